import { chmodSync, chownSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type GitWorkTree, readWorkTree } from "@plimsoll/host/git";
import { describe, expect, test } from "vitest";
import { failureOf, open, sandbox, sound } from "./git-sandbox.ts";

async function readFolder(folder: string, below = ""): Promise<GitWorkTree> {
  return sound(await readWorkTree(await open(folder), below));
}

/** The superuser may read everything: a test that runs as root gives its files away and steps down for a moment. */
async function asOrdinaryUser<Result>(folder: string, run: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return run();
  const ordinary = 65_534;
  for (const name of ["", ...readdirSync(folder, { recursive: true, encoding: "utf8" })])
    chownSync(join(folder, name), ordinary, ordinary);
  process.seteuid?.(ordinary);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

describe("folders", () => {
  test("a link to one, one without files, one that is ignored, and what is none", async () => {
    const { folder, commit, write } = sandbox();
    commit("first", { "a/b/file": "x", ".gitignore": "out\n", file: "" });
    symlinkSync("a/b", join(folder, "link"));
    symlinkSync("/", join(folder, "away"));
    mkdirSync(join(folder, "empty"));
    write({ "out/built": "x" });
    expect((await readFolder(folder, "link")).entries.map(({ path }) => path)).toEqual(["file"]);
    expect((await readFolder(folder, "empty")).entries).toEqual([]);
    expect((await readFolder(folder, "out")).entries).toEqual([]);
    const repository = await open(folder);
    expect(failureOf(await readWorkTree(repository, "nothing"))).toEqual({
      kind: "no-folder",
      folder: "nothing",
      reason: "ENOENT",
    });
    expect(failureOf(await readWorkTree(repository, "file"))).toEqual({ kind: "no-folder", folder: "file", reason: "ENOTDIR" });
    for (const path of ["..", "/etc", "away", "away/etc"]) {
      expect(failureOf(await readWorkTree(repository, path))).toEqual({ kind: "outside", path });
    }
  });

  test("a pipe among the files does not stop the reading", async () => {
    const { folder, git, commit } = sandbox();
    commit("first", { pipe: "x", file: "y" });
    rmSync(join(folder, "pipe"));
    git("-c", "alias.fifo=!mkfifo pipe", "fifo");
    expect((await readFolder(folder)).entries.map(({ path, type }) => [path, type])).toEqual([
      ["file", "file"],
      ["pipe", "other"],
    ]);
  });

  test("a file that may not be read has no digest, and those after it have", async () => {
    const { folder, git, write } = sandbox();
    write({ a: "1", b: "2", c: "3" });
    git("add", "--all");
    write({ a: "11", b: "22", c: "33" });
    chmodSync(join(folder, "b"), 0);
    const found = await asOrdinaryUser(folder, () => readFolder(folder));
    expect(found.entries.map(({ path, digest }) => [path, digest !== undefined])).toEqual([
      ["a", true],
      ["b", false],
      ["c", true],
    ]);
    expect(found.notices).toMatchObject([
      { kind: "unreadable", path: "b", reason: expect.stringMatching(/EACCES|could not open/) },
    ]);
  });

  test("a damaged index", async () => {
    const { folder, commit } = sandbox();
    commit("first", { file: "x" });
    writeFileSync(join(folder, ".git/index"), "damaged index that is long enough to be one");
    expect(failureOf(await readWorkTree(await open(folder), "")).kind).toBe("corrupt");
  });
});

test("files that come, change and go while they are read do no harm", async () => {
  const { folder, commit } = sandbox();
  const names = Array.from({ length: 300 }, (_, index) => `f${index}`);
  commit("first", Object.fromEntries(names.map((name) => [name, name])));
  const repository = await open(folder);
  let stop = false;
  const churn = (async () => {
    for (let turn = 0; !stop; turn++) {
      for (const [index, name] of names.entries()) {
        const path = join(folder, name);
        if ((index + turn) % 3 === 0) rmSync(path, { force: true });
        else writeFileSync(path, `${name} ${turn}`);
        if (index % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
    }
  })();
  for (let round = 0; round < 5; round++) {
    const found = sound(await readWorkTree(repository, ""));
    expect(new Set(found.entries.map(({ path }) => path)).size).toBe(found.entries.length);
    const unreadable = new Set(found.notices.map((notice) => ("path" in notice ? notice.path : "")));
    expect(found.entries.filter(({ path, digest }) => digest === undefined && !unreadable.has(path))).toEqual([]);
  }
  stop = true;
  await churn;
});
