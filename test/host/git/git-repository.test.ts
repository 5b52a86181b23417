import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { openRepository, pathInRepository, readBlob, readTree, readWorkTree } from "@plimsoll/host/git";
import { afterEach, describe, expect, test } from "vitest";
import { temporaryFolder } from "../config/temporary-folder.ts";
import { failureOf, open, sandbox, sandboxIn, sound } from "./git-sandbox.ts";

const path = process.env.PATH;
afterEach(() => {
  process.env.PATH = path;
  delete process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER;
  delete process.env.GIT_DIR;
  delete process.env.GIT_INDEX_FILE;
});

describe("opening", () => {
  test("finds the top of the work tree from any folder in it", async () => {
    const { folder, commit } = sandbox();
    commit("first", { "a/b/file": "x" });
    expect(await open(join(folder, "a/b"))).toMatchObject({ root: folder, shallow: false, bare: false, objectFormat: "sha1" });
  });

  test("takes a relative folder, and one that is a symbolic link", async () => {
    const { folder, commit } = sandbox();
    commit("first", { "a/file": "x" });
    const elsewhere = temporaryFolder();
    symlinkSync(join(folder, "a"), join(elsewhere, "link"));
    expect((await open(join(elsewhere, "link"))).root).toBe(folder);
    const before = process.cwd();
    process.chdir(folder);
    try {
      expect((await open("a")).root).toBe(folder);
    } finally {
      process.chdir(before);
    }
  });

  test("a folder whose name git or a shell could take for something else", async () => {
    const folder = join(temporaryFolder(), "-a $(b) 'c'\n:(glob)*");
    mkdirSync(folder);
    const { git, commit } = sandboxIn(folder);
    git("init", "--quiet");
    commit("first", { "*/[a]": "x", "-rf/file": "y" });
    const repository = await open(folder);
    expect(repository.root).toBe(folder);
    expect(sound(await readTree(repository, "HEAD", "*")).entries.map((entry) => entry.path)).toEqual(["[a]"]);
    expect(sound(await readWorkTree(repository, "*")).entries.map((entry) => entry.path)).toEqual(["[a]"]);
    expect(sound(await readWorkTree(repository, "-rf")).entries.map((entry) => entry.path)).toEqual(["file"]);
  });

  test("an added work tree is a repository like another", async () => {
    const { folder, git, commit } = sandbox();
    commit("first", { file: "x" });
    const added = join(temporaryFolder(), "added");
    git("worktree", "add", "--quiet", "-b", "other", added);
    sandboxIn(added).commit("second", { more: "y" });
    const repository = await open(added);
    expect(repository).toMatchObject({ root: added, bare: false });
    expect(sound(await readTree(repository, "other", "")).entries).toHaveLength(2);
    expect(sound(await readTree(repository, "main", "")).entries).toHaveLength(1);
    expect(sound(await readWorkTree(repository, "")).entries).toHaveLength(2);
    expect(sound(await readWorkTree(await open(folder), "")).entries).toHaveLength(1);
  });

  test("a bare repository has history and trees, and no files on disk", async () => {
    const { folder, commit } = sandbox();
    const id = commit("first", { "a/file": "x" });
    const bare = join(temporaryFolder(), "bare.git");
    sandboxIn(folder).git("clone", "--quiet", "--bare", ".", bare);
    const repository = await open(bare);
    expect(repository).toMatchObject({ root: bare, bare: true });
    expect(sound(await readTree(repository, "main", "a"))).toMatchObject({ commit: id, entries: [{ path: "file" }] });
    expect(failureOf(await readWorkTree(repository, ""))).toEqual({ kind: "no-work-tree" });
  });

  test("a repository with SHA-256", async () => {
    const { folder, commit } = sandbox("--object-format=sha256");
    const id = commit("first", { file: "x", "link/.gitattributes": "*.bin filter=lfs", "link/a.bin": "abc" });
    const repository = await open(folder);
    expect(repository.objectFormat).toBe("sha256");
    const tree = sound(await readTree(repository, "HEAD", ""));
    expect(tree.commit).toBe(id);
    expect(tree.commit).toHaveLength(64);
    expect(tree.entries[0]!.digest).toHaveLength(64);
    expect(await readBlob(repository, "main", "file")).toBe("x");
  });

  test("the variables of a hook do not lead elsewhere", async () => {
    const { folder, commit } = sandbox();
    const other = sandbox();
    commit("first", { file: "x" });
    process.env.GIT_DIR = join(other.folder, ".git");
    process.env.GIT_INDEX_FILE = join(other.folder, "index");
    const repository = await open(folder);
    expect(repository.root).toBe(folder);
    expect(sound(await readWorkTree(repository, "")).entries).toMatchObject([{ path: "file" }]);
  });
});

