import { chmodSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type GitTree, type GitWorkTree, readTree, readWorkTree } from "@plimsoll/host/git";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../config/temporary-folder.ts";
import { failureOf, open, type Sandbox, sandbox, sandboxIn, sound } from "./git-sandbox.ts";

/** Path, mode and object id or target of every entry, in order: what both sides of a comparison must agree on. */
function content({ entries }: GitTree | GitWorkTree): readonly string[] {
  return entries
    .map(({ path, type, mode, digest, linkTarget }) => [path, type, mode.toString(8), digest ?? linkTarget ?? ""].join(" "))
    .sort();
}

async function readFolder(folder: string, below = ""): Promise<GitWorkTree> {
  return sound(await readWorkTree(await open(folder), below));
}

/** The tree that committing everything gives, without leaving a trace. */
async function asCommitted({ folder, git }: Sandbox, below = ""): Promise<GitTree> {
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "--message", "everything");
  return sound(await readTree(await open(folder), "HEAD", below));
}

describe("a clean work tree", () => {
  test("is what was committed", async () => {
    const created = sandbox();
    created.write({ "a/run": "#!/bin/sh\n", 'b c/\n"d"': "12345", ".gitignore": "out/\n" });
    chmodSync(join(created.folder, "a/run"), 0o744);
    symlinkSync("../b c", join(created.folder, "a/link"));
    created.commit("first");
    const found = await readFolder(created.folder);
    expect(found.notices).toEqual([]);
    expect(content(found)).toEqual(content(sound(await readTree(await open(created.folder), "HEAD", ""))));
    expect(found.entries.find(({ path }) => path === 'b c/\n"d"')).toMatchObject({ bytes: 5, mode: 0o644 });
    expect(content(await readFolder(created.folder, "a"))).toEqual(
      content(sound(await readTree(await open(created.folder), "HEAD", "a"))),
    );
  });

  test("touching a file changes nothing", async () => {
    const created = sandbox();
    created.commit("first", { a: "1" });
    const before = content(await readFolder(created.folder));
    utimesSync(join(created.folder, "a"), 1, 1);
    expect(content(await readFolder(created.folder))).toEqual(before);
  });

  test("without commits it has what is there", async () => {
    const { folder, git, write } = sandbox();
    write({ staged: "1", untracked: "2" });
    git("add", "staged");
    expect((await readFolder(folder)).entries.map(({ path }) => path).sort()).toEqual(["staged", "untracked"]);
  });
});

