import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFactStore } from "@plimsoll/host/sizes";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-facts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = {
  kind: "remote-file",
  key: "https://example.com/a",
  value: { bytes: 5 },
  source: "its server",
  maxAge: 60,
} as const;

test("a fact that is kept is found in this run and in the next, until it expires", () => {
  const store = createFactStore(folder, () => 0);
  expect(store.find("remote-file", file.key)).toBeUndefined();
  store.keep(file);
  expect(store.find("remote-file", file.key)?.value).toEqual({ bytes: 5 });
  expect(createFactStore(folder, () => 59_000).find("remote-file", file.key)?.value).toEqual({ bytes: 5 });
  expect(createFactStore(folder, () => 61_000).find("remote-file", file.key)).toBeUndefined();
  expect(createFactStore(folder, () => 0).find("npm-version", file.key)).toBeUndefined();
});

test("each fact is read from the disk once, since a build is sized several times", () => {
  const store = createFactStore(folder, () => 0);
  expect(store.find("remote-file", file.key)?.value).toEqual({ bytes: 5 });
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  expect(store.find("remote-file", file.key)?.value).toEqual({ bytes: 5 });
  expect(createFactStore(folder, () => 0).find("remote-file", file.key)).toBeUndefined();
});
