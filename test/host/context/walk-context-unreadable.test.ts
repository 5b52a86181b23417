import { chmodSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  describeContextFailure,
  describeContextNotice,
  describeIgnoreProblem,
  walkContext,
} from "../../../packages/host/src/index.ts";
import { temporaryFolder } from "../config/temporary-folder.ts";
import { asOrdinaryUser } from "./ordinary-user.ts";
import { paths, walk } from "./walked-context.ts";

describe("what cannot be read", () => {
  test.each([
    ["missing", "nothing"],
    ["missing", "dangling"],
    ["not-a-directory", "file"],
    ["not-a-directory", "file/below"],
  ])("is a failure for the root: %s", async (kind, name) => {
    const folder = temporaryFolder({ file: "" });
    symlinkSync("nowhere", join(folder, "dangling"));
    const walked = await walkContext(join(folder, name), undefined);
    expect(walked).toEqual({ kind: "failure", failure: { kind } });
  });

  test("a root without permission", async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o000);
    onTestFinished(() => chmodSync(folder, 0o700));
    const walked = await asOrdinaryUser(() => walkContext(folder, undefined));
    expect(walked).toEqual({ kind: "failure", failure: { kind: "unreadable", reason: "EACCES" } });
  });

  test("a directory without permission is listed as such, and the rest is there", async () => {
    const folder = temporaryFolder({ "closed/x": "", "open/y": "", "half/z": "" });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, "closed"), 0o000);
    // Names can be read here, but nothing about them.
    chmodSync(join(folder, "half"), 0o744);
    onTestFinished(() => chmodSync(join(folder, "closed"), 0o700));
    const walked = await asOrdinaryUser(() => walk(folder));
    if (process.geteuid?.() !== 0) chmodSync(join(folder, "half"), 0o755);
    expect(paths(walked)).toEqual(["closed directory unreadable", "half directory", "open directory", "open/y"]);
    expect([...walked.notices].sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { kind: "unreadable", path: "closed", reason: "EACCES" },
      { kind: "unreadable", path: "half/z", reason: "EACCES" },
    ]);
  });

  test("that the ignore file leaves out is no matter", async () => {
    const folder = temporaryFolder({ ".dockerignore": "closed", "closed/x": "" });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, "closed"), 0o000);
    onTestFinished(() => chmodSync(join(folder, "closed"), 0o700));
    expect((await asOrdinaryUser(() => walk(folder))).notices).toEqual([]);
  });

  test.skipIf(process.platform !== "linux")("a name that is not UTF-8 is passed over, and that is said", async () => {
    const folder = temporaryFolder({ "d/good": "" });
    const bad = Buffer.concat([Buffer.from(join(folder, "d/")), Buffer.from([0x62, 0xff])]);
    writeFileSync(bad, "");
    onTestFinished(() => rmSync(bad));
    const walked = await walk(folder);
    expect(paths(walked)).toEqual(["d directory", "d/good"]);
    expect(walked.notices).toEqual([{ kind: "not-utf-8", path: "d/b\ufffd" }]);
  });

  test("is told in both languages", () => {
    const failures = [{ kind: "missing" }, { kind: "not-a-directory" }, { kind: "unreadable", reason: "EACCES" }] as const;
    const notices = [
      { kind: "unreadable", path: "x", reason: "EACCES" },
      { kind: "not-utf-8", path: "x" },
      { kind: "ignore-file", path: "x", failure: { kind: "utf-16" } },
    ] as const;
    const texts = (["en", "ko"] as const).map((language) => [
      ...failures.map((failure) => describeContextFailure(failure, language)),
      ...notices.map((notice) => describeContextNotice(notice, language)),
    ]);
    for (const { message, help } of texts[0]!) expect(message + help).toMatch(/^[^가-힣]+$/);
    for (const { message, help } of texts[1]!) expect([message, help].every((text) => /[가-힣]/.test(text))).toBe(true);
    for (const { message } of texts.flatMap((all) => all.slice(failures.length))) expect(message).toContain("`x`");
  });
});

test("a pattern that BuildKit refuses is told in both languages, with its own words", () => {
  const words = ['illegal exclusion pattern: "!"', "syntax error in pattern", "bufio.Scanner: token too long"];
  const helps = words.map((buildkit) => {
    const problem = { line: 0, span: { start: 0, end: 1 }, buildkit };
    const [english, korean] = [describeIgnoreProblem(problem, "en"), describeIgnoreProblem(problem, "ko")];
    expect([english.message, korean.message].every((text) => text.includes(buildkit))).toBe(true);
    expect([korean.message, korean.help].every((text) => /[가-힣]/.test(text))).toBe(true);
    return english.help;
  });
  expect(new Set(helps).size).toBe(3);
});
