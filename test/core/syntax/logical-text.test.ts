import { describe, expect, test } from "vitest";
import { type LogicalText, sliceLogical, toSourceOffset, toSourceSpan } from "../../../packages/core/src/syntax/logical-text.ts";

// `one \⏎# c⏎two\⏎three`, joined.
const file = "one \\\n# c\ntwo\\\nthree";
const line: LogicalText = {
  text: "one twothree",
  runs: [
    { at: 0, source: 0 },
    { at: 4, source: 10 },
    { at: 7, source: 15 },
  ],
};

function sourceOf(logical: LogicalText, start: number, end: number): string {
  const span = toSourceSpan(logical, start, end);
  return file.slice(span.start, span.end);
}

describe("a joined line and the file", () => {
  test("each character has its offset", () => {
    expect([...line.text].map((_, at) => file[toSourceOffset(line, at)]).join("")).toBe(line.text);
  });

  test.each([
    [0, 3, "one"],
    [4, 7, "two"],
    [7, 12, "three"],
    // A word over a continuation covers it; one that ends before it does not.
    [4, 12, "two\\\nthree"],
    [0, 4, "one "],
    [12, 12, ""],
    [4, 4, ""],
  ])("[%i, %i) stands for %j", (start, end, expected) => {
    expect(sourceOf(line, start, end)).toBe(expected);
  });

  test.each([
    [0, 12],
    [2, 9],
    [4, 7],
    [7, 12],
    [5, 5],
  ])("a slice [%i, %i) keeps the way back", (start, end) => {
    const part = sliceLogical(line, start, end);
    expect(part.text).toBe(line.text.slice(start, end));
    expect([...part.text].map((_, at) => file[toSourceOffset(part, at)]).join("")).toBe(part.text);
    expect(part.runs.map((run) => run.at)).toEqual(part.runs.map((run) => run.at).sort((a, b) => a - b));
  });

  test("text without runs stands for itself", () => {
    expect(toSourceOffset({ text: "abc", runs: [] }, 2)).toBe(2);
  });
});
