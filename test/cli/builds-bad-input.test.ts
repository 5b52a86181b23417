import { execFile, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { describeWithCorpus } from "../support/shared.ts";
import { git, importHistory } from "./history-repository.ts";
import { parsePlan } from "./plan-json.ts";
import { type RunOptions, type RunResult, usePlimsoll } from "./plimsoll.ts";
import { causesOf, commitAll, makeRepository, rebuildJson, runGit, statesOf } from "./rebuild-json.ts";
import { createTinyDisk, mayMount } from "./tiny-disk.ts";

const plimsoll = usePlimsoll();
const { run, write, path, folder, program } = plimsoll;
const windows = process.platform === "win32";
const isRoot = process.getuid?.() === 0;

beforeEach(() => plimsoll.clear());

/** All commands about builds, on this build and a small change of it. */
const commands = [["plan"], ["rebuild", "--against-build-arg", "A=1"], ["history"]] as const;

/** Every command says it on standard error, exits with 2, and crashes nowhere. Gives what it printed. */
function expectTold(message: RegExp, args: readonly string[], options?: RunOptions): readonly RunResult[] {
  return commands.map((command) => {
    const result = run([...command, ...args], options);
    expect(result.stderr, command.join(" ")).toMatch(message);
    expect(result.stderr).not.toMatch(/error in plimsoll|\n\s+at /);
    expect(result.exitCode, result.stderr).toBe(2);
    return result;
  });
}

/** A repository with two commits. */
function repository(dockerfile: string): void {
  importHistory(folder, [{ files: { Dockerfile: dockerfile, a: "1" } }, { files: { a: "2" } }]);
}

const simple = "FROM scratch\nCOPY . /\n";

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

describe("git", () => {
  const since = ["rebuild", ".", "--since"];

  test("an empty repository, and a revision that is none", () => {
    write("Dockerfile", simple);
    runGit(folder, "init", "--quiet");
    for (const args of [["rebuild"], ["history"]]) {
      expect(run(args)).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining("the repository has no commits yet") as unknown,
      });
    }
    expect(run(["plan"])).toMatchObject({ exitCode: 0, stderr: "" });
    makeRepository(folder);
    for (const revision of ["nope", "-x", "HEAD:Dockerfile", "HEAD~99", "--all"]) {
      expect(run([...since, revision])).toMatchObject({ exitCode: 2, stdout: "" });
      expect(run([...since, revision, "--no-context"])).toMatchObject({ exitCode: 2, stdout: "" });
      expect(run(["history", `--since=${revision}`])).toMatchObject({ exitCode: 2, stdout: "" });
    }
  });

  test("a bare repository has no files: each command says what it needs", () => {
    repository(simple);
    git(folder, "clone", "--quiet", "--bare", ".", "bare.git");
    for (const { stderr } of expectTold(/bare\.git/, ["bare.git"])) expect(stderr).toContain("`-f`");
  });

  test("a submodule that is checked out is looked into; of another one the commit counts, and that is said", () => {
    write("lib/x", "1");
    makeRepository(path("lib"));
    write("app/Dockerfile", "FROM scratch\nCOPY sub/x /x\nCOPY other /\n");
    write("app/other", "1");
    runGit(path("app"), "init", "--quiet");
    git(path("app"), "submodule", "--quiet", "add", path("lib"), "sub");
    commitAll(path("app"), "first");
    expect(run(["rebuild", "app"])).toMatchObject({ exitCode: 0, stderr: "" });
    write("app/sub/x", "2");
    expect(causesOf(rebuildJson(plimsoll, ["app"]))[0]).toContain("sub/x");
    commitAll(path("app/sub"), "second");
    const moved = rebuildJson(plimsoll, ["app"]);
    expect(statesOf(moved)[0]).toBe("2 rebuilt");
    commitAll(path("app"), "moved");
    runGit(folder, "clone", "--quiet", "app", "clone");
    write("clone/Dockerfile", "FROM scratch\nCOPY . /\n");
    const plan = run(["plan", "clone"]);
    expect(plan.stderr).toContain(
      "plimsoll: clone: `sub` is a submodule that is not checked out: a build copies an empty folder",
    );
    expect(run(["plan", "app"]).stderr).toBe("");
    const shut = run(["rebuild", "clone", "--since", "HEAD~1", "--format", "json"]);
    expect(shut.stderr).toContain("`sub` is a submodule");
    expect(causesOf(JSON.parse(shut.stdout)).join("\n")).toContain("sub/@");
  });

  test("a pointer of Git LFS and a conflict are noted", () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 123456789\n`;
    importHistory(folder, [
      { files: { Dockerfile: simple, ".gitattributes": "*.bin filter=lfs\n", "big.bin": pointer, a: "1" } },
      { files: { a: "2" } },
    ]);
    git(folder, "checkout", "--quiet", "-b", "other", "HEAD~1");
    write("a", "other");
    git(folder, "commit", "--quiet", "-am", "other");
    spawnSync("git", ["merge", "--quiet", "main"], { cwd: folder });
    expect(run(["plan"])).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining("`big.bin` is only a pointer of Git LFS on disk") as unknown,
    });
    const { exitCode, stderr, stdout } = run(["rebuild"]);
    expect(stderr).toContain("`a` has a merge conflict: it is taken as it is on disk");
    expect(stderr).toContain("`big.bin` is only a pointer of Git LFS on disk");
    expect(stdout).toContain("a changed");
    expect(exitCode).toBe(0);
    expect(run(["history"]).stdout).toContain("big.bin");
  });

  test("a named context is compared too; one outside of the repository is said to count as unchanged", () => {
    repository("FROM scratch\nCOPY --from=files x /\nCOPY --from=far y /\n");
    write("named/x", "1");
    commitAll(folder, "named");
    write("named/x", "2");
    write("../far/y", "1");
    const contexts = ["--build-context", "files=named", "--build-context", "far=../far"];
    const result = run(["rebuild", ".", ...contexts, "--format", "json"]);
    expect(statesOf(JSON.parse(result.stdout))[0]).toBe("2 rebuilt");
    expect(result.stderr).toMatch(/\.\.\/far does not lie in the repository, and counts as unchanged/);
    expect(run(["history", ...contexts]).stderr).toMatch(/`files`.*not (?:followed|counted)/);
  });
});

describe("the Dockerfile", () => {
  test.each([
    [
      "stages that take from each other",
      "FROM scratch AS a\nCOPY --from=b /x /\nFROM scratch AS b\nCOPY --from=a /x /\n",
      /^plimsoll: Dockerfile:2: the stage `b` comes only later in the file\n {2}\S/m,
    ],
    ["an index that is none", "FROM scratch\nCOPY --from=3 a /\n", /^plimsoll: Dockerfile:2: there is no stage 3\n {2}\S/m],
    [
      "a name that no image can have",
      "FROM scratch\nCOPY --from=A:B:c a /\n",
      /^plimsoll: Dockerfile:2: `A:B:c` is no name that a stage or an image can have\n {2}\S/m,
    ],
    [
      "a base that comes out empty",
      "ARG V\nFROM $V\nCOPY a /\n",
      /^plimsoll: Dockerfile:2: the name of the base image comes out empty\n {2}.*--build-arg V=/m,
    ],
    ["a line that is none", "FROM scratch\nCPOY a /\n", /^plimsoll: Dockerfile:2:1: refused by BuildKit: `CPOY`/m],
    ["nothing", "", /^plimsoll: Dockerfile:1:1: refused by BuildKit: The file holds no instruction/m],
    ["a comment alone", "# a\n", /^plimsoll: Dockerfile:\d:1: refused by BuildKit: The file holds no instruction/m],
    ["a NUL byte", "FROM a\nRUN x\0y\n", /^plimsoll: Dockerfile: line 2 holds a NUL byte/m],
  ])("has %s", (_, text, message) => {
    repository(simple);
    write("Dockerfile", text);
    expectTold(message, []);
  });

  test("is a folder, or 100 MB, or is not UTF-8", () => {
    repository(simple);
    rmSync(path("Dockerfile"));
    mkdirSync(path("Dockerfile"));
    expectTold(/^plimsoll: Dockerfile: this is a directory, not a file/m, []);
    write("large", "");
    truncateSync(path("large"), 100 * 1024 * 1024);
    expectTold(/^plimsoll: large: larger than 10 MiB/m, ["-f", "large", "."]);
    write("latin", Buffer.concat([Buffer.from("FROM scratch\nLABEL a="), Buffer.from([0xe9, 0x0a])]));
    expectTold(/^plimsoll: latin:2: line 2 holds bytes that are not UTF-8/m, ["-f", "latin", "."]);
    write("good", simple);
    const old = run(["rebuild", "-f", "good", ".", "--against-file", "latin"]);
    expect(old.stderr).toContain("plimsoll: latin:2: line 2 holds bytes");
  });

  test("comes from standard input, with and without a context, or does not come", () => {
    repository(simple);
    const input = "FROM scratch\nCOPY a /\n";
    expect(run(["plan", "-"], { input }).stdout).toContain("no folder is given");
    expect(parsePlan(run(["plan", "-", "--context", ".", "--format", "json"], { input })).context).toMatchObject({ root: "." });
    expect(run(["rebuild", "-", "--changed", "a"], { input })).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run(["rebuild", "-", "--context", ".", "--changed", "a"], { input }).stdout).toContain("a changed");
    expect(run(["history", "-"], { input })).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run(["history", "-", "--context", "."], { input })).toMatchObject({ exitCode: 0 });
    expectTold(/^plimsoll: -:1:1: refused by BuildKit: The file holds no instruction/m, ["-f", "-", "."], { input: "" });
  });
});

describe("options and files that describe builds", () => {
  test.each([
    [["--target", "biuld"], /target stage "biuld" could not be found \(did you mean build\?\)/],
    [["--build-arg", "=x"], /`--build-arg` takes a name and a value, not `=x`/],
    [["--build-context", "x=nope"], /^plimsoll: nope: the directory of the build context does not exist/m],
    [["--build-context", "x=a"], /^plimsoll: a: a build context must be a directory/m],
    [["--build-context", "=b"], /`--build-context` takes a name and where it lies, not `=b`/],
    [["--platform", "nonsense"], /`--platform` takes an operating system and an architecture, not `nonsense`/],
  ])("%j", (args, message) => {
    repository("FROM scratch AS build\nCOPY a /\nFROM build\n");
    expectTold(message, args);
  });

  test.each([
    ["is broken", "services:\n  a:\n   build: [\n", /^plimsoll: compose\.yaml:3: not valid YAML/m],
    ["builds nothing", "services:\n  a:\n    image: x\n", /^plimsoll: compose\.yaml: nothing in this file is built/m],
    [
      "names a Dockerfile that is not there",
      "services:\n  a:\n    build:\n      context: .\n      dockerfile: Nope\n",
      /^plimsoll: Nope: no such file or folder\n {2}Check the path\. `a` in compose\.yaml:5 names it\./m,
    ],
  ])("a Compose file that %s", (_, text, message) => {
    repository(simple);
    write("compose.yaml", text);
    expectTold(message, ["-f", "compose.yaml"]);
  });

  test("a target that the Bake file has not, and a broken Bake file", () => {
    repository(simple);
    write("docker-bake.hcl", 'target "app" {\n  context = "."\n}\n');
    expectTold(/there is no build `ap` in this file\n {2}Did you mean `app`\?/, ["-f", "docker-bake.hcl", "--target", "ap"]);
    write("docker-bake.hcl", 'target "app" {\n  context = "."\n');
    expectTold(/^plimsoll: docker-bake\.hcl:\d: not valid HCL/m, ["-f", "docker-bake.hcl"]);
  });
});

describe("the machine", () => {
  /** Two folders that differ in what is in their files, which has to be read. */
  function writeSides(place: string): readonly string[] {
    for (const side of ["old", "new"]) {
      write(`${place}/${side}/Dockerfile`, simple);
      write(`${place}/${side}/a`, side);
    }
    return ["rebuild", path(`${place}/new`), "--against", path(`${place}/old`), "--format", "json"];
  }

  let args: readonly string[] = [];
  beforeAll(async () => {
    args = writeSides("../sides");
    // Of younger files nothing is remembered.
    await new Promise((resolve) => void setTimeout(resolve, 2600));
  });

  test.skipIf(windows).each([
    ["a file", { XDG_CACHE_HOME: "/dev/null" }],
    ["a place that no folder can be made in", { XDG_CACHE_HOME: "/proc/plimsoll" }],
    ["relative", { XDG_CACHE_HOME: "cache" }],
    ["not known, since HOME is not set", { XDG_CACHE_HOME: undefined, HOME: undefined }],
  ])("the cache folder is %s", (_, env) => {
    // Both caches: that of contents and that of compiled code.
    const { exitCode, stdout, stderr } = run(args, { env: { ...env, PLIMSOLL_CODE_CACHE: undefined } });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(statesOf(JSON.parse(stdout))).toEqual(["2 rebuilt"]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.skipIf(!isRoot)("the cache folder is read-only", () => {
    mkdirSync(path("cache"));
    chmodSync(path("cache"), 0o555);
    const { exitCode, stderr } = run(args, {
      uid: 65_534,
      env: { XDG_CACHE_HOME: path("cache"), PLIMSOLL_CODE_CACHE: undefined },
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(readdirSync(path("cache"))).toEqual([]);
  });

  test.skipIf(!mayMount)("the disk of the cache is full, and so is that of the output", ({ skip }) => {
    const disk = createTinyDisk() ?? skip("this container may not mount");
    disk.fill();
    const { exitCode, stderr } = run(args, { env: { XDG_CACHE_HOME: disk.folder } });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const left = readdirSync(disk.folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tmp"));
    expect(left).toEqual([]);
    const script = `"${process.execPath}" "${program}" plan new > /dev/full`;
    const full = spawnSync("sh", ["-c", script], { cwd: path("../sides"), encoding: "utf8" });
    expect(full.stderr).toMatch(/^plimsoll: standard output cannot be written: the disk is full \(ENOSPC\)\n {2}\S.*\n$/);
    expect(full.status).toBe(2);
  });

  test("two runs at once, with one cache", async () => {
    const env = { ...process.env, XDG_CACHE_HOME: path("cache") };
    const outputs = await Promise.all(Array.from({ length: 4 }, () => output([program, ...args], { cwd: folder, env })));
    expect(new Set(outputs.map(({ code, stdout, stderr }) => JSON.stringify([code, stdout, stderr]))).size).toBe(1);
    expect(outputs[0]).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(path("cache/plimsoll/contents")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test.skipIf(windows)("Ctrl-C while contents are read ends it, and leaves nothing half written", async () => {
    const own = writeSides(".");
    // Sparse: no room on the disk, and long to read.
    for (const side of ["old", "new"]) {
      write(`${side}/large`, "");
      truncateSync(path(`${side}/large`), 64 * 1024 ** 3);
    }
    const env = { ...process.env, XDG_CACHE_HOME: path("cache") };
    const child = spawn(process.execPath, [program, ...own], { cwd: folder, env, detached: true, stdio: "ignore" });
    const ended = new Promise((resolve) => void child.once("exit", (code, signal) => resolve(signal ?? code)));
    const isReading = (): boolean => {
      const open = spawnSync("ls", ["-l", `/proc/${child.pid}/fd`], { encoding: "utf8" }).stdout;
      return open.includes("/large") || process.platform !== "linux";
    };
    await expect.poll(isReading, { timeout: 20_000 }).toBe(true);
    process.kill(-child.pid!, "SIGINT");
    expect(await ended).toBe("SIGINT");
    // Nobody of the group is left.
    expect(() => process.kill(-child.pid!, 0)).toThrow("ESRCH");
    const left = existsSync(path("cache")) ? readdirSync(path("cache"), { recursive: true, encoding: "utf8" }) : [];
    expect(left.filter((name) => /\.tmp$|\.\d+$/.test(name))).toEqual([]);
  });

  test.skipIf(windows)("nobody reads on", () => {
    repository(simple);
    for (const command of ["plan", "plan --format json", "rebuild --format json", "history", "history --format json"]) {
      const script = `"${process.execPath}" "${program}" ${command} | head -1`;
      const { stdout, stderr, status } = spawnSync("bash", ["-o", "pipefail", "-c", script], { cwd: folder, encoding: "utf8" });
      expect({ lines: stdout.split("\n").length, stderr, status }, command).toEqual({ lines: 2, stderr: "", status: 0 });
    }
  });
});

describeWithCorpus("real Dockerfiles, refused ones among them", ({ files, refusedFiles }) => {
  test("never end in a crash", { timeout: 600_000 }, async () => {
    mkdirSync(path("empty"));
    const chosen = [
      ...refusedFiles.slice(0, 30),
      ...Array.from({ length: 70 }, (_, at) => files[(at * 67 + 11) % files.length]!),
    ];
    expect(chosen).toHaveLength(100);
    const left = [...chosen.entries()];
    const crashes: string[] = [];
    const work = async (): Promise<void> => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) {
        const [at, file] = next;
        const old = chosen[(at * 7 + 3) % chosen.length]!;
        for (const args of [
          ["plan", file, "--context", "."],
          ["rebuild", "--no-context", "-f", file, ".", "--against-file", old],
        ]) {
          const { code, stdout, stderr } = await output([program, ...args, "--format", "json"], { cwd: path("empty") });
          const isSound = code === 0 ? isJson(stdout) : code === 2 && stderr !== "" && (stdout === "" || isJson(stdout));
          if (!isSound || /error in plimsoll|\n\s+at /.test(stderr))
            crashes.push(`${args[0]} ${basename(file)}: ${code} ${stderr}`);
        }
      }
    };
    await Promise.all([work(), work()]);
    expect(crashes).toEqual([]);
  });
});

interface Output {
  readonly code: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

function output(args: readonly string[], options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv }): Promise<Output> {
  return new Promise((resolve) => {
    const env = { LC_ALL: "C.UTF-8", PLIMSOLL_CODE_CACHE: "0", ...(options.env ?? process.env) };
    execFile(process.execPath, [...args], { ...options, env, maxBuffer: 2 ** 27 }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? (error === null ? 0 : null), stdout, stderr }),
    );
  });
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}