describe("a changed work tree", () => {
  test("edited, staged, untracked, removed, made executable, replaced by a link or a folder", async () => {
    const created = sandbox();
    const names = ["edited", "staged", "removed", "executable", "to-link", "to-folder", "folder/kept", "folder/gone", "unstaged"];
    created.commit("first", { ".gitignore": "*.log\n", ...Object.fromEntries(names.map((name) => [name, name])) });
    const at = (name: string): string => join(created.folder, name);
    created.write({ edited: "more", staged: "staged twice", "new file": "", "x.log": "ignored", '"quoted\n': "q" });
    created.git("add", "staged");
    created.write({ staged: "staged and edited" });
    chmodSync(at("executable"), 0o755);
    for (const name of ["removed", "to-link", "to-folder", "folder"]) rmSync(at(name), { recursive: true });
    symlinkSync("edited", at("to-link"));
    created.write({ "to-folder/inside": "x" });
    // A folder that is now a link: what git has below it is gone, though the disk would find it.
    created.write({ "elsewhere/kept": "folder/kept" });
    symlinkSync("elsewhere", at("folder"));
    created.git("rm", "--cached", "--quiet", "unstaged");
    created.write({ noted: "intent" });
    created.git("add", "--intent-to-add", "noted");
    const found = await readFolder(created.folder);
    expect(found.notices).toEqual([]);
    expect(content(found)).toEqual(content(await asCommitted(created)));
    expect(found.entries.map(({ path }) => path)).toEqual(expect.arrayContaining(['"quoted\n', "noted", "unstaged", "to-link"]));
    expect(found.entries.map(({ path }) => path)).not.toContain("x.log");
  });

  test("line ends and other filters count as git stores them, sizes as the disk has them", async () => {
    const created = sandbox();
    created.git("config", "filter.upper.clean", "tr a-z A-Z");
    created.commit("first", { ".gitattributes": "*.txt text eol=crlf\n*.up filter=upper\n", "a.txt": "1\n", "b.up": "abc" });
    created.write({ "a.txt": "1\r\n2\r\n", "new.txt": "3\r\n", "b.up": "abcd", "c.up": "x" });
    const found = await readFolder(created.folder);
    expect(Object.fromEntries(found.entries.map(({ path, bytes }) => [path, bytes]))).toMatchObject({ "a.txt": 6, "new.txt": 3 });
    const committed = await asCommitted(created);
    expect(content(found)).toEqual(content(committed));
    expect(committed.entries.find(({ path }) => path === "a.txt")?.bytes).toBe(4);
  });

  test("an x bit does not count where git is told so", async () => {
    const created = sandbox();
    created.git("config", "core.fileMode", "false");
    created.commit("first", { tracked: "x" });
    created.write({ untracked: "y" });
    for (const name of ["tracked", "untracked"]) chmodSync(join(created.folder, name), 0o755);
    expect((await readFolder(created.folder)).entries.map(({ mode }) => mode)).toEqual([0o644, 0o644]);
  });

  test("a merge conflict is taken as it is on disk, with a notice", async () => {
    const { folder, git, commit } = sandbox();
    commit("base", { both: "base\n", gone: "base\n" });
    git("checkout", "--quiet", "-b", "other");
    commit("other", { both: "other\n", gone: "other\n" });
    git("checkout", "--quiet", "main");
    rmSync(join(folder, "gone"));
    commit("ours", { both: "ours\n" });
    expect(() => git("merge", "--quiet", "other")).toThrow(/failed/i);
    const found = await readFolder(folder);
    expect(found.notices).toEqual([
      { kind: "conflict", path: "both" },
      { kind: "conflict", path: "gone" },
    ]);
    expect(found.entries).toHaveLength(2);
    expect(found.entries.find(({ path }) => path === "both")?.digest).toBe(git("hash-object", "both"));
    rmSync(join(folder, "gone"));
    expect((await readFolder(folder)).entries.map(({ path }) => path)).toEqual(["both"]);
  });

  test("a sparse checkout has the rest from the index", async () => {
    const { folder, git, commit } = sandbox();
    mkdirSync(join(folder, "out"));
    symlinkSync("b", join(folder, "out/link"));
    commit("first", { "in/a": "1", "out/b": "12345", "out/run": "x", top: "t" });
    const before = sound(await readTree(await open(folder), "HEAD", ""));
    git("sparse-checkout", "set", "--cone", "in");
    const found = await readFolder(folder);
    expect(found.notices).toEqual([]);
    expect(content(found)).toEqual(content(before));
    expect(found.entries.find(({ path }) => path === "out/b")?.bytes).toBe(5);
    expect((await readFolder(folder, "out")).entries).toHaveLength(3);
    git("sparse-checkout", "reapply", "--sparse-index");
    expect(content(await readFolder(folder))).toEqual(content(before));
  });
});

