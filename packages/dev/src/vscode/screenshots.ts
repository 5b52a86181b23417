import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "puppeteer-core";
import { fromRoot } from "../repository.ts";
import { codeServerProgram } from "./code-server-place.ts";
import { type Driver, driveVsCode } from "./drive-vscode.ts";
import { startCodeServer } from "./start-code-server.ts";

/** Of one picture, in bytes. */
const budget = 300_000;

const dockerfile = `# syntax=docker/dockerfile:1
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .

FROM node:22-slim
ENV NODE_ENV=production
WORKDIR /app
RUN apt-get update && apt-get install -y curl
COPY --from=build /app /app
EXPOSE 3000
CMD npm start
`;

/** Writes docs/images/editor.png and plan.png from a real VS Code with the packed extension. Gives the exit code. */
export async function screenshots(): Promise<number> {
  const program = codeServerProgram();
  if (program === undefined) throw new Error("first: npm run dev -- install-code-server");
  const home = mkdtempSync(join(tmpdir(), "plimsoll-screenshots-"));
  const folder = join(home, "node-api");
  cpSync(fromRoot("examples/node-api"), folder, { recursive: true });
  writeFileSync(join(folder, "Dockerfile"), dockerfile);
  commit(folder);
  const settings = { "workbench.colorTheme": "Default Light Modern", "editor.fontSize": 14, "window.zoomLevel": 0 };
  const vsix = [fromRoot("extension/dist/plimsoll.vsix")];
  const server = await startCodeServer({ program, home, folder, vsix, settings });
  const browser = await launch({
    executablePath: process.env["PLIMSOLL_CHROMIUM"] ?? "/usr/bin/chromium",
    headless: true,
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--force-color-profile=srgb"],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800, deviceScaleFactor: 1.5 });
    await page.goto(server.address("Dockerfile"));
    const vscode = driveVsCode(page);
    await vscode.ready();
    mkdirSync(fromRoot("docs/images"), { recursive: true });
    const sizes = [await picture(vscode, "editor", showFindings), await picture(vscode, "plan", showPlan)];
    return sizes.every((size) => size <= budget) ? 0 : 1;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function showFindings(vscode: Driver): Promise<void> {
  await vscode.keys("Control", "Shift", "m");
  await (await vscode.see(".pane-header", "Build plan")).click();
  await vscode.see(".markers-panel .monaco-list-row", /apt/);
  await vscode.see(".pane-body .monaco-list-row", /COPY package/);
  await vscode.goTo(11, 30);
  // Up to the top, where the first line is whole; the cursor stays.
  for (let line = 0; line < 15; line += 1) await vscode.keys("Control", "ArrowUp");
}

async function showPlan(vscode: Driver): Promise<void> {
  await vscode.keys("Control", "j");
  await vscode.command("plimsoll: Show Build Plan to the Side");
  await vscode.see(".tab", /Build plan/);
  await new Promise((wake) => setTimeout(wake, 3000));
}

async function picture(vscode: Driver, name: string, show: (vscode: Driver) => Promise<void>): Promise<number> {
  await show(vscode);
  // Away from what would tell of itself under the mouse.
  await vscode.page.mouse.move(600, 8);
  await new Promise((wake) => setTimeout(wake, 1500));
  const path = fromRoot(`docs/images/${name}.png`) as `${string}.png`;
  await vscode.page.screenshot({ path });
  const { size } = statSync(path);
  process.stdout.write(`docs/images/${name}.png ${size} bytes\n`);
  return size;
}

function commit(folder: string): void {
  const who = ["-c", "user.name=example", "-c", "user.email=someone@example.com"];
  for (const args of [
    ["init", "-q"],
    ["add", "."],
    [...who, "commit", "-qm", "first"],
  ])
    execFileSync("git", args, { cwd: folder });
}
