#!/usr/bin/env node
// Takes a fresh clone on a machine that has only Node to a running plimsoll: `npm start`, `npm test` and `npm run dev` all pass here.
// Plain JavaScript without dependencies, since it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const bundle = join(root, "packages/cli/dist/plimsoll.js");
const devCommands = join(root, "packages/dev/dist/main.js");
const [command, ...args] = process.argv.slice(2);
// `npm start` lints these: not the one that brings rules of its own, which nobody has trusted yet.
const examples = ["examples/go-static", "examples/node-api", "examples/python-service"];
const commands = { start, test, dev };

process.exitCode = main();

function main() {
  const run = Object.hasOwn(commands, command ?? "") ? commands[command] : undefined;
  if (run === undefined) return complain(`unknown command "${command ?? ""}": ${Object.keys(commands).join(", ")}`);
  if (!nodeIsRecentEnough())
    return complain(`plimsoll needs Node 20.19, 22.12 or 24 and later; this is ${process.versions.node}.`);
  const failure = install();
  return failure === 0 ? run() : failure;
}

/** Lints what the user names, seen from the folder where they typed the command; without a name, the examples. */
function start() {
  const failure = bundleIsFresh() ? 0 : build("packages/dev");
  if (failure !== 0) return failure;
  // The demonstration is not a failure because it found something.
  if (args.length === 0) return node([bundle, "lint", "--fail-on", "never", ...examples], { cwd: root });
  return node([bundle, ...args], { cwd: process.env.INIT_CWD ?? process.cwd() });
}

function test() {
  const failure = build(".");
  if (failure !== 0) return failure;
  return node([join(root, "node_modules/vitest/vitest.mjs"), "run", ...args], { cwd: root });
}

/** A command of this repository. `gen` and `new-rule` repair what may keep the sources from compiling, so they run all the same. */
function dev() {
  const repairs = args[0] === "gen" || args[0] === "new-rule";
  const failure = compile("packages/dev", repairs);
  if (failure !== 0 && !(repairs && existsSync(devCommands))) return failure;
  return node([devCommands, ...args], { cwd: root });
}

/** Installs what the lock file says, once per state of the lock file and the package manifests. */
function install() {
  const stamp = join(root, "node_modules/.plimsoll-install");
  const state = installState();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === state) return 0;
  const pnpm = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).packageManager;
  say(`installing with ${pnpm} …`);
  const result = quietly("npx", ["--yes", pnpm, "install", "--frozen-lockfile"], process.platform === "win32");
  if (result === 0) writeFileSync(stamp, state);
  return result;
}

function installState() {
  const hash = createHash("sha256");
  const packages = readdirSync(join(root, "packages")).map((name) => join("packages", name, "package.json"));
  for (const file of [
    "pnpm-lock.yaml",
    "pnpm-workspace.yaml",
    "package.json",
    "extension/package.json",
    "site/package.json",
    ...packages.sort(),
  ]) {
    if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

/**
 * Compiles a project with all that it refers to, and makes the bundle again when a source is newer than it. The bundle is made from the
 * sources, so `start` needs only packages/dev compiled; `test` checks the types of everything.
 */
function build(project) {
  const failure = compile(project, false);
  if (failure !== 0 || bundleIsFresh()) return failure;
  return quietly(process.execPath, [devCommands, "bundle"], false);
}

function compile(project, silent) {
  if (!existsSync(devCommands)) say("compiling …");
  return quietly(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b", project], false, silent);
}

/** Whether nothing that goes into the bundle was written after it. */
function bundleIsFresh() {
  if (!existsSync(bundle)) return false;
  const made = statSync(bundle).mtimeMs;
  const inputs = [join(root, "pnpm-lock.yaml"), join(root, "tsconfig.base.json")];
  for (const name of readdirSync(join(root, "packages"))) {
    const folder = join(root, "packages", name);
    inputs.push(join(folder, "package.json"), join(folder, "tsconfig.json"), join(folder, "src"));
    if (!existsSync(join(folder, "src"))) continue;
    // A folder's own time tells of files that were removed.
    for (const entry of readdirSync(join(folder, "src"), { recursive: true })) inputs.push(join(folder, "src", entry));
  }
  return inputs.every((path) => !existsSync(path) || statSync(path).mtimeMs <= made);
}

/** Runs a step of the set-up. Its output is of interest only when it fails. */
function quietly(program, programArgs, shell, silent = false) {
  const { status, error, stdout, stderr } = spawnSync(program, programArgs, {
    cwd: root,
    encoding: "utf8",
    shell,
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined) return complain(`cannot run ${program}: ${error.message}`);
  if (status !== 0 && !silent) process.stderr.write(stdout + stderr);
  return status ?? 1;
}

function node(nodeArgs, { cwd }) {
  const { status, signal, error } = spawnSync(process.execPath, nodeArgs, { cwd, stdio: "inherit" });
  if (error !== undefined) return complain(error.message);
  if (signal !== null) process.kill(process.pid, signal);
  return status ?? 1;
}

function nodeIsRecentEnough() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

function say(text) {
  process.stderr.write(`plimsoll: ${text}\n`);
}

function complain(text) {
  say(text);
  return 2;
}