describe("what git keeps elsewhere", () => {
  test("submodules and other repositories are empty directories and notices", async () => {
    const inner = sandbox();
    const first = inner.commit("inner", { file: "x" });
    const { folder, git, commit, write } = sandbox();
    git("submodule", "--quiet", "add", inner.folder, "vendor/inner");
    commit("outer");
    write({ "tools/own/file": "x" });
    sandboxIn(join(folder, "tools/own")).git("init", "--quiet");
    const own = sandboxIn(join(folder, "tools/own"));
    own.commit("own");
    const found = await readFolder(folder);
    const directories = found.entries.filter(({ type }) => type === "directory").map(({ path }) => path);
    expect(directories.sort()).toEqual(["tools/own", "vendor/inner"]);
    expect(found.notices).toEqual(
      [
        { kind: "submodule", path: "vendor/inner", commit: first },
        { kind: "nested-repository", path: "tools/own" },
      ].sort((a, b) => (a.path < b.path ? -1 : 1)),
    );
    const second = sandboxIn(join(folder, "vendor/inner")).commit("moved", { more: "y" });
    expect((await readFolder(folder)).notices).toContainEqual({ kind: "submodule", path: "vendor/inner", commit: second });
    const repository = await open(folder);
    mkdirSync(join(folder, "vendor/inner/lib"));
    for (const path of ["vendor/inner", "vendor/inner/lib", "tools/own"]) {
      expect(failureOf(await readWorkTree(repository, path))).toEqual({ kind: "in-submodule", path });
    }
  });

  test("files of Git LFS have the ids of their pointers, and git-lfs is not run", async () => {
    const { folder, git, commit, write } = sandbox();
    const pointer = (oid: string, size: number): string =>
      `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`;
    // sha256 of "abc".
    const abc = pointer("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3);
    const other = pointer("0".repeat(64), 1_000_000);
    commit("first", { "a.bin": abc, "b.bin": other, "plain.txt": other });
    write({ ".gitattributes": "*.bin filter=lfs -text\n" });
    git("config", "filter.lfs.clean", "touch ran; cat");
    git("config", "filter.lfs.process", "touch ran");
    git("config", "filter.lfs.required", "true");
    write({ "a.bin": "abc", "new.bin": "abc", "empty.bin": "" });
    const found = await readFolder(folder);
    const byPath = new Map(found.entries.map((entry) => [entry.path, entry]));
    expect(byPath.get("a.bin")).toMatchObject({ bytes: 3, digest: git("rev-parse", "HEAD:a.bin") });
    expect(byPath.get("new.bin")).toMatchObject({ bytes: 3, digest: git("rev-parse", "HEAD:a.bin") });
    expect(byPath.get("b.bin")).toMatchObject({ bytes: other.length, digest: git("rev-parse", "HEAD:b.bin") });
    expect(byPath.get("empty.bin")?.digest).toBe("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
    expect(byPath.has("ran")).toBe(false);
    expect(found.notices).toEqual([{ kind: "lfs-not-fetched", paths: ["b.bin"] }]);
    write({ "b.bin": `${other} ` });
    expect((await readFolder(folder)).notices).toEqual([]);
  });

  test("names that are not UTF-8 are noticed and left out", async () => {
    const { folder, commit } = sandbox();
    commit("first", { "d/file": "x" });
    const name = Buffer.from([0x63, 0xe9]);
    try {
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/d/`), name]), "");
    } catch {
      // Some file systems refuse such names.
      return;
    }
    const untracked = await readFolder(folder, "d");
    expect(untracked.entries.map(({ path }) => path)).toEqual(["file"]);
    expect(untracked.notices).toEqual([{ kind: "not-utf-8", path: "c\ufffd" }]);
    commit("second");
    expect((await readFolder(folder)).notices).toEqual([{ kind: "not-utf-8", path: "d/c\ufffd" }]);
  });
});

test("any edits: the work tree is what committing everything gives", async () => {
  const name = fc.constantFrom("a", "b", "c d", "e\n", "ü", "-f", "*");
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
  const edit = fc.record({
    path,
    what: fc.oneof(
      fc.record({
        kind: fc.constant("write" as const),
        text: fc.constantFrom("", "x", "y\r\n", "long ".repeat(50)),
        executable: fc.boolean(),
      }),
      fc.record({ kind: fc.constant("link" as const), target: fc.constantFrom("a", "nowhere", "c d") }),
      fc.constant({ kind: "remove" as const }),
      fc.constant({ kind: "stage" as const }),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 12 }), fc.array(edit, { maxLength: 12 }), async (before, after) => {
      const created = sandboxIn(temporaryFolder());
      created.git("init", "--quiet", "--initial-branch=main");
      const apply = (edits: typeof before): void => {
        for (const { path, what } of edits) {
          try {
            if (what.kind === "stage") {
              created.git("add", "--all");
              continue;
            }
            const file = join(created.folder, path);
            rmSync(file, { recursive: true, force: true });
            if (what.kind === "write") {
              created.write({ [path]: what.text });
              chmodSync(file, what.executable ? 0o755 : 0o644);
            } else if (what.kind === "link") {
              symlinkSync(what.target, file);
            }
          } catch {
            // A part of the path is a file or a link that leads nowhere: then there is no such edit.
          }
        }
      };
      apply(before);
      created.commit("before");
      apply(after);
      const found = await readFolder(created.folder);
      expect(content(found)).toEqual(content(await asCommitted(created)));
    }),
    { numRuns: 15 },
  );
});
