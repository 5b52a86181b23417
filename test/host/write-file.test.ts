import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeWriteFailure, replaceFile } from "@plimsoll/host";
import { afterAll, beforeEach, expect, test } from "vitest";

const root = mkdtempSync(join(tmpdir(), "plimsoll-write-"));
let folder = root;
let path = "";
let count = 0;

beforeEach(() => {
  folder = join(root, String(count++));
  mkdirSync(folder);
  path = join(folder, "Dockerfile");
});
afterAll(() => rmSync(root, { recursive: true }));

function read(): string {
  return readFileSync(path, "utf8");
}

test("replaces the text, and keeps mode and owner", () => {
  writeFileSync(path, "old", { mode: 0o640 });
  const { mode, uid, gid } = statSync(path);
  expect(replaceFile(path, "old", "new 한글")).toBeUndefined();
  expect(read()).toBe("new 한글");
  expect(statSync(path)).toMatchObject({ mode, uid, gid });
  expect(readdirSync(folder)).toEqual(["Dockerfile"]);
});

test("leaves a file alone that holds anything else by now", () => {
  writeFileSync(path, "newer");
  expect(replaceFile(path, "old", "new")).toEqual({ kind: "changed" });
  expect(read()).toBe("newer");
  rmSync(path);
  expect(replaceFile(path, "old", "new")).toEqual({ kind: "changed" });
  expect(readdirSync(folder)).toEqual([]);
});

test.skipIf(process.platform === "win32")("writes to where links lead, through several of them", () => {
  writeFileSync(join(folder, "real"), "old");
  symlinkSync("real", join(folder, "link"));
  symlinkSync("link", path);
  expect(replaceFile(path, "old", "new")).toBeUndefined();
  expect(readFileSync(join(folder, "real"), "utf8")).toBe("new");
  expect(readdirSync(folder).toSorted()).toEqual(["Dockerfile", "link", "real"]);
});

test("takes names of any length that the file system allows", () => {
  path = join(folder, "D".repeat(250));
  writeFileSync(path, "old");
  expect(replaceFile(path, "old", "new")).toBeUndefined();
  expect(read()).toBe("new");
});

test("says in both languages why it did not", () => {
  expect(describeWriteFailure({ kind: "failed", reason: "ENOSPC" }, "en").message).toContain("the disk is full (ENOSPC)");
  expect(describeWriteFailure({ kind: "failed", reason: "ENOSPC" }, "ko").message).toContain("디스크가 가득 찼습니다 (ENOSPC)");
  expect(describeWriteFailure({ kind: "changed" }, "ko").message).toMatch(/[가-힣]/);
});
