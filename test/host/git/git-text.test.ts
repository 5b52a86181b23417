import { describeGitFailure, describeGitNotice, type GitFailure, type GitNotice } from "@plimsoll/host/git";
import { describe, expect, test } from "vitest";

/** One of each kind at least: a kind without a sample does not compile. */
const failures: { readonly [Kind in GitFailure["kind"]]: readonly Extract<GitFailure, { kind: Kind }>[] } = {
  "no-git": [{ kind: "no-git" }],
  "old-git": [{ kind: "old-git", detail: "unknown option `x'" }],
  "no-folder": [{ kind: "no-folder", folder: "svc", reason: "ENOENT" }],
  "not-a-repository": [{ kind: "not-a-repository", folder: "svc" }],
  "unsafe-owner": [{ kind: "unsafe-owner", folder: "svc" }],
  "no-work-tree": [{ kind: "no-work-tree" }],
  outside: [{ kind: "outside", path: "../x" }],
  "no-commits": [{ kind: "no-commits" }],
  "unknown-revision": [
    { kind: "unknown-revision", revision: "mian", near: ["main", "origin/main"], shallow: false },
    { kind: "unknown-revision", revision: "mian", near: [], shallow: true },
  ],
  "beyond-shallow": [
    { kind: "beyond-shallow", revision: "HEAD~3", commits: 1 },
    { kind: "beyond-shallow", revision: "HEAD~3", commits: 3 },
  ],
  "unknown-date": [{ kind: "unknown-date", date: "some day" }],
  "not-in-revision": [
    { kind: "not-in-revision", revision: "HEAD~1", path: "svc", reason: "missing" },
    { kind: "not-in-revision", revision: "HEAD~1", path: "svc", reason: "not-a-folder" },
  ],
  "in-submodule": [{ kind: "in-submodule", path: "vendor/x" }],
  "missing-object": [{ kind: "missing-object", detail: "object abc" }],
  corrupt: [{ kind: "corrupt", detail: "object abc" }],
  git: [
    { kind: "git", status: "128", detail: "out of cheese" },
    { kind: "git", status: "SIGKILL", detail: "" },
  ],
};

const notices: { readonly [Kind in GitNotice["kind"]]: readonly Extract<GitNotice, { kind: Kind }>[] } = {
  submodule: [{ kind: "submodule", path: "a/b", commit: "0123456789abcdef" }],
  "nested-repository": [{ kind: "nested-repository", path: "a/b" }],
  lfs: [
    { kind: "lfs", paths: ["a/b"] },
    { kind: "lfs", paths: ["a/b", "c", "d"] },
  ],
  "lfs-not-fetched": [
    { kind: "lfs-not-fetched", paths: ["a/b"] },
    { kind: "lfs-not-fetched", paths: ["a/b", "c"] },
  ],
  "not-utf-8": [{ kind: "not-utf-8", path: "a/b" }],
  conflict: [{ kind: "conflict", path: "a/b" }],
  unreadable: [{ kind: "unreadable", path: "a/b", reason: "EACCES" }],
  "missing-object": [{ kind: "missing-object", path: "a/b" }],
};

const isKorean = /[가-힣]/;

describe("every failure has its own words and says what to do, in both languages", () => {
  test.each(Object.values(failures).flat())("%j", (failure) => {
    const english = describeGitFailure(failure, "en");
    const korean = describeGitFailure(failure, "ko");
    expect(english.help).toMatch(/\.$|\?$/);
    expect(english.message + english.help).not.toMatch(isKorean);
    expect(korean.message).toMatch(isKorean);
    expect(korean.help).toMatch(isKorean);
    for (const { message, help } of [english, korean]) {
      expect(message + help).not.toMatch(/undefined|\[object/);
      const values = Object.entries(failure).flatMap(([key, value]) =>
        ["folder", "path", "revision", "date", "detail", "status"].includes(key) ? [String(value)] : [],
      );
      for (const value of values) expect(message).toContain(value);
    }
  });

  test("no two are the same", () => {
    for (const language of ["en", "ko"] as const) {
      const messages = Object.values(failures).flatMap((list) => list.map((failure) => describeGitFailure(failure, language)));
      expect(new Set(messages.map(({ message, help }) => message + help)).size).toBe(messages.length);
    }
  });
});

describe("every notice names its path", () => {
  test.each(Object.values(notices).flat())("%j", (notice) => {
    for (const language of ["en", "ko"] as const) {
      const { message, help } = describeGitNotice(notice, language);
      expect(message).toContain("`a/b`");
      expect(isKorean.test(message) && isKorean.test(help)).toBe(language === "ko");
      expect(message + help).not.toMatch(/undefined|\[object/);
    }
  });
});

test("what to do names the command", () => {
  const help = (failure: GitFailure): string => describeGitFailure(failure, "en").help;
  expect(help({ kind: "beyond-shallow", revision: "x", commits: 1 })).toContain("git fetch --unshallow");
  expect(help({ kind: "unknown-revision", revision: "x", near: [], shallow: true })).toContain("git fetch --unshallow");
  expect(help({ kind: "unknown-revision", revision: "x", near: ["main", "next"], shallow: false })).toContain("`main`, `next`");
  expect(help({ kind: "unsafe-owner", folder: "x" })).toContain("safe.directory");
});
