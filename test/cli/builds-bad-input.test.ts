import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { simple, tellsAll, twoCommits } from "./builds-told.ts";
import { parsePlan } from "./plan-json.ts";
import { usePlimsoll } from "./plimsoll.ts";
import { commitAll, rebuildJson, statesOf } from "./rebuild-json.ts";

const plimsoll = usePlimsoll();
const { run, write, path, folder } = plimsoll;
const expectTold = tellsAll(plimsoll);
const repository = (dockerfile: string): void => twoCommits(folder, dockerfile);
const windows = process.platform === "win32";
const isRoot = process.getuid?.() === 0;

beforeEach(() => plimsoll.clear());

describe("the context", () => {
  test("is missing, or a file", () => {
    repository(simple);
    expectTold(/`?nope`?.*(?:does not exist|no such folder)/, ["--context", "nope"]);
    expectTold(/`?a`?.*(?:this is a file|is no folder)/, ["--context", "a"]);
  });

  test.skipIf(!isRoot)("may not be read", () => {
    repository(simple);
    write("shut/b", "");
    chmodSync(path("shut"), 0o700);
    expectTold(/`?shut`?.*permission denied \(EACCES\)/, ["-f", "Dockerfile", "--context", "shut"], { uid: 65_534 });
  });

  test.skipIf(!isRoot)("holds a file that may not be read, and that a step takes", () => {
    write("Dockerfile", "FROM scratch\nCOPY a /\n");
    write("a", "1");
    write("b", "1");
    for (const name of ["a", "b"]) chmodSync(path(name), 0o600);
    for (const command of [["plan"], ["rebuild", "--changed", "a"]]) {
      const { exitCode, stderr } = run(command, { uid: 65_534 });
      expect(stderr).toMatch(/^plimsoll: \.: `a` cannot be read: permission denied \(EACCES\)\n {2}Check the permissions/);
      expect(stderr).not.toContain("`b`");
      expect(exitCode).toBe(2);
    }
  });

  test("changes while it is read: said, and no more than a few lines of it", async () => {
    for (const side of ["old", "new"]) {
      write(`${side}/Dockerfile`, simple);
      for (let file = 0; file < 1000; file++) write(`${side}/f${file}`, `${file}\n`);
    }
    const churn = `
      const fs = require("node:fs");
      for (let n = 0; ; n++) {
        const file = "new/f" + Math.floor(Math.random() * 1000);
        try {
          if (n % 4 === 0) fs.unlinkSync(file);
          else fs.writeFileSync(file, n % 4 === 1 ? "x".repeat(n % 5000) : (n % 1000) + "\\n");
        } catch {}
      }`;
    const writer = spawn(process.execPath, ["-e", churn], { cwd: folder, stdio: "ignore" });
    try {
      const outcomes: string[] = [];
      for (let round = 0; round < 4 && !outcomes.some((text) => text.includes("while it was read")); round++) {
        const { exitCode, stdout, stderr } = run(["rebuild", "new", "--against", "old", "--format", "json"]);
        expect(exitCode).toBe(0);
        expect(statesOf(JSON.parse(stdout))).toEqual(["2 rebuilt"]);
        expect(stderr.match(/^plimsoll: /gm)?.length ?? 0).toBeLessThanOrEqual(6);
        outcomes.push(stderr);
      }
      expect(outcomes.join("")).toMatch(/changed while it was read|went away before it was read/);
      expect(parsePlan(run(["plan", "new", "--format", "json"])).context?.files).toBeGreaterThan(0);
    } finally {
      const ended = new Promise((resolve) => writer.once("exit", resolve));
      writer.kill();
      await ended;
    }
  });

  test.skipIf(windows)("has links in a circle and links that lead out: nothing behind them is taken for there", () => {
    repository("FROM scratch\nCOPY loop /1\nCOPY ring/a /2\nCOPY out/hosts /3\nCOPY . /4\n");
    symlinkSync("loop", path("loop"));
    symlinkSync("gnir", path("ring"));
    symlinkSync("ring", path("gnir"));
    symlinkSync("/etc", path("out"));
    const { stdout } = run(["plan"]);
    for (const name of ["loop", "ring/a", "out/hosts"]) {
      expect(stdout).toContain(`\`${name}\` is not in the context: the build fails here`);
    }
    const rebuilt = run(["rebuild", "--changed", "a"]);
    for (const [line, name] of [
      [2, "loop"],
      [3, "ring/a"],
      [4, "out/hosts"],
    ]) {
      expect(rebuilt.stderr).toContain(`plimsoll: Dockerfile:${line}: \`${name}\` is not in the context: the build fails here`);
    }
    commitAll(folder, "links");
    expect(run(["history"])).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test.skipIf(process.platform !== "linux")("has names that are not UTF-8, and paths that are too long", () => {
    write("odd/Dockerfile", simple);
    writeFileSync(Buffer.concat([Buffer.from(`${path("odd")}/caf`), Buffer.from([0xe9])]), "1");
    const deep = `for _ in $(seq 25); do mkdir ${"z".repeat(200)} && cd ${"z".repeat(200)}; done; echo 1 > end`;
    spawnSync("bash", ["-c", deep], { cwd: path("odd") });
    for (const command of [
      ["plan", "odd"],
      ["rebuild", "odd", "--changed", "Dockerfile"],
    ]) {
      const { exitCode, stderr } = run(command);
      expect(exitCode).toBe(2);
      expect(stderr).toContain("plimsoll: odd: `caf\ufffd` is passed over: its name is not UTF-8\n  Rename it.");
      expect(stderr).toMatch(/the name is too long \(ENAMETOOLONG\)\n {2}Shorten the path/);
      expect(Math.max(...stderr.split("\n").map((line) => line.length))).toBeLessThan(260);
    }
    // Node cannot name what is in it.
    spawnSync("rm", ["-rf", path("odd")]);
  });

  test.skipIf(windows)("holds a pipe: nobody waits for it", () => {
    write("Dockerfile", "FROM scratch\nCOPY pipe /\nCOPY . /all/\n");
    write("old/Dockerfile", "FROM scratch\nCOPY pipe /\nCOPY . /all/\n");
    for (const name of ["pipe", "old/pipe"]) spawnSync("mkfifo", [path(name)]);
    write(".dockerignore", "old\n");
    write("old/.dockerignore", "old\n");
    expect(run(["plan"])).toMatchObject({ exitCode: 0, stderr: "" });
    expect(statesOf(rebuildJson(plimsoll, [".", "--against", "old"]))).toEqual(["2 cached", "3 cached"]);
  });
});

describe("the ignore file", () => {
  test.each([
    [
      ".dockerignore",
      [],
      "# mine\nfine\na[\n",
      /^plimsoll: \.dockerignore:3: BuildKit refuses this pattern: syntax error in pattern/m,
    ],
    ["Dockerfile.dockerignore", [], "!\n", /^plimsoll: Dockerfile\.dockerignore:1: .*illegal exclusion pattern: "!"/m],
    [".containerignore", ["--engine", "podman"], "\na[\n", /^plimsoll: \.containerignore:2: BuildKit refuses/m],
  ])("%s has a pattern that BuildKit refuses", (name, options, text, message) => {
    repository(simple);
    write(name, text);
    const [plan] = expectTold(message, options);
    expect(plan!.stdout).toContain("COPY . /");
    // By git's files too, on disk and in the revision.
    const since = run(["rebuild", ...options]);
    expect(since.stderr).toMatch(message);
    expect(since.exitCode).toBe(2);
    commitAll(folder, "broken");
    rmSync(path(name));
    const mended = run(["rebuild", ...options]);
    expect(mended.stderr).toContain(`plimsoll: HEAD:${name}:`);
    expect(mended.exitCode).toBe(0);
  });

  test("is a folder, a pipe, binary, or not UTF-8", () => {
    repository(simple);
    mkdirSync(path(".dockerignore"));
    expectTold(/`\.dockerignore` is a folder, so it leaves nothing out\n {2}Make it a file, or remove it\./, []);
    rmSync(path(".dockerignore"), { recursive: true });
    write(".dockerignore", Buffer.from([0x61, 0, 0x0a]));
    expectTold(/`\.dockerignore`: line 1 holds a NUL byte/, []);
    write(".dockerignore", Buffer.from([0x61, 0x0a, 0xe9, 0x0a]));
    expectTold(/`\.dockerignore`: line 2 holds bytes that are not UTF-8, so what its pattern leaves out is not known/, []);
    if (windows) return;
    rmSync(path(".dockerignore"));
    spawnSync("mkfifo", [path(".dockerignore")]);
    expectTold(/`\.dockerignore`: this is a pipe.*\n {2}Make it a text file with a pattern on each line/, []);
  });

  test.skipIf(!isRoot)("may not be read", () => {
    repository(simple);
    write(".dockerignore", "a\n");
    chmodSync(path(".dockerignore"), 0o600);
    const env = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "safe.directory", GIT_CONFIG_VALUE_0: "*" };
    expectTold(/`\.dockerignore`: cannot be read: permission denied \(EACCES\)/, [], { uid: 65_534, env });
  });
});
