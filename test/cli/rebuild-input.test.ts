import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { usePlimsoll } from "./plimsoll.ts";
import { commitAll, complaint, makeRepository, rebuildJson, runGit, statesOf } from "./rebuild-json.ts";

const plimsoll = usePlimsoll();

const dockerfile = "FROM node:22 AS build\n\nRUN one \\\n  two\nCOPY . .\n\nFROM alpine\nCOPY --from=build /app /app\n";

beforeEach(() => {
  plimsoll.clear();
  plimsoll.write("Dockerfile", dockerfile);
  plimsoll.write("a.txt", "a");
});

/** What is wrong, and that nothing is printed besides. */
function refused(...args: readonly string[]): string {
  const result = plimsoll.run(["rebuild", ...args]);
  expect(result.exitCode, result.stderr).toBe(2);
  expect(result.stdout).toBe("");
  return result.stderr.trimEnd();
}

describe("git", () => {
  test("outside of a repository without anything that changes, all ways to say it are named", () => {
    const text = refused();
    expect(text).toContain("this folder is not in a git repository, and nothing says what changes");
    for (const option of ["--changed", "--against", "--against-file", "--against-build-arg", "--base-changed", "--since"]) {
      expect(text).toContain(option);
    }
    expect(complaint(plimsoll.run(["rebuild", ".", "--since", "HEAD"]))).toMatch(/repository/i);
  });

  test("a repository without a commit", () => {
    runGit(plimsoll.folder, "init", "--quiet");
    expect(refused()).toMatch(/commit/);
  });

  test("an unknown revision, with the one that may be meant", () => {
    makeRepository(plimsoll.folder);
    runGit(plimsoll.folder, "branch", "release");
    const text = refused(".", "--since", "relese");
    expect(text).toContain("relese");
    expect(text).toContain("release");
    expect(refused(".", "--since", "--all")).toContain("--all");
  });

  test("a shallow clone that does not reach back so far", () => {
    plimsoll.write("full/Dockerfile", dockerfile);
    makeRepository(plimsoll.path("full"));
    for (const text of ["b", "c"]) {
      plimsoll.write("full/a.txt", text);
      commitAll(plimsoll.path("full"), text);
    }
    runGit(plimsoll.folder, "clone", "--quiet", "--depth=2", `file://${plimsoll.path("full")}`, "clone");
    expect(statesOf(rebuildJson(plimsoll, ["clone", "--since", "HEAD~1"]))[1]).toBe("5 rebuilt");
    expect(refused("clone", "--since", "HEAD~2")).toMatch(/shallow/);
  });

  test("a bare repository has no files to compare with", () => {
    makeRepository(plimsoll.folder);
    runGit(plimsoll.folder, "clone", "--quiet", "--bare", ".", "bare.git");
    expect(refused("-f", "Dockerfile", "bare.git", "--since", "HEAD")).toMatch(/bare|work tree|working tree/);
  });

  test("without git on the machine", () => {
    const result = plimsoll.run(["rebuild", ".", "--since", "HEAD"], { env: { PATH: plimsoll.path("nothing") } });
    expect(result.exitCode).toBe(2);
    expect(result.stderr).toContain("git");
  });
});

describe("files and folders", () => {
  test("no such folder, and a file where a folder is meant", () => {
    expect(refused(".", "--against", "missing")).toContain("missing");
    expect(refused(".", "--against", "a.txt")).toContain("a.txt");
    expect(refused(".", "--against-file", "missing.Dockerfile")).toContain("missing.Dockerfile");
    expect(refused(".", "--against-file", ".")).toMatch(/folder|directory/);
    expect(refused("missing", "--changed", "a.txt")).toContain("missing");
  });

  test("a Dockerfile on standard input", () => {
    const input = "FROM alpine\nCOPY a.txt /\n";
    plimsoll.write("old", "FROM alpine\nRUN true\nCOPY a.txt /\n");
    const report = plimsoll.run(["rebuild", "-f", "-", ".", "--against-file", "old", "--format", "json"], { input });
    expect(statesOf(JSON.parse(report.stdout))).toEqual(["2 rebuilt"]);
    const text = plimsoll.run(["rebuild", "-", "--changed", "a.txt"], { input });
    expect(text.exitCode).toBe(2);
    expect(text.stderr).toContain("no context on this disk");
  });
});

