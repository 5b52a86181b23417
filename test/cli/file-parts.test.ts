import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { describe, expect, test } from "vitest";
import { createFileParts } from "../../packages/cli/src/file-parts.ts";

function spilled(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith("plimsoll-report-"));
}

const parts = Array.from({ length: 500 }, (_, index) => `${index}: "한글" \u{1f433} é\n${"x".repeat((index * 37) % 2000)}`);

describe("the parts of a report", () => {
  test.each([1, 100, 5000, 2 ** 30])("come back as they were, as often as is asked, with at most %i letters held", (limit) => {
    const before = new Set(spilled());
    const growing = createFileParts(limit);
    expect([...growing]).toEqual([]);
    for (const part of parts.slice(0, 250)) growing.add(part);
    expect([...growing]).toEqual(parts.slice(0, 250));
    for (const part of parts.slice(250)) growing.add(part);
    expect(growing.length).toBe(parts.length);
    const [first, second] = [growing[Symbol.iterator](), growing[Symbol.iterator]()];
    for (const part of parts) expect([first.next().value, second.next().value]).toEqual([part, part]);
    expect(spilled().filter((name) => !before.has(name))).toHaveLength(limit > 2 ** 20 ? 0 : 1);
    growing.drop();
    expect(spilled().filter((name) => !before.has(name))).toEqual([]);
    expect([...growing]).toEqual([]);
  });

  test("may be longer than what is written at once", () => {
    const growing = createFileParts(10);
    const long = ["가".repeat(2 ** 20), "", "b".repeat(2 ** 21)];
    for (const part of long) growing.add(part);
    expect([...growing]).toEqual(long);
    growing.drop();
  });
});
