import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GitError, readBlob, readObject, readSizes, readTree } from "@plimsoll/host/git";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../config/temporary-folder.ts";
import { failureOf, open, sandbox, sandboxIn, sound } from "./git-sandbox.ts";

/** Nobody's object. */
const absent = "c1b0730e0133a3a3a3a3a3a3a3a3a3a3a3a3a3a3";

describe("a repository that has not got everything", () => {
  test("a partial clone is read as far as it goes, and nothing is fetched", async () => {
    const { folder, commit, git } = sandbox();
    symlinkSync("a", join(folder, "link"));
    commit("first", { a: "12345" });
    git("config", "uploadpack.allowFilter", "true");
    const clone = join(temporaryFolder(), "clone");
    sandboxIn(folder).git("clone", "--quiet", "--no-checkout", "--filter=blob:none", `file://${folder}`, clone);
    const repository = await open(clone);
    const tree = sound(await readTree(repository, "HEAD", ""));
    expect(tree.entries).toMatchObject([
      { path: "a", bytes: 0, digest: git("rev-parse", "HEAD:a") },
      { path: "link", type: "symlink" },
    ]);
    expect(tree.notices.map(({ kind }) => kind)).toEqual(["missing-object", "missing-object"]);
    expect(await readSizes(repository, [git("rev-parse", "HEAD:a")])).toEqual(new Map());
    await expect(readBlob(repository, "HEAD", "a")).rejects.toMatchObject({ failure: { kind: "missing-object" } });
    await expect(readObject(repository, git("rev-parse", "HEAD:a"))).rejects.toThrow(GitError);
    expect(await readBlob(repository, "HEAD", "b")).toBeUndefined();
    expect(sandboxIn(clone).git("rev-list", "--objects", "--missing=print", "HEAD")).toContain("?");
  });

  test("a clone without trees says so", async () => {
    const { folder, commit, git } = sandbox();
    commit("first", { "a/b": "12345" });
    git("config", "uploadpack.allowFilter", "true");
    const clone = join(temporaryFolder(), "clone");
    sandboxIn(folder).git("clone", "--quiet", "--no-checkout", "--filter=tree:0", `file://${folder}`, clone);
    expect(failureOf(await readTree(await open(clone), "HEAD", "")).kind).toBe("missing-object");
  });

  test("a damaged object is a failure, and what comes after it can be read", async () => {
    const { folder, commit, git } = sandbox();
    commit("first", { "a/file": "x", other: "sound" });
    const tree = git("rev-parse", "HEAD:a");
    const blob = git("rev-parse", "HEAD:a/file");
    for (const id of [tree, blob]) {
      const path = join(folder, ".git/objects", id.slice(0, 2), id.slice(2));
      rmSync(path);
      writeFileSync(path, "damaged");
    }
    const repository = await open(folder);
    const [broken, sane] = await Promise.all([
      readBlob(repository, "HEAD", "a/file").catch(String),
      readBlob(repository, "HEAD", "other"),
    ]);
    expect(broken).toMatch(/GitError: git: corrupt/);
    expect(sane).toBe("sound");
    expect(failureOf(await readTree(repository, "HEAD", "a"))).toMatchObject({ kind: "corrupt" });
    expect(failureOf(await readTree(repository, "HEAD", ""))).toMatchObject({ kind: "corrupt" });
    await expect(readObject(repository, blob)).rejects.toThrow(GitError);
  });
});

describe("texts and sizes", () => {
  test("a file at a revision, through links, or nothing", async () => {
    const { folder, commit } = sandbox();
    symlinkSync("docker/Dockerfile", join(folder, "Dockerfile"));
    symlinkSync("/etc/passwd", join(folder, "out"));
    symlinkSync("loop", join(folder, "loop"));
    symlinkSync("nowhere", join(folder, "dangling"));
    commit("first", { "docker/Dockerfile": "FROM scratch\n", empty: "", "latin 1": Buffer.from([0xe9]) });
    commit("second", { "docker/Dockerfile": "FROM alpine\n" });
    const repository = await open(folder);
    expect(await readBlob(repository, "HEAD", "Dockerfile")).toBe("FROM alpine\n");
    expect(await readBlob(repository, "HEAD~1", "Dockerfile")).toBe("FROM scratch\n");
    expect(await readBlob(repository, "HEAD", "empty")).toBe("");
    expect(await readBlob(repository, "HEAD", "latin 1")).toBe("\ufffd");
    for (const path of ["docker", "missing", "out", "loop", "dangling", "empty/below", "", "a\nb"]) {
      expect([path, await readBlob(repository, "HEAD", path)]).toEqual([path, undefined]);
    }
    expect(await readBlob(repository, "HEAD", "empty")).toBe("");
  });

  test("many at once, and a large one among them", async () => {
    const { folder, commit } = sandbox();
    const large = "0123456789abcdef\n".repeat(100_000);
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`f${index}`, index === 77 ? large : `text ${index}`]),
    );
    commit("first", files);
    const repository = await open(folder);
    const names = Object.keys(files);
    expect(await Promise.all(names.map((name) => readBlob(repository, "HEAD", name)))).toEqual(Object.values(files));
    repository.close();
    expect(await readBlob(repository, "HEAD", "f1"), "it starts again").toBe("text 1");
  });

  test("sizes by id, each once, without what is not there", async () => {
    const { folder, git, commit } = sandbox();
    commit("first", { a: "12345", b: "", c: "12345" });
    const [a = "", b = "", c = ""] = ["a", "b", "c"].map((name) => git("rev-parse", `HEAD:${name}`));
    const repository = await open(folder);
    const sizes = await readSizes(repository, [a, b, c, absent, "nonsense", "HEAD\nHEAD", ""]);
    expect([...sizes].sort()).toEqual(
      [
        [a, 5],
        [b, 0],
      ].sort(),
    );
    expect(await readSizes(repository, [])).toEqual(new Map());
  });
});
