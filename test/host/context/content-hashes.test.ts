import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  describeContentNotice,
  type HashedContents,
  hashContents,
  type HashOptions,
} from "../../../packages/host/src/index-contents.ts";
import { pruneCacheFolder } from "../../../packages/host/src/content-cache-prune.ts";
import { walkContext } from "../../../packages/host/src/index.ts";
import type { ContextEntry } from "../../../packages/core/src/context/context-listing.ts";
import { temporaryFolder } from "../config/temporary-folder.ts";
import { asOrdinaryUser } from "./ordinary-user.ts";

const emptyBlob = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";
const helloBlob = "ce013625030ba8dba906f756967f9e9ca394464a";

async function listing(root: string): Promise<readonly ContextEntry[]> {
  const walked = await walkContext(root, undefined);
  if (walked.kind === "failure") throw new Error(walked.failure.kind);
  return walked.listing.entries;
}

/** Digests by path, of the files that have one. */
function digests({ entries }: HashedContents): Record<string, string> {
  return Object.fromEntries(entries.flatMap(({ path, digest }) => (digest === undefined ? [] : [[path, digest]])));
}

const off = { environment: { PLIMSOLL_CACHE: "0" } };

describe("digests", () => {
  test("are the ids that git gives blobs", async () => {
    const root = temporaryFolder({ "a/empty": "", "a/hello": "hello\n", "b.txt": "hello\n" });
    symlinkSync("b.txt", join(root, "link"));
    const hashed = await hashContents(root, await listing(root), off);
    expect(digests(hashed)).toEqual({ "a/empty": emptyBlob, "a/hello": helloBlob, "b.txt": helloBlob });
    expect(hashed).toMatchObject({ notices: [], read: 3 });
    expect(hashed.entries.map(({ path }) => path)).toEqual(["a", "a/empty", "a/hello", "b.txt", "link"]);
  });

  test("of repositories with SHA-256 too", async () => {
    const root = temporaryFolder({ empty: "" });
    const hashed = await hashContents(root, await listing(root), { ...off, objectFormat: "sha256" });
    expect(digests(hashed)).toEqual({ empty: "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813" });
  });

  test("are right around the sizes at which reading goes on in pieces", async () => {
    const mebibyte = 1024 * 1024;
    const sizes = [1, 65_535, mebibyte - 1, mebibyte, mebibyte + 1, 2 * mebibyte, 3 * mebibyte + 7];
    const bytesOf = (size: number): Buffer => Buffer.alloc(size, `${size} and so on\0`);
    const root = temporaryFolder(Object.fromEntries(sizes.map((size) => [String(size), bytesOf(size)])));
    const expected = sizes.map((size) => execFileSync("git", ["hash-object", join(root, String(size))], { encoding: "utf8" }));
    const hashed = digests(await hashContents(root, await listing(root), off));
    expect(sizes.map((size) => hashed[String(size)])).toEqual(expected.map((id) => id.trim()));
  });

  test("are worked out for the files that are wanted, and not again for those that have one", async () => {
    const root = temporaryFolder({ a: "hello\n", b: "hello\n", c: "hello\n" });
    const first = await hashContents(root, await listing(root), { ...off, wanted: new Set(["a"]) });
    expect([digests(first), first.read]).toEqual([{ a: helloBlob }, 1]);
    const second = await hashContents(root, first.entries, { ...off, wanted: (path) => path !== "c" });
    expect([digests(second), second.read]).toEqual([{ a: helloBlob, b: helloBlob }, 1]);
  });

  test("of a listing from elsewhere are found too", async () => {
    const root = temporaryFolder({ a: "hello\n" });
    const entries = [{ path: "a", type: "file", bytes: 6, mode: 0o644 }] as const;
    expect(digests(await hashContents(root, entries, off))).toEqual({ a: helloBlob });
  });

  test.skipIf(process.platform === "win32")("of a socket is that of an empty file", async () => {
    const root = temporaryFolder();
    const server = createServer().listen(join(root, "s"));
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once("listening", resolve));
    expect(digests(await hashContents(root, await listing(root), off))).toEqual({ s: emptyBlob });
  });
});

