import { chmodSync, lstatSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  describeContextFailure,
  describeContextNotice,
  readContextIgnoreFile,
  walkContext,
  type WalkContextOptions,
  type WalkedContext,
} from "../../../packages/host/src/index.ts";
import { temporaryFolder } from "../config/temporary-folder.ts";

type Context = Extract<WalkedContext, { kind: "context" }>;

async function walk(root: string, dockerfile?: string, options?: WalkContextOptions): Promise<Context> {
  const walked = await walkContext(root, dockerfile, options);
  if (walked.kind === "failure") throw new Error(walked.failure.kind);
  return walked;
}

/** Paths in order, with what is special about them. */
function paths({ listing }: Context): string[] {
  return listing.entries
    .map(({ path, type, unlisted }) =>
      [path, ...(type === "file" ? [] : [type]), ...(unlisted ?? "").split(" ")].join(" ").trim(),
    )
    .sort();
}

/** The superuser may read everything, so a test that runs as root steps down for a moment. */
async function asOrdinaryUser<Result>(run: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(65534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

describe("the listing", () => {
  test("has every entry below the root with type, size and mode; links are not followed", async () => {
    const folder = temporaryFolder({ "a.txt": "12345", "src/deep/b.txt": "" });
    chmodSync(join(folder, "a.txt"), 0o4755);
    symlinkSync("../nowhere", join(folder, "src/link"));
    symlinkSync(".", join(folder, "src/loop"));
    const { listing, notices } = await walk(folder);
    expect(notices).toEqual([]);
    const mode = (path: string): number => lstatSync(join(folder, path)).mode & 0o7777;
    expect(mode("a.txt")).toBe(0o4755);
    expect([...listing.entries].sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: "a.txt", type: "file", bytes: 5, mode: mode("a.txt") },
      { path: "src", type: "directory", bytes: 0, mode: mode("src") },
      { path: "src/deep", type: "directory", bytes: 0, mode: mode("src/deep") },
      { path: "src/deep/b.txt", type: "file", bytes: 0, mode: mode("src/deep/b.txt") },
      { path: "src/link", type: "symlink", bytes: 0, mode: mode("src/link"), linkTarget: "../nowhere" },
      { path: "src/loop", type: "symlink", bytes: 0, mode: mode("src/loop"), linkTarget: "." },
    ]);
  });

  test("of an empty directory is empty, and the root may be a link", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "empty"));
    symlinkSync("empty", join(folder, "link"));
    expect((await walk(join(folder, "empty"))).listing).toEqual({ entries: [], ignoreFile: undefined });
    expect((await walk(join(folder, "link"))).listing.entries).toEqual([]);
  });

  test("keeps names as they are", async () => {
    const names = ["한국어", "é", "a b", "new\nline", "back\\slash", "-", "\ufffd"];
    const folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, ""])));
    const { listing, notices } = await walk(folder);
    expect(listing.entries.map(({ path }) => path).sort()).toEqual([...names].sort());
    expect(notices).toEqual([]);
  });

  test("has a socket as an empty file, as BuildKit sends it", async () => {
    const folder = temporaryFolder();
    const server = createServer().listen(join(folder, "s"));
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once("listening", resolve));
    expect((await walk(folder)).listing.entries).toMatchObject([{ path: "s", type: "file", bytes: 0 }]);
  });

  test("is the same however many files a directory has", async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`d${index % 20}/f${index}`, "x".repeat(index)]));
    const { listing } = await walk(temporaryFolder(files));
    const sizes = listing.entries.filter(({ type }) => type === "file").map(({ path, bytes }) => [path, bytes]);
    expect(Object.fromEntries(sizes)).toEqual(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.length])),
    );
  });
});

describe("the ignore file", () => {
  const files = {
    ".dockerignore": "a",
    "Dockerfile.dockerignore": "b",
    "docker/Other.dockerignore": "",
    "docker/Dockerfile": "",
  };

  test.each([
    ["Dockerfile", "Dockerfile.dockerignore", "b"],
    ["docker/Other", "docker/Other.dockerignore", ""],
    ["docker/Dockerfile", ".dockerignore", "a"],
    [undefined, ".dockerignore", "a"],
  ])("of %s is %s, even an empty one", async (dockerfile, path, text) => {
    const folder = temporaryFolder(files);
    const { listing } = await walk(folder, dockerfile === undefined ? undefined : join(folder, dockerfile));
    expect(listing.ignoreFile).toEqual({ path: join(folder, path), text });
  });

  test("is none when there is none, or when it is a directory", async () => {
    const folder = temporaryFolder({ ".dockerignore/x": "" });
    expect(readContextIgnoreFile(folder, join(folder, "Dockerfile"))).toEqual({ ignoreFile: undefined, notices: [] });
  });

  test("in UTF-16 ignores nothing, and that is said", async () => {
    const folder = temporaryFolder({ ".dockerignore": Buffer.from("\ufeffa\n", "utf16le"), a: "" });
    const { listing, notices } = await walk(folder);
    expect(listing.ignoreFile?.text).toBe("");
    expect(notices).toEqual([{ kind: "ignore-file", path: join(folder, ".dockerignore"), failure: { kind: "utf-16" } }]);
    expect(describeContextNotice(notices[0]!, "en").message).toContain("UTF-16");
  });

  test("keeps a directory that it leaves out whole from being looked into", async () => {
    const folder = temporaryFolder({
      ".dockerignore": "node_modules\n**/dist\n",
      "node_modules/x/y": "",
      "a/dist/b": "",
      "a/c": "",
    });
    expect(paths(await walk(folder))).toEqual([
      ".dockerignore",
      "a directory",
      "a/c",
      "a/dist directory ignored",
      "node_modules directory ignored",
    ]);
    expect(paths(await walk(folder, undefined, { listIgnored: true }))).toEqual([
      ".dockerignore",
      "a directory",
      "a/c",
      "a/dist directory",
      "a/dist/b",
      "node_modules directory",
      "node_modules/x directory",
      "node_modules/x/y",
    ]);
  });

  test("with an exception below a directory has it looked into, and no others", async () => {
    const folder = temporaryFolder({ ".dockerignore": "*\n!sub/deep/y\n", "sub/deep/y": "", "sub/x": "", "other/z": "" });
    expect(paths(await walk(folder))).toEqual([
      ".dockerignore",
      "other directory ignored",
      "sub directory",
      "sub/deep directory",
      "sub/deep/y",
      "sub/x",
    ]);
  });
});

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
