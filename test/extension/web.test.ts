import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageExtension } from "../../packages/dev/src/package-extension.ts";
import { codeServerProgram } from "../../packages/dev/src/vscode/code-server-place.ts";
import { type Driver, driveVsCode } from "../../packages/dev/src/vscode/drive-vscode.ts";
import { type CodeServer, startCodeServer } from "../../packages/dev/src/vscode/start-code-server.ts";
import { chromiumPath, startChromium } from "../support/chromium.ts";
import { describeWith } from "../support/shared.ts";
import { usePlace } from "./extension-place.ts";
import { packMemoryFiles } from "./memory-files.ts";
import { assembleExtension } from "./packed-extension.ts";

const files = {
  Dockerfile: `FROM node:22-slim AS build
WORKDIR /app
COPY package.json ./
COPY absent.txt ./
RUN npm ci

FROM node:22-slim AS runtime
ARG PORT=3000
COPY --from=build /app /app
EXPOSE $PORT
CMD npm start
`,
  "package.json": "{}\n",
  "plimsoll.yaml": "rules:\n  DL3006: off\n",
};

const program = codeServerProgram();
const chromium = chromiumPath();
const parts = program === undefined || chromium === undefined ? undefined : { program, chromium };

// The same package as on a desktop, but VS Code runs it in a web worker, and there is no disk below the folder that is open.
describeWith(
  "a VS Code without node",
  parts,
  "no code-server (npm run dev -- install-code-server) or no Chromium",
  ({ program, chromium }) => {
    const place = usePlace("plimsoll-web-");
    let server: CodeServer;
    let browser: Browser;
    let vscode: Driver;

    const lines = async (): Promise<string> => (await vscode.texts(".editor-instance .view-line")).join("\n");

    beforeAll(async () => {
      const vsix = join(place.folder, "plimsoll.vsix");
      packageExtension(await assembleExtension(place.folder), vsix);
      const folder = join(place.folder, "empty");
      mkdirSync(folder);
      server = await startCodeServer({
        program,
        home: join(place.folder, "home"),
        folder,
        vsix: [vsix, packMemoryFiles(place.folder, files)],
        settings: {
          "remote.extensionKind": { "plimsoll.plimsoll-vscode": ["web"] },
          "editor.quickSuggestions": { other: "off" },
        },
      });
      browser = await startChromium(chromium);
      const page = await browser.newPage();
      await page.setViewport({ width: 1400, height: 1000 });
      const address = new URL(server.address());
      address.searchParams.set("folder", "memory:/project");
      address.searchParams.set("payload", JSON.stringify([["openFile", "memory:/project/Dockerfile"]]));
      await page.goto(address.href);
      vscode = driveVsCode(page);
      await vscode.ready();
    }, 300_000);

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    test("shows findings among the problems", async () => {
      await vscode.keys("Control", "Shift", "m");
      await vscode.see(".markers-panel .monaco-list-row", /CMD.*shell form.*shell-form-command/);
    }, 60_000);

    test("is not started where there is node, as others are", async () => {
      const logs = join(place.folder, "home/user/logs");
      const started = (): readonly string[] =>
        readdirSync(logs, { recursive: true, encoding: "utf8" })
          .filter((name) => name.endsWith("remoteexthost.log"))
          .flatMap((name) => [...readFileSync(join(logs, name), "utf8").matchAll(/_doActivateExtension ([\w.-]+)/g)])
          .map(([, id]) => id!);
      await expect.poll(started, { timeout: 20_000 }).toContain("vscode.git");
      expect(started()).not.toContain("plimsoll.plimsoll-vscode");
    }, 30_000);

    test("knows the files of the folder", async () => {
      await vscode.see(".markers-panel .monaco-list-row", /absent\.txt/);
      const rows = await vscode.texts(".markers-panel .monaco-list-row");
      expect(rows.filter((row) => row.includes("package.json"))).toEqual([]);
    }, 60_000);

    test("tells of an instruction under the mouse", async () => {
      await vscode.goTo(5, 2);
      await vscode.command("Show or Focus Hover");
      await vscode.see(".monaco-hover .hover-contents", /RUN/);
      await vscode.keys("Escape");
    }, 60_000);

    test("shows the plan as a tree", async () => {
      await (await vscode.see(".pane-header", "Build plan")).click();
      await vscode.see(".pane-body .monaco-list-row", /^RUN npm ci/);
    }, 60_000);

    test("completes stages", async () => {
      await vscode.goTo(9, 1);
      await vscode.keys("End");
      await vscode.keys("Enter");
      await vscode.type("COPY --from=");
      await vscode.keys("Control", "Space");
      await vscode.see(".suggest-widget .monaco-list-row", /build/);
      await vscode.keys("Escape");
      await vscode.command("File: Revert File");
    }, 60_000);

    test("formats", async () => {
      await vscode.goTo(10, 1);
      await vscode.keys("Home");
      await vscode.keys("Shift", "End");
      await vscode.type("expose   $PORT");
      await vscode.keys("Escape");
      await vscode.command("Format Document");
      await vscode.until("the keyword has capitals", async () => /EXPOSE \$PORT/.test(await lines()));
    }, 60_000);
  },
);
