import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageExtension } from "../../packages/dev/src/package-extension.ts";
import { codeServerProgram } from "../../packages/dev/src/vscode/code-server-place.ts";
import { type Driver, driveVsCode } from "../../packages/dev/src/vscode/drive-vscode.ts";
import { type CodeServer, startCodeServer } from "../../packages/dev/src/vscode/start-code-server.ts";
import { chromiumPath, startChromium } from "../support/chromium.ts";
import { fromRoot } from "../support/repository.ts";
import { describeWith } from "../support/shared.ts";
import { makeShared, sharedBundle } from "../support/shared-bundle.ts";
import { usePlace } from "./extension-place.ts";
import { dockerfile } from "./opened-dockerfile.ts";
import { assembleExtension } from "./packed-extension.ts";

const program = codeServerProgram();
const chromium = chromiumPath();
const parts = program === undefined || chromium === undefined ? undefined : { program, chromium };

describeWith(
  "a real VS Code",
  parts,
  "no code-server (npm run dev -- install-code-server) or no Chromium",
  ({ program, chromium }) => {
    const place = usePlace("plimsoll-vscode-");
    const folder = join(place.folder, "project");
    let server: CodeServer;
    let browser: Browser;
    let vscode: Driver;

    const lines = async (): Promise<string> => (await vscode.texts(".editor-instance .view-line")).join("\n");
    const write = (text: string): void => writeFileSync(join(folder, "Dockerfile"), text);

    beforeAll(async () => {
      const vsix = join(place.folder, "plimsoll.vsix");
      packageExtension(await assembleExtension(place.folder), vsix);
      cpSync(fromRoot("examples/node-api"), folder, { recursive: true });
      write(dockerfile);
      writeFileSync(join(folder, "worker.Dockerfile"), "FROM node:22-slim\nCMD npm start\n");
      const programs = join(place.folder, "programs");
      await makeShared("plimsoll.js");
      mkdirSync(programs);
      const script = `#!/bin/sh\nexec "${process.execPath}" "${sharedBundle("plimsoll.js")}" "$@"\n`;
      writeFileSync(join(programs, "plimsoll"), script, { mode: 0o755 });
      const who = ["-c", "user.name=somebody", "-c", "user.email=somebody@example.com"];
      for (const args of [
        ["init", "-q"],
        ["add", "."],
        [...who, "commit", "-qm", "first"],
      ])
        execFileSync("git", args, { cwd: folder });
      server = await startCodeServer({
        program,
        home: join(place.folder, "home"),
        folder,
        vsix: [vsix],
        settings: {
          "editor.quickSuggestions": { other: "off" },
          "terminal.integrated.env.linux": { PATH: `${programs}:${process.env["PATH"] ?? ""}` },
        },
        asksForTrust: true,
      });
      browser = await startChromium(chromium);
      vscode = await openWorkbench(server.address("Dockerfile"), /^Yes/);
    }, 300_000);

    /** `trust`: what is answered when VS Code asks whether the folder is trusted. */
    async function openWorkbench(address: string, trust: RegExp): Promise<Driver> {
      const page = await browser.newPage();
      await page.setViewport({ width: 1400, height: 1000 });
      await page.goto(address);
      const driver = driveVsCode(page);
      await page.waitForSelector(".monaco-workbench", { timeout: 60_000 });
      await (await driver.see(".monaco-dialog-box .monaco-button", trust)).click();
      await driver.ready();
      return driver;
    }

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    test("shows findings among the problems", async () => {
      await vscode.keys("Control", "Shift", "m");
      await vscode.see(".markers-panel .monaco-list-row", /CMD.*shell form.*shell-form-command/);
    }, 60_000);

    test("shows bytes beside instructions and a line above each stage", async () => {
      await vscode.see(".editor-instance .view-line", /RUN npm ci.*B/);
      await vscode.see(".codelens-decoration", /layer/);
    }, 60_000);

    test("shows the plan as a tree that follows the cursor", async () => {
      await (await vscode.see(".pane-header", "Build plan")).click();
      await vscode.see(".pane-body .monaco-list-row", /^COPY package/);
      for (const [line, step] of [
        [11, /^COPY --from=build/],
        [4, /^RUN npm ci/],
      ] as const) {
        await vscode.goTo(line);
        await vscode.see(".pane-body .monaco-list-row.selected", step);
      }
    }, 60_000);

    test("goes to the line of a step that is picked", async () => {
      await vscode.focusView("Build plan");
      // Sizes still come in, and the rows with them: whoever sees that the keys have gone astray begins again.
      await vscode.until("the third instruction is picked", async () => {
        await vscode.keys("Home");
        for (let row = 0; row < 3; row += 1) await vscode.keys("ArrowDown");
        return (await vscode.texts(".pane-body .monaco-list-row.focused")).some((row) => row.startsWith("COPY package"));
      });
      await vscode.keys("Enter");
      await vscode.see(".statusbar-item", /Ln 3, Col 1\b/);
    }, 60_000);

    test("tells of an instruction under the mouse", async () => {
      await vscode.goTo(4, 2);
      await vscode.command("Show or Focus Hover");
      await vscode.see(".monaco-hover .hover-contents", /RUN/);
      await vscode.keys("Escape");
    }, 60_000);

    test("completes stages", async () => {
      await vscode.goTo(12, 13);
      await vscode.keys("End");
      await vscode.keys("Enter");
      await vscode.type("COPY --from=");
      await vscode.keys("Control", "Space");
      await vscode.see(".suggest-widget .monaco-list-row", /build/);
      await vscode.keys("Escape");
      await vscode.command("File: Revert File");
    }, 60_000);

    test("renames a stage with all that name it", async () => {
      await vscode.goTo(1, 24);
      // VS Code asks first whether there is a name here, and says nothing where the answer is late.
      await vscode.until("a new name is asked for", async () => {
        await vscode.keys("Escape");
        await vscode.keys("F2");
        await new Promise((wake) => setTimeout(wake, 2500));
        return (await vscode.page.$(".rename-box input:focus")) !== null;
      });
      await vscode.keys("Control", "a");
      await vscode.type("deps");
      await vscode.keys("Enter");
      await vscode.until("both places are renamed", async () => {
        const text = await lines();
        return text.includes("AS deps") && text.includes("--from=deps");
      });
    }, 60_000);

    test("mends a finding by the light bulb", async () => {
      await vscode.goTo(13, 6);
      // What arrives of the build in this moment makes an answer old, and VS Code says that there are none.
      await vscode.until("actions are offered", async () => {
        await vscode.keys("Escape");
        await vscode.keys("Control", ".");
        await new Promise((wake) => setTimeout(wake, 2500));
        return (await vscode.texts(".action-widget .monaco-list-row")).length > 0;
      });
      await vscode.keys("Enter");
      await vscode.until("CMD is in exec form", async () => (await lines()).includes('CMD ["npm", "start"]'));
    }, 60_000);

    test("mends all that is safe", async () => {
      await vscode.command("plimsoll: Fix All Problems in This Dockerfile");
      await vscode.until("its finding is gone", async () => {
        const rows = await vscode.texts(".markers-panel .monaco-list-row");
        return rows.length > 0 && !rows.some((row) => row.includes("apt-cache-left"));
      });
      await vscode.keys("Control", "s");
      await vscode.until("the file is saved", async () => {
        const saved = readFileSync(join(folder, "Dockerfile"), "utf8");
        return saved.includes('CMD ["npm", "start"]') && saved.includes("--from=deps");
      });
    }, 60_000);

    test("formats", async () => {
      await vscode.goTo(12, 1);
      await vscode.keys("Home");
      await vscode.keys("Shift", "End");
      await vscode.type("expose   $PORT");
      await vscode.keys("Escape");
      await vscode.command("Format Document");
      await vscode.until("the keyword has capitals", async () => /EXPOSE \$PORT/.test(await lines()));
    }, 60_000);

    test("tells in its status which config holds, and that nothing goes online", async () => {
      await vscode.seeStatus(/plimsoll: recommended.*plimsoll\.yaml · offline|plimsoll: recommended.*no config file · offline/);
    }, 60_000);

    test("shows the page of the plan, which has no way out", async () => {
      await vscode.command("plimsoll: Show Build Plan to the Side");
      await vscode.see(".tab", "Build plan: Dockerfile");
      const page = await planFrame();
      await vscode.until("the page is drawn", async () => (await page.$$("a.ins")).length > 8);
      const policy = await page.$eval("meta[http-equiv=Content-Security-Policy]", (meta) => meta.getAttribute("content") ?? "");
      expect(policy).toMatch(/^default-src 'none'; style-src 'nonce-[^']+'; script-src 'nonce-[^']+'; img-src data:;/);
      // Its script runs under that policy, and its styles hold.
      expect(await page.$eval("html", (root) => root.classList.contains("scripted"))).toBe(true);
      expect(await page.$eval(".theme", (part) => getComputedStyle(part).display)).toBe("none");
    }, 60_000);

    async function planFrame(language: "en" | "ko" = "en"): Promise<Frame> {
      let found: Frame | undefined;
      await vscode.until(`there is a frame with the page of the plan in ${language}`, async () => {
        for (const frame of vscode.page.frames()) {
          if (await has(frame, `html[lang=${language}][data-theme] .file`)) found = frame;
        }
        return found !== undefined;
      });
      return found!;
    }

    /** Not by `frame.$`, which keeps the first document that a frame had, or that it had none: VS Code writes a page into an empty one. */
    async function has(frame: Frame, selector: string): Promise<boolean> {
      if (frame.detached) return false;
      return await frame.evaluate((wanted) => document.querySelector(wanted) !== null, selector).catch(() => false);
    }

    test("speaks Korean when its setting says so", async () => {
      await vscode.command("plimsoll: Select Language of Messages");
      await vscode.see(".quick-input-list .monaco-list-row", "한국어");
      await vscode.type("한국어");
      await vscode.see(".quick-input-list .monaco-list-row.focused", "한국어");
      await vscode.keys("Enter");
      await vscode.see(".tab", "빌드 계획: Dockerfile");
      await vscode.see(".markers-panel .monaco-list-row", /`apt-get install`.*[가-힣]/);
      // The page is another one then, and so is its frame.
      await planFrame("ko");
    }, 60_000);

    test("puts what its task finds among the problems", async () => {
      const rows = ".quick-input-list .monaco-list-row";
      await vscode.keys("F1");
      await vscode.page.waitForSelector(".quick-input-widget:not([style*='display: none']) input", { visible: true });
      await vscode.type("Tasks: Run Task");
      await (await vscode.see(rows, /^Tasks: Run Task(?!s)/)).click();
      await (await vscode.see(rows, /^\W*plimsoll(?!:)/)).click();
      await vscode.see(`${rows}.focused`, "plimsoll: lint");
      await vscode.keys("Enter");
      // It takes the place of the problems.
      await vscode.page.waitForSelector(".terminal-wrapper.active", { visible: true });
      await vscode.command("Problems: Focus on Problems View");
      // A file that is not open: nobody but the task can know of it.
      await vscode.see(".markers-panel .monaco-list-row", "worker.Dockerfile");
    }, 60_000);

    test("shows its first steps, whose buttons do what they say", async () => {
      await vscode.command("Welcome: Open Walkthrough...");
      await vscode.type("Get started with plimsoll");
      await vscode.see(".quick-input-list .monaco-list-row.focused", "plimsoll");
      await vscode.keys("Enter");
      await vscode.see(".getting-started-step", "Open a Dockerfile");
      expect(await vscode.texts(".getting-started-step .step-title")).toHaveLength(5);
      // While the page slides in, a click is lost.
      await vscode.until("the last step is open", async () => {
        await (await vscode.see(".getting-started-step .step-title", "Agree on rules")).click();
        await new Promise((wake) => setTimeout(wake, 500));
        return (await vscode.texts(".getting-started-step.expanded .step-title")).includes("Agree on rules");
      });
      await (await vscode.see(".getting-started-step.expanded .monaco-button", "Create a Config File")).click();
      await vscode.see(".tab", "plimsoll.yaml");
      await vscode.see(".editor-instance .view-line", /profile/);
    }, 60_000);

    test("has its settings in the settings editor", async () => {
      await vscode.command("Preferences: Open Settings (UI)");
      await vscode.page.waitForSelector(".settings-editor .suggest-input-container", { visible: true });
      await vscode.type("@ext:plimsoll.plimsoll-vscode online");
      await vscode.see(".setting-item-contents", /Plimsoll: .*Online/);
    }, 60_000);

    test("shows findings in a folder that is not trusted, where its settings choose the language but not to go online", async () => {
      const stranger = join(place.folder, "stranger");
      mkdirSync(join(stranger, ".vscode"), { recursive: true });
      writeFileSync(join(stranger, "Dockerfile"), "FROM node:22-slim\nCMD npm start\n");
      writeFileSync(
        join(stranger, ".vscode/settings.json"),
        JSON.stringify({ "plimsoll.online": true, "plimsoll.language": "ko" }),
      );
      const restricted = await openWorkbench(server.addressIn(stranger, "Dockerfile"), /^No/);
      await restricted.see(".statusbar-item", "Restricted Mode");
      await restricted.keys("Control", "Shift", "m");
      await restricted.see(".markers-panel .monaco-list-row", /shell-form-command/);
      await restricted.seeStatus(/plimsoll: recommended.*오프라인/);
    }, 60_000);
  },
);
