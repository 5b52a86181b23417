import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { countCommits, readHistory } from "@plimsoll/host/git";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../config/temporary-folder.ts";
import { open, sandbox, sandboxIn } from "./git-sandbox.ts";
import { collect, failure, history, subjects } from "./read-whole-history.ts";

describe("what is no history", () => {
  test("revisions and dates that are none", async () => {
    const { folder, commit } = sandbox();
    commit("first", { a: "1" });
    expect(await failure(folder, { rev: "mian" })).toMatchObject({ kind: "unknown-revision", revision: "mian", near: ["main"] });
    expect(await failure(folder, { rev: "--all" })).toMatchObject({ kind: "unknown-revision", revision: "--all" });
    expect(await failure(folder, { since: "release-1.2" })).toMatchObject({ kind: "unknown-revision", revision: "release-1.2" });
    expect(await failure(folder, { since: "--output=x" })).toMatchObject({ kind: "unknown-revision" });
    expect(await failure(folder, { since: "some day ago" })).toEqual({ kind: "unknown-date", date: "some day ago" });
  });

  test("no commits yet", async () => {
    expect(await failure(sandbox().folder, {})).toEqual({ kind: "no-commits" });
  });

  test("a damaged tree", async () => {
    const { folder, git, commit } = sandbox();
    commit("first", { "a/b": "1" });
    commit("second", { c: "1" });
    const tree = git("rev-parse", "HEAD:a");
    const path = join(folder, ".git/objects", tree.slice(0, 2), tree.slice(2));
    rmSync(path);
    writeFileSync(path, "damaged");
    const repository = await open(folder);
    const read = collect(readHistory(repository));
    await expect(read).rejects.toMatchObject({ failure: { kind: "corrupt" } });
  });

  test("a clone without blobs has its history all the same, one without trees says what is missing", async () => {
    const { folder, git, commit } = sandbox();
    commit("first", { "a/b": "1" });
    git("config", "uploadpack.allowFilter", "true");
    const clone = (filter: string): string => {
      const target = join(temporaryFolder(), "clone");
      git("clone", "--quiet", "--no-checkout", `--filter=${filter}`, `file://${folder}`, target);
      return target;
    };
    expect((await history(clone("blob:none")))[0]!.changes).toHaveLength(1);
    const repository = await open(clone("tree:0"));
    await expect(collect(readHistory(repository))).rejects.toMatchObject({ failure: { kind: "missing-object" } });
  });
});

describe("a shallow clone", () => {
  test("says how far it reaches, and does not take its oldest commit for one that added everything", async () => {
    const { folder, git, commit } = sandbox();
    for (const subject of ["1", "2", "3", "4"]) commit(subject, { [subject]: subject });
    const clone = join(temporaryFolder(), "clone");
    git("clone", "--quiet", "--depth=3", `file://${folder}`, clone);
    expect(await subjects(clone)).toEqual(["3", "4"]);
    const repository = await open(clone);
    expect(await countCommits(repository)).toEqual({ commits: 2, cut: true });
    expect(await countCommits(repository, { limit: 2 })).toEqual({ commits: 2, cut: false });
    expect(await countCommits(repository, { limit: 1 })).toEqual({ commits: 1, cut: false });
    expect(await countCommits(repository, { since: "HEAD~1" })).toEqual({ commits: 1, cut: false });
    expect(await countCommits(repository, { since: sandboxIn(clone).git("log", "-1", "--format=%cI", "HEAD") })).toEqual({
      commits: 1,
      cut: false,
    });
    expect(await countCommits(repository, { since: "2000-01-01", paths: ["1"] })).toEqual({ commits: 0, cut: true });
    expect(await failure(clone, { rev: "HEAD~3" })).toEqual({ kind: "beyond-shallow", revision: "HEAD~3", commits: 3 });
    sandboxIn(clone).git("fetch", "--quiet", "--unshallow");
    expect((await open(clone)).shallow).toBe(false);
    expect(await subjects(clone)).toHaveLength(4);
  });

  test("of one commit has no history at all", async () => {
    const { folder, git, commit } = sandbox();
    for (const subject of ["1", "2"]) commit(subject, { [subject]: subject });
    const clone = join(temporaryFolder(), "clone");
    git("clone", "--quiet", "--depth=1", `file://${folder}`, clone);
    expect(await history(clone)).toEqual([]);
    expect(await countCommits(await open(clone))).toEqual({ commits: 0, cut: true });
  });
});