describe("a file that is not as it was listed", () => {
  const changes: readonly (readonly [string, string, (path: string) => void])[] = [
    ["grows", "content-changed", (path) => appendFileSync(path, "x")],
    ["shrinks", "content-changed", (path) => truncateSync(path, 3)],
    ["gets other bytes", "content-changed", (path) => writeFileSync(path, "x".repeat(statSync(path).size))],
    ["is replaced by a link", "content-changed", (path) => (rmSync(path), symlinkSync("other", path))],
    ["is replaced by a directory", "content-changed", (path) => (rmSync(path), mkdirSync(path))],
    ["goes away", "content-gone", (path) => rmSync(path)],
  ];

  test.each(changes.flatMap((change) => [[6, ...change] as const, [3_000_000, ...change] as const]))(
    "of %d bytes that %s has no digest, and that is said: %s",
    async (size, _, kind, change) => {
      const root = temporaryFolder({ changing: "y".repeat(size), other: "hello\n" });
      const entries = await listing(root);
      // Else all would happen within one tick of the disk's clock.
      await new Promise((resolve) => setTimeout(resolve, 20));
      change(join(root, "changing"));
      const hashed = await hashContents(root, entries, off);
      expect(digests(hashed)).toEqual({ other: helloBlob });
      expect(hashed.notices.map((notice) => [notice.kind, notice.path])).toEqual([[kind, "changing"]]);
    },
  );

  test("because it grows while it is read has no digest, and reading ends", async () => {
    const root = temporaryFolder({ growing: "y".repeat(40_000_000) });
    const entries = await listing(root);
    const hashing = hashContents(root, entries, off);
    setImmediate(() => appendFileSync(join(root, "growing"), "more"));
    const hashed = await hashing;
    expect([digests(hashed), hashed.notices]).toEqual([{}, [{ kind: "content-changed", path: "growing" }]]);
  });

  test("that may not be read has none either", async () => {
    const root = temporaryFolder({ closed: "hello\n" });
    chmodSync(root, 0o755);
    chmodSync(join(root, "closed"), 0o000);
    const hashed = await asOrdinaryUser(async () => hashContents(root, await listing(root), off));
    expect([digests(hashed), hashed.notices]).toEqual([{}, [{ kind: "content-unreadable", path: "closed", reason: "EACCES" }]]);
  });

  test("is told in both languages", () => {
    for (const kind of ["content-changed", "content-gone", "content-unreadable"] as const) {
      const notice = { kind, path: "x", reason: "EACCES" };
      const [english, korean] = [describeContentNotice(notice, "en"), describeContentNotice(notice, "ko")];
      expect(english.message + english.help).toMatch(/^[^가-힣]+$/);
      expect([korean.message, korean.help].every((text) => /[가-힣]/.test(text))).toBe(true);
      expect([english.message, korean.message].every((text) => text.includes("`x`"))).toBe(true);
    }
  });
});

