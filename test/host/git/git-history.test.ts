import { execFileSync } from "node:child_process";
import { chmodSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readHistory, readTree } from "@plimsoll/host/git";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../config/temporary-folder.ts";
import { open, sandbox, sandboxIn, sound } from "./git-sandbox.ts";
import { failure, history, subjects } from "./read-whole-history.ts";

describe("commits", () => {
  test("come oldest first, with what each changed", async () => {
    const { folder, git, commit } = sandbox();
    const first = commit("add\n\nand tell why", { "a b\n": "1", gone: "g" });
    chmodSync(join(folder, "a b\n"), 0o755);
    rmSync(join(folder, "gone"));
    symlinkSync("a b\n", join(folder, "link"));
    const second = commit("change, :100644 remove");
    const third = commit("nothing at all");
    const file = git("rev-parse", `${first}:a b\n`);
    expect(await history(folder)).toMatchObject([
      {
        id: first,
        parent: undefined,
        date: expect.stringMatching(/^2024-01-0\dT\d\d:\d\d:00(?:Z|\+00:00)$/),
        author: "Ada Lovelace",
        subject: "add",
        merge: false,
        changes: [
          { path: "a b\n", before: undefined, after: { mode: 0o644, id: file } },
          { path: "gone", before: undefined, after: { mode: 0o644, id: git("rev-parse", `${first}:gone`) } },
        ],
      },
      {
        id: second,
        parent: first,
        subject: "change, :100644 remove",
        changes: [
          { path: "a b\n", before: { mode: 0o644, id: file }, after: { mode: 0o755, id: file } },
          { path: "gone", before: { mode: 0o644 }, after: undefined },
          { path: "link", before: undefined, after: { mode: 0o120000 } },
        ],
      },
      { id: third, parent: second, changes: [] },
    ]);
  });

  test("a merge is what it brought to its first parent, and what happened on the side is not told", async () => {
    const { folder, git, commit } = sandbox();
    commit("base", { a: "1" });
    git("checkout", "--quiet", "-b", "side");
    commit("side 1", { b: "1" });
    commit("side 2", { b: "2", c: "2" });
    git("checkout", "--quiet", "main");
    commit("ours", { a: "2" });
    git("merge", "--quiet", "--no-ff", "--message", "merged", "side");
    for (const diffMerges of ["separate", "combined", "off"]) {
      git("config", "log.diffMerges", diffMerges);
      const commits = await history(folder);
      expect(commits.map(({ subject, merge }) => [subject, merge])).toEqual([
        ["base", false],
        ["ours", false],
        ["merged", true],
      ]);
      expect(commits[2]!.changes.map(({ path }) => path)).toEqual(["b", "c"]);
    }
    expect(await subjects(folder, { paths: ["c"] })).toEqual(["merged"]);
  });

  test("a submodule and a renamed file are changes like others", async () => {
    const inner = sandbox();
    const id = inner.commit("inner", { file: "x" });
    const { folder, git, commit } = sandbox();
    commit("first", { old: "the same text\n".repeat(50) });
    git("mv", "old", "new");
    git("submodule", "--quiet", "add", inner.folder, "sub");
    git("config", "diff.renames", "copies");
    git("config", "diff.ignoreSubmodules", "all");
    commit("second");
    const [, { changes } = { changes: [] }] = await history(folder);
    expect(changes.map(({ path }) => path)).toEqual([".gitmodules", "new", "old", "sub"]);
    expect(changes[3]).toEqual({ path: "sub", before: undefined, after: { mode: 0o160000, id } });
  });

  test("names and messages that are not UTF-8 do no harm", async () => {
    const { folder, git, commit } = sandbox();
    const id = commit("first", { a: "1" });
    const line = Buffer.concat([Buffer.from(`100644 ${git("rev-parse", `${id}:a`)}\tb`), Buffer.from([0xe9, 0])]);
    execFileSync("git", ["update-index", "--add", "-z", "--index-info"], { cwd: folder, input: line });
    writeFileSync(join(folder, "message"), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
    git("-c", "i18n.commitEncoding=ISO-8859-1", "commit", "--quiet", "--file", "message");
    commit("third", { c: "1" });
    const commits = await history(folder);
    expect(commits.map(({ subject }) => subject)).toEqual(["first", "café", "third"]);
    expect(commits.map(({ changes }) => changes.map(({ path }) => path))).toEqual([["a"], [], ["c", "message"]]);
  });

  test("settings of the user that make git print more, or run programs, have no say", async () => {
    const { folder, git, commit } = sandbox();
    commit("first", { a: "1" });
    commit("second", { a: "2" });
    const before = await history(folder);
    const settings = {
      "log.showSignature": "true",
      "log.follow": "true",
      "log.showRoot": "false",
      "color.ui": "always",
      "diff.relative": "true",
      "log.decorate": "full",
      "format.pretty": "fuller",
      "core.abbrev": "5",
      "log.date": "relative",
      "diff.noprefix": "true",
      "diff.external": "false",
      "notes.displayRef": "*",
      "core.pager": "false",
    };
    for (const [name, value] of Object.entries(settings)) git("config", name, value);
    git("notes", "add", "--message", "a note", "HEAD");
    expect(await history(folder)).toEqual(before);
    expect(await subjects(folder, { paths: ["a"] })).toEqual(["first", "second"]);
  });
});

describe("which commits", () => {
  test("those that touch a path: a file, a folder, whatever they are called", async () => {
    const { folder, git, commit } = sandbox();
    commit("api", { "api/a": "1" });
    commit("web", { "web/a": "1", "*": "1" });
    commit("both", { "api/a": "2", "web/b": "1" });
    commit("docs", { "docs/a": "1" });
    git("rm", "--quiet", "-r", "api");
    commit("no api");
    expect(await subjects(folder, { paths: ["api"] })).toEqual(["api", "both", "no api"]);
    expect(await subjects(folder, { paths: ["web/b", "./docs/"] })).toEqual(["both", "docs"]);
    expect(await subjects(folder, { paths: ["*"] })).toEqual(["web"]);
    expect(await subjects(folder, { paths: ["-x", "none"] })).toEqual([]);
    expect(await subjects(folder, { paths: [] })).toEqual([]);
    expect(await subjects(folder, { paths: ["", "api"] })).toHaveLength(5);
    const [, both] = await history(folder, { paths: ["api"] });
    expect(both!.changes.map(({ path }) => path)).toEqual(["api/a"]);
    expect(await failure(folder, { paths: ["../x"] })).toEqual({ kind: "outside", path: "../x" });
  });

  test("the newest so many, up to a revision, after another, after a date", async () => {
    const { folder, git, commit } = sandbox();
    const ids = ["1", "2", "3", "4"].map((subject) => commit(subject, { a: subject }));
    git("tag", "v2", ids[1]!);
    const third = git("log", "-1", "--format=%cI", ids[2]!);
    expect(await subjects(folder, { limit: 2 })).toEqual(["3", "4"]);
    expect(await subjects(folder, { limit: 2, rev: "v2" })).toEqual(["1", "2"]);
    expect(await subjects(folder, { rev: "HEAD~2" })).toEqual(["1", "2"]);
    expect(await subjects(folder, { since: "v2" })).toEqual(["3", "4"]);
    expect(await subjects(folder, { since: ids[2]! })).toEqual(["4"]);
    expect(await subjects(folder, { since: ids[2]!.slice(0, 7) })).toEqual(["4"]);
    expect(await subjects(folder, { since: third })).toEqual(["3", "4"]);
    expect(await subjects(folder, { since: "2020-01-01" })).toHaveLength(4);
    for (const since of ["100 years ago", "50.years", "2 jan 2001"]) expect(await subjects(folder, { since })).toHaveLength(4);
    for (const since of ["1.day", "yesterday", "3 seconds ago", "now"])
      expect([since, await subjects(folder, { since })]).toEqual([since, []]);
    expect(await subjects(folder, { since: "2020-01-01", limit: 1, paths: ["a"] })).toEqual(["4"]);
  });

  test("a reader that has enough may stop", async () => {
    const { folder, commit } = sandbox();
    for (let index = 0; index < 5; index++) commit(String(index), { a: String(index) });
    for await (const { subject } of readHistory(await open(folder))) {
      expect(subject).toBe("0");
      break;
    }
  });
});

test("any history: the changes of a commit lead from its parent's tree to its own", async () => {
  const file = fc.record({ path: fc.constantFrom("a", "b/c", "b/d e", "b/f/g"), text: fc.constantFrom("", "1", "2", undefined) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(file, { maxLength: 4 }), { minLength: 1, maxLength: 5 }), async (commits) => {
      const { folder, git, commit } = sandboxIn(temporaryFolder());
      git("init", "--quiet");
      for (const [index, files] of commits.entries()) {
        for (const { path, text } of files) if (text === undefined) rmSync(join(folder, path), { force: true });
        commit(String(index), Object.fromEntries(files.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text]]))));
      }
      const repository = await open(folder);
      const now = new Map<string, string>();
      for await (const { id, changes } of readHistory(repository)) {
        for (const { path, before, after } of changes) {
          expect(now.get(path)).toBe(before?.id);
          if (after === undefined) now.delete(path);
          else now.set(path, after.id);
        }
        const { entries } = sound(await readTree(repository, id, ""));
        expect(new Map(entries.map(({ path, digest }) => [path, digest]))).toEqual(
          new Map([...now].sort(([a], [b]) => (a < b ? -1 : 1))),
        );
      }
    }),
    { numRuns: 10 },
  );
});
