import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeServerFolder, codeServerProgram } from "./code-server-place.ts";

/** The last line of it that runs on Node 20; it holds VS Code 1.100. */
const version = "4.100.3";

/**
 * Installs code-server, the whole workbench of VS Code behind an address, into a folder outside of the repository: it is a test bed and no
 * dependency. Its own scripts download things that are not on npm, so they stay off and what is needed of them is done here. Wants a C++
 * compiler, ripgrep and the headers of libkrb5, libxkbfile and libsecret (see .ci/run). Gives the exit code.
 */
export function installCodeServer(folder: string = codeServerFolder()): number {
  if (codeServerProgram(folder) !== undefined) return 0;
  const program = spawnSync("sh", ["-c", "command -v rg"], { encoding: "utf8" }).stdout.trim();
  if (program === "") {
    process.stderr.write("install-code-server: ripgrep (rg) is not on the PATH\n");
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const workbench = join(folder, "node_modules/code-server/lib/vscode");
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  // One of its parts builds itself with npx, which asks a person before it fetches anything, and where there is none gives up.
  const env = { ...process.env, npm_config_yes: "true" };
  const npm = (cwd: string, args: readonly string[]): boolean =>
    spawnSync("npm", [...args, ...quiet], { cwd, env, stdio: ["ignore", "inherit", "inherit"] }).status === 0;
  const done =
    npm(folder, ["install", `code-server@${version}`, "--ignore-scripts"]) &&
    npm(workbench, ["install", "--ignore-scripts", "--omit=dev"]) &&
    npm(workbench, ["rebuild", "@vscode/spdlog", "node-pty", "native-watchdog"]) &&
    npm(folder, ["rebuild", "argon2"]);
  if (!done) return 1;
  const bin = join(workbench, "node_modules/@vscode/ripgrep/bin");
  mkdirSync(bin, { recursive: true });
  copyFileSync(program, join(bin, "rg"));
  // Last of all: a folder without it was interrupted, and is begun again.
  writeFileSync(join(folder, "installed"), `${version}\n`);
  return existsSync(join(folder, "installed")) ? 0 : 1;
}
