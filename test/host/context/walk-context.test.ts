import { execFileSync } from "node:child_process";
import { chmodSync, linkSync, lstatSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { describeContextNotice, readContextIgnoreFile } from "../../../packages/host/src/index.ts";
import { temporaryFolder } from "../config/temporary-folder.ts";
import { paths, walk } from "./walked-context.ts";

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

  test("says of which file another one is a second name", async () => {
    const folder = temporaryFolder({ "b/first": "12345", c: "1" });
    linkSync(join(folder, "b/first"), join(folder, "b/second"));
    linkSync(join(folder, "b/first"), join(folder, "z"));
    const { listing } = await walk(folder);
    const files = listing.entries.filter(({ type }) => type === "file");
    expect(files.map(({ path, bytes, linkedTo }) => [path, bytes, linkedTo])).toEqual([
      ["b/first", 5, undefined],
      ["b/second", 5, "b/first"],
      ["c", 1, undefined],
      ["z", 5, "b/first"],
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

  test.each([
    [["a.containerignore", "a.dockerignore", ".containerignore", ".dockerignore"], "a.dockerignore", "a.dockerignore"],
    [["a.containerignore", ".containerignore", ".dockerignore"], ".dockerignore", "a.containerignore"],
    [[".containerignore", ".dockerignore"], ".dockerignore", ".containerignore"],
    [[".containerignore"], undefined, ".containerignore"],
    [[".dockerignore"], ".dockerignore", ".dockerignore"],
  ])("of %j is %s for Docker and %s for Podman", async (names, docker, podman) => {
    const folder = temporaryFolder(Object.fromEntries(["a", ...names].map((name) => [name, name])));
    const pathFor = async (engine: "docker" | "podman"): Promise<string | undefined> =>
      (await walk(folder, join(folder, "a"), { engine })).listing.ignoreFile?.text;
    expect([await pathFor("docker"), await pathFor("podman")]).toEqual([docker, podman]);
  });

  test("is none when there is none, or when it is a directory, and that is said", async () => {
    const none = temporaryFolder({ a: "" });
    expect(readContextIgnoreFile(none, join(none, "Dockerfile"))).toEqual({ ignoreFile: undefined, notices: [] });
    const folder = temporaryFolder({ ".dockerignore/x": "" });
    expect(readContextIgnoreFile(folder, join(folder, "Dockerfile"))).toEqual({
      ignoreFile: undefined,
      notices: [{ kind: "ignore-file", path: join(folder, ".dockerignore"), failure: { kind: "directory" } }],
    });
  });

  test("with bytes that are not UTF-8 says which line has them", () => {
    const folder = temporaryFolder({ ".dockerignore": Buffer.from([0x61, 0x0a, 0xe9, 0x0a]) });
    const { notices } = readContextIgnoreFile(folder, undefined);
    expect(notices).toEqual([{ kind: "ignore-file-bytes", path: join(folder, ".dockerignore"), line: 2 }]);
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

describe("a context that is unusual", () => {
  test("is listed in the order in which BuildKit walks it", async () => {
    const names = ["a", "a-b", "a/z", "b/a", "b.c", "\u{1f600}", "\uff5e", "B"].filter((name) => name !== "a");
    const { listing } = await walk(temporaryFolder(Object.fromEntries(names.map((name) => [name, ""]))));
    expect(listing.entries.map(({ path }) => path)).toEqual(["B", "a", "a/z", "a-b", "b", "b/a", "b.c", "\uff5e", "\u{1f600}"]);
  });

  test("that changes while it is walked gives what is left, and other work gets its turn", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 8000 }, (_, at) => [`d${String(at % 100).padStart(2, "0")}/f${at}`, ""]),
    );
    const folder = temporaryFolder(files);
    let turns = 0;
    const timer = setInterval(() => {
      turns++;
      rmSync(join(folder, "d99"), { recursive: true, force: true });
    }, 1);
    const { listing, notices } = await walk(folder);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
    expect(notices).toEqual([]);
    expect(listing.entries.filter(({ path }) => path.startsWith("d00/"))).toHaveLength(80);
    expect(listing.entries.filter(({ path }) => path.startsWith("d99/"))).toHaveLength(0);
  });

  test.skipIf(process.platform === "win32")("may be deeper than paths may be long: the rest is said to be missing", async () => {
    const folder = temporaryFolder();
    const before = process.cwd();
    onTestFinished(() => {
      process.chdir(before);
      // Node cannot remove it.
      execFileSync("rm", ["-rf", folder]);
    });
    process.chdir(folder);
    for (let depth = 0; depth < 30; depth++) {
      mkdirSync("n".repeat(200));
      process.chdir("n".repeat(200));
    }
    const { listing, notices } = await walk(folder);
    expect(listing.entries.length).toBeGreaterThan(15);
    expect(notices).toMatchObject([{ kind: "unreadable", reason: "ENAMETOOLONG" }]);
    expect(describeContextNotice(notices[0]!, "en").message).toContain("the name is too long");
  });
});
