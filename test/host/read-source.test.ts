import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeReadFailure, readSource, type ReadFailure } from "@plimsoll/host";
import { afterAll, describe, expect, test } from "vitest";
import { decodeSource } from "../../packages/host/src/read-source.ts";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-read-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("a file that can be read", () => {
  test("keeps its byte order mark and its line breaks", () => {
    const text = "\ufeffFROM a\r\nRUN 한글 👍\n";
    expect(readSource(file("a", text))).toEqual({ kind: "source", source: { text, invalidLine: undefined } });
  });

  test("may be empty, and as large as the limit", () => {
    expect(readSource(file("b", ""))).toEqual({ kind: "source", source: { text: "", invalidLine: undefined } });
    expect(readSource(file("c", "abcd"), 4)).toMatchObject({ kind: "source" });
  });

  test("may be larger than one read", () => {
    const text = "# 한\n".repeat(50_000);
    expect(readSource(file("d", text))).toEqual({ kind: "source", source: { text, invalidLine: undefined } });
  });

  test.skipIf(process.platform !== "linux")("may be one that does not tell its size", () => {
    expect(readSource("/proc/self/status")).toMatchObject({
      kind: "source",
      source: { text: expect.stringMatching(/^Name:/) as unknown },
    });
  });
});

describe("wrong bytes", () => {
  test.each([
    ["in the first line", [0xff], 1],
    ["in the third", [...Buffer.from("a\nb\nc"), 0xe9, 0x20], 3],
    ["at the end of a line", [...Buffer.from("a\nb"), 0xc3, 0x0a, 0x63], 2],
    ["at the end of the file", [...Buffer.from("a\n한"), 0xed, 0x95], 2],
    ["half of a surrogate pair", [...Buffer.from("\n\n"), 0xed, 0xa0, 0x80], 3],
  ])("%s", (_name, bytes, line) => {
    expect(decodeSource(Buffer.from(bytes))).toMatchObject({ kind: "source", source: { invalidLine: line } });
  });

  test("what only looks like one is none", () => {
    expect(decodeSource(Buffer.from("\ufffd"))).toMatchObject({ source: { invalidLine: undefined } });
  });
});

describe("a file that cannot be read", () => {
  test("is told by kind", () => {
    symlinkSync("nothing", join(folder, "dangling"));
    symlinkSync("loop", join(folder, "loop"));
    truncateSync(file("huge", ""), 101);
    const kinds = (["nowhere", "dangling", "loop", ".", "huge", "a/b"] as const).map((name) =>
      readSource(join(folder, name), 100),
    );
    expect(kinds).toEqual(
      [
        { kind: "missing" },
        { kind: "dangling-link" },
        { kind: "unreadable", reason: "ELOOP" },
        { kind: "directory" },
        { kind: "too-large", limit: 100 },
        { kind: "missing" },
      ].map((failure) => ({ kind: "failure", failure })),
    );
    expect(readSource(file("zero", "a\nb\u0000"))).toEqual({ kind: "failure", failure: { kind: "binary", line: 2 } });
    expect(readSource(file("utf16", Buffer.from("\ufeffFROM a", "utf16le")))).toEqual({
      kind: "failure",
      failure: { kind: "utf-16" },
    });
  });

  test.skipIf(process.platform !== "linux")("a device is none", () => {
    expect(readSource("/dev/zero")).toEqual({ kind: "failure", failure: { kind: "not-a-file" } });
  });

  test("is told in both languages, with what to do", () => {
    const failures: readonly ReadFailure[] = [
      { kind: "missing" },
      { kind: "dangling-link" },
      { kind: "directory" },
      { kind: "not-a-file" },
      { kind: "unreadable", reason: "EACCES" },
      { kind: "unreadable", reason: "EODD" },
      { kind: "too-large", limit: 10 * 1024 * 1024 },
      { kind: "binary", line: 3 },
      { kind: "utf-16" },
    ];
    for (const failure of failures) {
      const { message, help } = describeReadFailure(failure, "en");
      expect(message).toMatch(/^[a-z].*[^.]$/);
      expect(help).toMatch(/^[A-Z].*\.$/);
      const korean = describeReadFailure(failure, "ko");
      expect(korean.message).toMatch(/[가-힣]/);
      expect(korean.help).toMatch(/[가-힣].*\.$/);
    }
    expect(describeReadFailure({ kind: "unreadable", reason: "EODD" }, "en").message).toContain("EODD");
  });
});
