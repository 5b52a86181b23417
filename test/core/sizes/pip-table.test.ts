import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decodeTable,
  encodeTable,
  requirementText,
  type TableProject,
} from "../../../packages/core/src/sizes/pip/pip-table-text.ts";

test("the embedded table is read as it was written, but for rounding", () => {
  const size = fc.option(fc.integer({ min: 0, max: 1_000_000_000 }), { nil: undefined });
  const names = ["a", "b-c", "d2"];
  const needed = fc.record({
    name: fc.constantFrom(...names),
    extras: fc.constantFrom([], ["x"], ["x", "y-z"]),
    specifier: fc.constantFrom("", "<2", ">=1,!=1.5", "~=1.0"),
    from: fc.constantFrom(undefined, 9),
    to: fc.constantFrom(undefined, 12),
    extra: fc.constantFrom(undefined, "more"),
  });
  const release = fc.record({
    version: fc.constantFrom("1.0", "2.0rc1", "2024.1+local"),
    value: fc.record({
      archiveBytes: fc.integer({ min: 1, max: 1e9 }),
      bytes: size,
      files: size,
      pythonFiles: size,
      bytecodeBytes: size,
      scripts: fc.integer({ min: 0, max: 63 }),
    }),
    requires: fc.array(needed, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.tuple(...names.map(() => fc.array(release, { minLength: 1, maxLength: 2 }))), (lists) => {
      const projects: readonly TableProject[] = lists.map((releases, at) => ({ name: names[at]!, releases }));
      const read = decodeTable(encodeTable(projects));
      const plain = (table: readonly TableProject[]) =>
        table.map(({ name, releases }) => ({
          name,
          releases: releases.map(({ version, requires }) => [version, ...requires.map(requirementText)]),
        }));
      expect(plain(read)).toEqual(plain(projects));
      for (const [at, { releases }] of projects.entries()) {
        for (const [number, { value }] of releases.entries()) {
          const other = read[at]!.releases[number]!.value;
          for (const [one, two, share] of [
            [value.bytes, other.bytes, 0.0001],
            [value.files, other.files, 0.004],
          ] as const) {
            expect(two === undefined).toBe(one === undefined);
            expect(Math.abs((two ?? 0) - (one ?? 0))).toBeLessThanOrEqual(Math.max(0.5, (one ?? 0) * share));
          }
        }
      }
    }),
  );
});
