import fc from "fast-check";
import { expect, test } from "vitest";
import type { LayerEntry } from "../../../packages/core/src/sizes/layers/layer-entry.ts";
import { tarBytes } from "../../../packages/core/src/sizes/layers/tar-bytes.ts";
import { tarEntries } from "../../../packages/host/src/compress-tar-entries.ts";
import { padding, tarHeader } from "../../../packages/host/src/compress-tar-header.ts";

const name = fc.oneof(
  fc.stringMatching(/^[a-z]{1,8}$/),
  fc.stringMatching(/^[a-z]{90,160}$/),
  fc.constantFrom("한국어", "é", "x".repeat(99), "x".repeat(100), "x".repeat(101)),
);

const entry: fc.Arbitrary<LayerEntry> = fc
  .record({
    path: fc.array(name, { minLength: 1, maxLength: 6 }).map((parts) => `/${parts.join("/")}`),
    type: fc.constantFrom("file", "directory", "symlink", "whiteout"),
    bytes: fc.nat({ max: 5_000 }),
    mode: fc.constant(0o644),
    owner: fc.constant(undefined),
    linkTarget: name,
  })
  .map(({ bytes, linkTarget, ...rest }): LayerEntry => ({
    ...rest,
    bytes: rest.type === "file" ? bytes : 0,
    linkTarget: rest.type === "symlink" ? linkTarget : undefined,
  }));

/** No two at one path, and nothing below what is no directory. */
function sound(entries: readonly LayerEntry[]): readonly LayerEntry[] {
  const kept = new Map<string, LayerEntry>();
  for (const each of entries) {
    const clash = [...kept.values()].some(
      ({ path, type }) =>
        path === each.path ||
        (each.path.startsWith(`${path}/`) && type !== "directory") ||
        (path.startsWith(`${each.path}/`) && each.type !== "directory"),
    );
    if (!clash) kept.set(each.path, each);
  }
  return [...kept.values()];
}

test("the bytes of a tar are those that a writer of tars writes", () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }).map(sound), (entries) => {
      const written = tarEntries(entries, {}).map(
        (each) => tarHeader({ ...each, mtime: 1_700_000_000 }).length + each.bytes + padding(each.bytes),
      );
      expect(tarBytes(entries)).toBe(written.reduce((sum, bytes) => sum + bytes, 1_024));
    }),
    { numRuns: 400 },
  );
});