describe("the cache", () => {
  const later = (): number => Date.now() + 60_000;

  interface Place {
    readonly root: string;
    readonly folder: string;
    hash(options?: HashOptions): Promise<HashedContents>;
    /** The one file of the cache. */
    file(): string;
  }

  function place(files: Readonly<Record<string, string>>): Place {
    const root = temporaryFolder(files);
    const home = temporaryFolder();
    const folder = join(home, "plimsoll/contents");
    const environment = { XDG_CACHE_HOME: home };
    return {
      root,
      folder,
      hash: async (options = {}) => hashContents(root, await listing(root), { environment, now: later, ...options }),
      file: () => join(folder, readdirSync(folder)[0]!),
    };
  }

  test("knows a file that is as it was, and reads one that is not", async () => {
    const { root, hash } = place({ a: "hello\n", b: "hello\n", "c/한국어": "" });
    expect((await hash()).read).toBe(3);
    const again = await hash();
    expect([digests(again), again.read]).toEqual([{ a: helloBlob, b: helloBlob, "c/한국어": emptyBlob }, 0]);
    writeFileSync(join(root, "b"), "HELLO\n");
    const third = await hash();
    expect(third.read).toBe(1);
    expect(digests(third).b).not.toBe(helloBlob);
    expect((await hash()).read).toBe(0);
  });

  test("sees through a change that keeps size and time", async () => {
    const { root, hash } = place({ a: "hello\n" });
    const past = new Date("2020-01-01T00:00:00Z");
    utimesSync(join(root, "a"), past, past);
    await hash();
    await new Promise((resolve) => setTimeout(resolve, 20));
    writeFileSync(join(root, "a"), "HELLO\n");
    utimesSync(join(root, "a"), past, past);
    const changed = await hash();
    expect([changed.read, digests(changed).a === helloBlob]).toEqual([1, false]);
    // Another file under the same name, with the times of the old one.
    writeFileSync(join(root, "new"), "hello\n");
    renameSync(join(root, "new"), join(root, "a"));
    utimesSync(join(root, "a"), past, past);
    expect(digests(await hash()).a).toBe(helloBlob);
  });

  test("does not believe a file that was written right before it was read", async () => {
    const { hash, folder } = place({ a: "hello\n" });
    await hash({ now: Date.now });
    expect(() => readdirSync(folder)).toThrow("ENOENT");
    expect((await hash({ now: Date.now })).read).toBe(1);
  });

  test("keeps what another set of files wanted, and forgets what is gone once that is most of it", async () => {
    const { root, hash, file } = place({ a: "a", b: "b", c: "c", d: "d" });
    await hash({ wanted: new Set(["a", "b"]) });
    await hash({ wanted: new Set(["c", "d"]) });
    expect((await hash()).read).toBe(0);
    for (const name of ["a", "b", "c"]) rmSync(join(root, name));
    writeFileSync(join(root, "e"), "e");
    await hash();
    expect(readFileSync(file(), "latin1")).toContain("d\0e");
    expect(readFileSync(file(), "latin1")).not.toContain("a\0b");
  });

  test("can be switched off", async () => {
    const { hash, folder } = place({ a: "hello\n" });
    await hash({ environment: { XDG_CACHE_HOME: join(folder, "../.."), PLIMSOLL_CACHE: "0" } });
    expect(() => readdirSync(folder)).toThrow("ENOENT");
  });

  test.skipIf(process.platform === "win32")("is the user's alone", async () => {
    const { hash, file } = place({ a: "hello\n" });
    await hash();
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    chmodSync(file(), 0o666);
    expect((await hash()).read).toBe(1);
  });

  test.each([
    ["empty", () => Buffer.alloc(0)],
    ["cut off", (bytes: Buffer) => bytes.subarray(0, -1)],
    ["longer", (bytes: Buffer) => Buffer.concat([bytes, Buffer.from("x")])],
    ["of another program", () => Buffer.from("#!/bin/sh\necho hello\n".repeat(20))],
    ["with a bit turned", (bytes: Buffer) => bytes.map((byte, at) => (at === 80 ? byte ^ 1 : byte))],
    ["that claims to be huge", (bytes: Buffer) => bytes.map((byte, at) => (at >= 20 && at < 32 ? 0xff : byte))],
  ])("that is %s is as good as none", async (_, spoil) => {
    const { hash, file } = place({ a: "hello\n", b: "x" });
    await hash();
    writeFileSync(file(), spoil(readFileSync(file())));
    const again = await hash();
    expect([again.read, digests(again).a]).toEqual([2, helloBlob]);
    expect((await hash()).read).toBe(0);
  });

  test("of another context is not taken for this one's", async () => {
    const [one, other] = [place({ a: "hello\n" }), place({ a: "HELLO\n" })];
    await one.hash();
    await other.hash();
    writeFileSync(other.file(), readFileSync(one.file()));
    expect((await other.hash()).read).toBe(1);
  });

  test("is kept for the contexts that were looked at last", async () => {
    const folder = temporaryFolder({ a: "12345", b: "12345", c: "12345", d: "12345" });
    for (const [index, name] of ["b", "d", "a", "c"].entries()) utimesSync(join(folder, name), 0, index);
    pruneCacheFolder(folder, { caches: 3, bytes: 100 });
    expect(readdirSync(folder).sort()).toEqual(["a", "c", "d"]);
    pruneCacheFolder(folder, { caches: 3, bytes: 12 });
    expect(readdirSync(folder).sort()).toEqual(["a", "c"]);
    pruneCacheFolder(folder, { caches: 3, bytes: 1 });
    expect(readdirSync(folder)).toEqual(["c"]);
  });

  test("that cannot be written is done without", async () => {
    const { hash } = place({ a: "hello\n" });
    const file = join(temporaryFolder({ file: "" }), "file");
    expect(digests(await hash({ environment: { XDG_CACHE_HOME: file } }))).toEqual({ a: helloBlob });
    expect(digests(await hash({ environment: { XDG_CACHE_HOME: "/proc/none" } }))).toEqual({ a: helloBlob });
  });
});
