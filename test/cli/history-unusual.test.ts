import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { git, importHistory } from "./history-repository.ts";
import { commits, dockerfile, first, type HistoryJson, ratesOf, refused, reportOf } from "./history-samples.ts";
import { usePlimsoll } from "./plimsoll.ts";

const plimsoll = usePlimsoll();
beforeEach(() => plimsoll.clear());
const json = (...args: readonly string[]): HistoryJson => reportOf(plimsoll, args);

describe("what is no plain history", () => {
  test("a shallow clone says how far it reaches", () => {
    importHistory(plimsoll.path("origin"), commits);
    git(plimsoll.folder, "clone", "--quiet", "--depth", "5", `file://${plimsoll.path("origin")}`, "clone");
    const report = json("clone");
    expect(report.commits).toMatchObject({ compared: 3, ignoredOnly: 1, all: 4, shallow: true });
    expect(report.remarks.join()).toContain(
      "The clone is shallow and reaches back to 2023-11-21; `git fetch --unshallow` gets the rest.",
    );
  });

  test("a bare repository is read with paths in it", () => {
    importHistory(plimsoll.path("origin"), commits);
    git(plimsoll.folder, "clone", "--quiet", "--bare", "origin", "bare.git");
    expect(refused(plimsoll.run(["history", "bare.git"]))).toContain("this repository is bare");
    expect(refused(plimsoll.run(["history", "bare.git", "-f", "nothing"]))).toContain("the newest commit has no file `nothing`");
    const report = json("bare.git", "-f", "Dockerfile");
    expect(ratesOf(report)).toEqual(ratesOf(json("origin")));
  });

  test("no repository, no commits, a context elsewhere", () => {
    plimsoll.write("plain/Dockerfile", dockerfile);
    expect(refused(plimsoll.run(["history", "plain"]))).toMatch(/git/);
    plimsoll.write("empty/Dockerfile", dockerfile);
    git(plimsoll.path("empty"), "init", "--quiet");
    expect(refused(plimsoll.run(["history", "empty"]))).toMatch(/no commit/);
    expect(refused(plimsoll.run(["history", "nowhere"]))).toContain("no such file or folder");
  });

  test("a build that no commit touches", () => {
    importHistory(plimsoll.folder, [{ files: { "other/file": "1" } }]);
    plimsoll.write("web/Dockerfile", dockerfile);
    const { stderr, exitCode, stdout } = plimsoll.run(["history", "web"]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("0 commits replayed");
    expect(stdout).toContain("No commit touches this build");
    expect(stdout).not.toMatch(/rebuilt in|Not seen/);
    expect(json("web").remarks.join()).toContain("No commit touches this build");
  });

  const builds = { files: first };
  test.each([
    ["a single build", [builds], [], "only one commit can be built, and none before it", "하나뿐이라"],
    [
      "ignored files",
      [builds, { files: { "docs/readme.md": "2" } }],
      ["-n", "1"],
      "The only commit touches nothing but files",
      "커밋 1개가 모두",
    ],
    [
      "no build yet",
      [{ files: { Dockerfile: "FROMM a\n" } }, { files: { "main.go": "1" } }],
      [],
      "none of 2 commits has a Dockerfile that BuildKit can build",
      "커밋 2개 중 BuildKit이 빌드할 수 있는 Dockerfile이 있는 커밋이 없어",
    ],
  ] as const)("says why nothing is compared: %s", (_, history, args, english, korean) => {
    importHistory(plimsoll.folder, history);
    plimsoll.write("Dockerfile", dockerfile);
    const shown = (...more: readonly string[]): string => plimsoll.run(["history", ...args, ...more]).stdout;
    expect(shown().replace(/\s+/g, " ")).toContain(english);
    expect(shown("--lang", "ko").replace(/\s+/g, " ")).toContain(korean);
    for (const text of [shown(), shown("--lang", "ko"), shown("--format", "markdown")]) expect(text).not.toContain("0/0");
  });

  test("a Dockerfile that BuildKit refuses today", () => {
    importHistory(plimsoll.folder, commits);
    plimsoll.write("Dockerfile", "FROM a\nRUNN b\n");
    expect(refused(plimsoll.run(["history"]))).toContain("refused by BuildKit");
  });

  test("options that are none", () => {
    importHistory(plimsoll.folder, commits);
    for (const value of ["0", "-3", "many", "1.5"]) {
      expect(refused(plimsoll.run(["history", `--number=${value}`]))).toContain("`-n` takes a number of commits");
    }
    expect(refused(plimsoll.run(["history", "--format", "xml"]))).toContain("--format");
    expect(refused(plimsoll.run(["history", "--since", "no-such-branch"]))).toContain("no-such-branch");
    expect(refused(plimsoll.run(["history", "--target", "nothing"]))).toContain("nothing");
  });

  test("submodules, links and Git LFS are noted or followed", () => {
    importHistory(plimsoll.folder, [
      {
        files: {
          Dockerfile: "FROM a\nCOPY current/app /a\nCOPY . /b\n",
          "v1/app/x": "1",
          "v2/app/x": "1",
          current: { mode: "120000", content: "v1" },
          vendor: { mode: "160000", content: "1".repeat(40) },
          ".gitattributes": "*.bin filter=lfs\n",
          "big.bin": `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 123456789\n`,
        },
      },
      { files: { "v2/app/x": "2" } },
      { files: { current: { mode: "120000", content: "v2" } } },
      { files: { "v2/app/x": "3" } },
      { files: { vendor: { mode: "160000", content: "2".repeat(40) } } },
    ]);
    const report = json();
    expect(ratesOf(report)[2]).toEqual([2, 0, 2, 3]);
    expect(report.notices.map(({ kind }) => kind).sort()).toEqual(["lfs", "submodule"]);
    expect(plimsoll.run(["history"]).stdout).toMatch(/vendor/);
  });

  test("git is not there", () => {
    importHistory(plimsoll.folder, commits);
    mkdirSync(plimsoll.path("empty"));
    expect(refused(plimsoll.run(["history"], { env: { PATH: plimsoll.path("empty") } }))).toMatch(/git/);
  });

  test("Ctrl-C ends it at once", async () => {
    importHistory(plimsoll.folder, commits);
    const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
    const slow = plimsoll.write(
      "bin/git",
      `#!/bin/sh\nfor arg; do [ "$arg" = log ] && echo $$ > "${plimsoll.path("asked")}" && exec sleep 20; done\nexec ${real} "$@"\n`,
    );
    chmodSync(slow, 0o755);
    const env = { ...process.env, PATH: `${plimsoll.path("bin")}:${process.env["PATH"]}` };
    // A group of its own, as a shell gives one to a command: the signal goes to all of it.
    const child = spawn(process.execPath, [plimsoll.program, "history"], {
      cwd: plimsoll.folder,
      env,
      detached: true,
      stdio: "ignore",
    });
    const ended = new Promise((resolve) => void child.once("exit", (code) => resolve(code)));
    while (!existsSync(plimsoll.path("asked"))) await new Promise((resolve) => void setTimeout(resolve, 20));
    process.kill(-child.pid!, "SIGINT");
    expect(await ended).toBe(130);
    const git = Number(readFileSync(plimsoll.path("asked"), "utf8"));
    await expect.poll(() => isRunning(git)).toBe(false);
  });

  test("nothing is written", () => {
    importHistory(plimsoll.folder, commits);
    rmSync(plimsoll.path("docs"), { recursive: true });
    const before = git(plimsoll.folder, "status", "--porcelain");
    json();
    expect(git(plimsoll.folder, "status", "--porcelain")).toBe(before);
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // Where nobody takes note of its end, a process stays in the list as a zombie.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
