import { spawnSync } from "node:child_process";
import { beforeEach, describe, expect, test } from "vitest";
import { simple, tellsAll, twoCommits } from "./builds-told.ts";
import { git, importHistory } from "./history-repository.ts";
import { usePlimsoll } from "./plimsoll.ts";
import { causesOf, commitAll, makeRepository, rebuildJson, runGit, statesOf } from "./rebuild-json.ts";

const plimsoll = usePlimsoll();
const { run, write, path, folder } = plimsoll;
const expectTold = tellsAll(plimsoll);
const repository = (dockerfile: string): void => twoCommits(folder, dockerfile);

beforeEach(() => plimsoll.clear());

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
