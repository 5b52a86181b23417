import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readBlob, readTree } from "@plimsoll/host/git";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../config/temporary-folder.ts";
import { failureOf, open, sandbox, sandboxIn, sound } from "./git-sandbox.ts";

const pointer = (size: number): string =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${"0123456789abcdef".repeat(4)}\nsize ${size}\n`;

describe("a tree", () => {
  test("has files and links with sizes, modes and object ids, without the directories", async () => {
    const { folder, git, write, commit } = sandbox();
    write({ "src/run.sh": "#!/bin/sh\n", "src/deep/a b\n.txt": "12345" });
    chmodSync(join(folder, "src/run.sh"), 0o700);
    chmodSync(join(folder, "src/deep/a b\n.txt"), 0o600);
    symlinkSync("../no where", join(folder, "src/link"));
    const id = commit("first");
    const tree = sound(await readTree(await open(folder), "HEAD", "src"));
    expect(tree).toEqual({
      kind: "tree",
      commit: id,
      notices: [],
      entries: [
        { path: "deep/a b\n.txt", type: "file", bytes: 5, mode: 0o644, digest: git("rev-parse", "HEAD:src/deep/a b\n.txt") },
        { path: "link", type: "symlink", bytes: 0, mode: 0o777, linkTarget: "../no where" },
        { path: "run.sh", type: "file", bytes: 10, mode: 0o755, digest: git("rev-parse", "HEAD:src/run.sh") },
      ],
    });
  });

  test("of any revision: a branch, a tag with a message, an older commit, a short id", async () => {
    const { folder, git, commit } = sandbox();
    const first = commit("first", { a: "1" });
    git("tag", "--annotate", "--message", "one", "v1");
    const second = commit("second", { b: "2" });
    const repository = await open(folder);
    for (const [rev, id] of [
      ["v1", first],
      ["main", second],
      ["HEAD~1", first],
      ["main^{/first}", first],
      [second.slice(0, 8), second],
      ["@", second],
    ] as const) {
      const tree = sound(await readTree(repository, rev, ""));
      expect([rev, tree.commit, tree.entries.length]).toEqual([rev, id, id === first ? 1 : 2]);
    }
  });

  test("the folder may be written in several ways, and be a link in that revision", async () => {
    const { folder, commit } = sandbox();
    commit("first", { "a/b/file": "x" });
    symlinkSync("a/b", join(folder, "link"));
    commit("second");
    const repository = await open(folder);
    for (const name of ["a/b", "a/b/", "./a/b", "a/./b", "a/c/../b", "link"]) {
      expect([name, sound(await readTree(repository, "HEAD", name)).entries.map(({ path }) => path)]).toEqual([name, ["file"]]);
    }
    for (const name of ["..", "../a", "/a", "a/../../b"]) {
      expect(failureOf(await readTree(repository, "HEAD", name))).toEqual({ kind: "outside", path: name });
    }
  });

  test("a folder that is not in that revision, and a file", async () => {
    const { folder, commit } = sandbox();
    commit("first", { file: "x" });
    commit("second", { "later/file": "x" });
    const repository = await open(folder);
    const missing = { kind: "not-in-revision", revision: "HEAD~1", path: "later", reason: "missing" };
    expect(failureOf(await readTree(repository, "HEAD~1", "later"))).toEqual(missing);
    expect(failureOf(await readTree(repository, "HEAD", "file"))).toMatchObject({ reason: "not-a-folder" });
  });

  test("old permission bits mean what git makes of them", async () => {
    const { folder, git, commit } = sandbox();
    commit("first", { file: "x" });
    const blob = git("rev-parse", "HEAD:file");
    const raw = Buffer.concat([Buffer.from("100664 group\0"), Buffer.from(blob, "hex")]);
    writeFileSync(join(folder, "tree"), raw);
    const tree = git("hash-object", "-t", "tree", "-w", "--literally", "tree");
    const id = git("commit-tree", "-m", "old", tree);
    expect(sound(await readTree(await open(folder), id, "")).entries).toMatchObject([{ path: "group", mode: 0o644 }]);
  });

  test("names that are not UTF-8 are noticed once for each folder and left out", async () => {
    const { folder, git, commit } = sandbox();
    const id = commit("first", { file: "x", "caf\u00e9/\ufffd": "x" });
    const blob = git("rev-parse", `${id}:file`);
    const name = Buffer.from([0x63, 0x61, 0x66, 0xe9]);
    const names: readonly (readonly [string, string])[] = [
      ["d", ""],
      ["dir/", "/one"],
      ["dir/", "/two"],
    ];
    const lines = names.map(([above, below]) =>
      Buffer.concat([Buffer.from(`100644 ${blob}\t${above}`), name, Buffer.from(`${below}\0`)]),
    );
    execFileSync("git", ["update-index", "--add", "-z", "--index-info"], { cwd: folder, input: Buffer.concat(lines) });
    git("commit", "--quiet", "--message", "second");
    const tree = sound(await readTree(await open(folder), "HEAD", ""));
    expect(tree.entries.map(({ path }) => path)).toEqual(["caf\u00e9/\ufffd", "file"]);
    expect(tree.notices).toEqual([
      { kind: "not-utf-8", path: "dcaf\ufffd" },
      { kind: "not-utf-8", path: "dir/caf\ufffd" },
    ]);
  });

  test("a submodule is an empty directory and a notice; a folder in it belongs to another repository", async () => {
    const inner = sandbox();
    const commit = inner.commit("inner", { "lib/file": "x" });
    const { folder, git, commit: commitOuter } = sandbox();
    git("submodule", "--quiet", "add", inner.folder, "vendor/inner");
    commitOuter("outer");
    const repository = await open(folder);
    const tree = sound(await readTree(repository, "HEAD", "vendor"));
    expect(tree.entries).toEqual([{ path: "inner", type: "directory", bytes: 0, mode: 0o755 }]);
    expect(tree.notices).toEqual([{ kind: "submodule", path: "inner", commit }]);
    const failure = { kind: "in-submodule", path: "vendor/inner/lib" };
    expect(failureOf(await readTree(repository, "HEAD", "vendor/inner/lib"))).toEqual(failure);
    expect((await open(join(folder, "vendor/inner/lib"))).root).toBe(join(folder, "vendor/inner"));
  });

  test("of what Git LFS stores it has the real sizes; a text that only looks like a pointer stays one", async () => {
    const { folder, commit } = sandbox();
    commit("first", {
      ".gitattributes": "# *.txt filter=lfs\n*.psd text\n",
      "art/.gitattributes": "*.psd filter=lfs diff=lfs merge=lfs -text\n",
      "art/a.psd": pointer(123_456_789),
      "art/deep/b.psd": pointer(7),
      "art/c.psd": `${pointer(5)}no pointer\n`,
      "other/d.psd": pointer(1_000),
    });
    const repository = await open(folder);
    const tree = sound(await readTree(repository, "HEAD", ""));
    const sizes = Object.fromEntries(tree.entries.map(({ path, bytes }) => [path, bytes]));
    expect(sizes).toMatchObject({ "art/a.psd": 123_456_789, "art/deep/b.psd": 7, "art/c.psd": pointer(5).length + 11 });
    expect(sizes["other/d.psd"]).toBe(pointer(1_000).length);
    expect(tree.notices).toEqual([{ kind: "lfs", paths: ["art/a.psd", "art/deep/b.psd"] }]);
    // The attributes stand above the folder that is asked for.
    const deep = sound(await readTree(repository, "HEAD", "art/deep"));
    expect(deep.entries).toMatchObject([{ path: "b.psd", bytes: 7 }]);
  });
});

describe("a revision that is none", () => {
  test("is told with names that may have been meant", async () => {
    const { folder, git, commit } = sandbox();
    commit("first", { a: "1" });
    for (const name of ["develop", "release-1.2", "feature/login"]) git("branch", name);
    const repository = await open(folder);
    const near = async (revision: string): Promise<unknown> => {
      const failure = failureOf(await readTree(repository, revision, ""));
      return failure.kind === "unknown-revision" && failure.revision === revision ? failure.near : failure;
    };
    expect(await near("devlop")).toEqual(["develop"]);
    expect(await near("Develop")).toEqual(["develop"]);
    expect(await near("login")).toEqual(["feature/login"]);
    expect(await near("master")).toEqual(["main"]);
    expect(await near("release-1.3")).toEqual(["release-1.2"]);
    expect(await near("mian~3")).toEqual(["main"]);
    expect(await near("HEAD~5")).toEqual([]);
  });

  test.each([
    "",
    "-",
    "--all",
    "--output=x",
    "-h",
    "HEAD..HEAD",
    "a b",
    "HEAD\nHEAD",
    "HEAD:a",
    "^HEAD",
    ":a",
    "\u0001",
    "0".repeat(40),
  ])("%j is nothing but unknown", async (revision) => {
    const { folder, commit } = sandbox();
    commit("first", { a: "1" });
    const repository = await open(folder);
    expect(failureOf(await readTree(repository, revision, ""))).toMatchObject({ kind: "unknown-revision", revision });
    expect(await readBlob(repository, revision, "a")).toBeUndefined();
    expect(sound(await readTree(repository, "HEAD", "")).entries).toHaveLength(1);
    expect(readdirSync(folder).sort()).toEqual([".git", "a"]);
  });

  test("a branch whose name begins with a dash", async () => {
    const { folder, git, commit } = sandbox();
    const id = commit("first", { a: "1" });
    git("update-ref", "refs/heads/-odd", id);
    expect(sound(await readTree(await open(folder), "-odd", "")).commit).toBe(id);
  });

  test("in a repository without commits", async () => {
    const { folder } = sandbox();
    expect(failureOf(await readTree(await open(folder), "HEAD", ""))).toEqual({ kind: "no-commits" });
  });

  test("behind the end of a shallow clone", async () => {
    const { folder, commit } = sandbox();
    const ids = [1, 2, 3, 4].map((number) => commit(String(number), { a: String(number) }));
    const clone = join(temporaryFolder(), "clone");
    sandboxIn(folder).git("clone", "--quiet", "--depth=2", `file://${folder}`, clone);
    const repository = await open(clone);
    expect(repository.shallow).toBe(true);
    expect(sound(await readTree(repository, "HEAD~1", "")).commit).toBe(ids[2]);
    const beyond = { kind: "beyond-shallow", revision: "HEAD~2", commits: 2 };
    expect(failureOf(await readTree(repository, "HEAD~2", ""))).toEqual(beyond);
    const unknown = { kind: "unknown-revision", revision: ids[0], near: [], shallow: true };
    expect(failureOf(await readTree(repository, ids[0]!, ""))).toEqual(unknown);
    expect(failureOf(await readTree(repository, "master", ""))).toMatchObject({ near: expect.arrayContaining(["main"]) });
  });
});