describe("options", () => {
  test.each([
    [["--since", "HEAD", "--against", "."], "`--since` and `--against` do not go together"],
    [["--no-context", "--changed", "a.txt"], "`--changed` needs to know the files"],
    [["--no-context", "--unread"], "`--unread` needs to know the files"],
    [["--fail-over", "much"], "not `much`"],
    [["--fail-over", "-1"], "not `-1`"],
    [["--fail-over", "1.5"], "not `1.5`"],
    [["--fail-over", "10 apples"], "not `10 apples`"],
    [["--why", "zero"], "`--why` takes the number of a line"],
    [["--why", "0"], "`--why` takes the number of a line"],
    [["--against-build-arg", "=1"], "`--against-build-arg` takes a name and a value"],
    [["--build-arg", "=1", "--changed", "a.txt"], "`--build-arg` takes a name and a value"],
    [["--format", "jsn"], "jsn"],
    [["--sinse", "HEAD"], "--since"],
    [["--changed"], "needs a value"],
  ])("%j", (args, words) => {
    expect(refused(".", ...args)).toContain(words);
  });

  test("several things that are wrong are told at once", () => {
    expect(refused(".", "--fail-over", "x", "--why", "y").match(/^plimsoll: /gm)).toHaveLength(2);
  });

  test("an image that no stage uses, with the nearest name", () => {
    expect(refused(".", "--base-changed", "nodee")).toContain("Did you mean `node`?");
    expect(refused(".", "--base-changed", "node:20")).toContain("The file uses: node:22, alpine");
  });

  test("a line without a step, with the nearest one", () => {
    expect(refused(".", "--why", "2")).toContain("The nearest one is on line 3: `RUN one two`");
    expect(refused(".", "--why", "99")).toContain("The nearest one is on line 8");
    plimsoll.write("Dockerfile", "FROM alpine\nCMD true\n");
    expect(refused(".", "--why", "2")).toContain("The file has no RUN, COPY, ADD or WORKDIR");
  });

  test("an unknown target, with the nearest name", () => {
    const text = refused(".", "--target", "biuld", "--changed", "a.txt");
    expect(text).toContain('target stage "biuld" could not be found');
    expect(text).toContain("build");
  });

  test("Korean", () => {
    expect(refused(".", "--fail-over", "much", "--lang", "ko")).toContain("`much` 값은 쓸 수 없습니다");
    const help = plimsoll.run(["rebuild", "--help", "--lang", "ko"]);
    expect(help.stdout).toContain("무엇이 바뀌는지:");
    expect(plimsoll.run(["rebuild", "--help"]).stdout).toMatch(/--against-build-arg[^]*Exit codes/);
  });
});

describe("files that BuildKit refuses", () => {
  test("a stage that takes from itself or from a later one: told, and the rest is compared", () => {
    plimsoll.write("Dockerfile", "FROM alpine AS one\nCOPY --from=two /a /a\n\nFROM one AS two\nCOPY a.txt /\n");
    const result = plimsoll.run(["rebuild", ".", "--changed", "a.txt", "--format", "json"]);
    expect(result.exitCode).toBe(2);
    expect(complaint(result)).toMatch(/^plimsoll: Dockerfile:2: .*two/);
    expect(statesOf(JSON.parse(result.stdout))).toEqual(["2 cached", "5 rebuilt"]);
  });

  test("a broken line, before or after the change", () => {
    plimsoll.write("broken", "FROM alpine\nCOPPY a.txt /\nRUN true\n");
    const after = plimsoll.run(["rebuild", "broken", "--changed", "a.txt"]);
    expect(after.exitCode).toBe(2);
    expect(after.stderr).toContain("broken:2:");
    plimsoll.write("Dockerfile", "FROM alpine\nCOPY a.txt /\nRUN true\n");
    const before = plimsoll.run(["rebuild", ".", "--against-file", "broken"]);
    expect(before.exitCode).toBe(0);
    expect(before.stderr).toContain("refuses the Dockerfile from before the change");
  });

  test("an empty file", () => {
    plimsoll.write("Dockerfile", "");
    expect(refused(".", "--changed", "a.txt")).not.toBe("");
  });
});

test("standard output that nobody reads on is no error", () => {
  const script = `"${process.execPath}" "${plimsoll.program}" rebuild . --changed a.txt --format json | head -1`;
  const { stdout, stderr } = spawnSync("sh", ["-c", script], { cwd: plimsoll.folder, encoding: "utf8" });
  expect([stdout, stderr]).toEqual(["{\n", ""]);
});

test.skipIf(process.getuid?.() !== 0)("a file that cannot be read counts as another one, and is named", () => {
  plimsoll.write("old/Dockerfile", dockerfile);
  plimsoll.write("old/a.txt", "a");
  rmSync(plimsoll.path("a.txt"));
  plimsoll.write("new/Dockerfile", dockerfile);
  plimsoll.write("new/a.txt", "a");
  spawnSync("chmod", ["600", plimsoll.path("new/a.txt"), plimsoll.path("old/a.txt")]);
  const result = plimsoll.run(["rebuild", "new", "--against", "old", "--format", "json"], { uid: 65534 });
  expect(result.stderr).toContain("a.txt");
  expect(statesOf(JSON.parse(result.stdout))[1]).toBe("5 rebuilt");
});