describe("what is none", () => {
  test("no git", async () => {
    const { folder } = sandbox();
    process.env.PATH = temporaryFolder();
    expect(failureOf(await openRepository(folder))).toEqual({ kind: "no-git" });
  });

  test("git goes away while the repository is open", async () => {
    const { folder, commit } = sandbox();
    commit("first", { file: "x" });
    const programs = temporaryFolder();
    const real = String(path)
      .split(":")
      .map((place) => join(place, "git"))
      .find((file) => statSync(file, { throwIfNoEntry: false }) !== undefined)!;
    symlinkSync(real, join(programs, "git"));
    process.env.PATH = programs;
    const repository = await open(folder);
    rmSync(join(programs, "git"));
    expect(failureOf(await readTree(repository, "HEAD", ""))).toEqual({ kind: "no-git" });
    expect(failureOf(await readWorkTree(repository, ""))).toEqual({ kind: "no-git" });
  });

  test("an old git", async () => {
    const programs = temporaryFolder({ git: "#!/bin/sh\necho 'usage: git rev-parse' >&2; exit 129\n" });
    chmodSync(join(programs, "git"), 0o755);
    process.env.PATH = programs;
    expect(failureOf(await openRepository(programs))).toEqual({ kind: "old-git", detail: "git rev-parse" });
  });

  test("a folder outside any repository, one that does not exist, and a file", async () => {
    const folder = temporaryFolder({ file: "" });
    expect(failureOf(await openRepository(folder))).toEqual({ kind: "not-a-repository", folder });
    const missing = join(folder, "missing");
    expect(failureOf(await openRepository(missing))).toEqual({ kind: "no-folder", folder: missing, reason: "ENOENT" });
    const file = join(folder, "file");
    expect(failureOf(await openRepository(file))).toEqual({ kind: "no-folder", folder: file, reason: "ENOTDIR" });
  });

  test("a `.git` that leads nowhere", async () => {
    const folder = temporaryFolder({ ".git": "gitdir: nowhere\n" });
    expect(failureOf(await openRepository(folder)).kind).toBe("not-a-repository");
    const other = temporaryFolder({ ".git": "nonsense\n" });
    expect(failureOf(await openRepository(other)).kind).toBe("not-a-repository");
  });

  test("somebody else's repository", async () => {
    const { folder } = sandbox();
    process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER = "1";
    expect(failureOf(await openRepository(folder))).toEqual({ kind: "unsafe-owner", folder });
  });

  test("a broken config is told in git's words", async () => {
    const { folder, write } = sandbox();
    write({ ".git/config": "[core\n" });
    expect(failureOf(await openRepository(folder))).toMatchObject({
      kind: "git",
      status: "128",
      detail: expect.stringContaining("bad config line 1"),
    });
  });
});

describe("paths", () => {
  test("are given relative to the root, links followed", async () => {
    const { folder, commit } = sandbox();
    commit("first", { "a/b/file": "x" });
    symlinkSync("a/b", join(folder, "link"));
    symlinkSync("/", join(folder, "out"));
    const repository = await open(join(folder, "a"));
    expect(pathInRepository(repository, folder)).toBe("");
    expect(pathInRepository(repository, join(folder, "a/b"))).toBe("a/b");
    expect(pathInRepository(repository, "a")).toBe("a");
    expect(pathInRepository(repository, join(folder, "link/file"))).toBe("a/b/file");
    expect(pathInRepository(repository, join(folder, "link/none/yet"))).toBe("a/b/none/yet");
    expect(pathInRepository(repository, join(folder, "..file"))).toBe("..file");
    expect(pathInRepository(repository, join(folder, ".."))).toBeUndefined();
    expect(pathInRepository(repository, `${folder}-more`)).toBeUndefined();
    expect(pathInRepository(repository, join(folder, "out/etc"))).toBeUndefined();
  });
});

test("nothing in the repository is written, whatever is read", async () => {
  const { folder, commit, write } = sandbox();
  commit("first", { file: "x", ".gitattributes": "*.bin filter=lfs", "a.bin": "x" });
  write({ file: "changed", untracked: "y", "b.bin": "more" });
  const state = (): unknown =>
    readdirSync(join(folder, ".git"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const name = join(entry.parentPath, entry.name);
        return [name, statSync(name).mtimeMs, readFileSync(name).length];
      });
  const before = state();
  const repository = await open(folder);
  await readTree(repository, "HEAD", "");
  expect(sound(await readWorkTree(repository, "")).entries).toHaveLength(5);
  expect(state()).toEqual(before);
});
