import { applyEdits } from "@plimsoll/core";
import { minimalEdits } from "@plimsoll/core/refactor";
import { describe, expect, test } from "vitest";

describe("minimalEdits", () => {
  test.each([
    ["", "", []],
    ["a\nb\nc\n", "a\nx\nc\n", [[2, 3, "x"]]],
    ["a\nb\nc\n", "a\nc\n", [[2, 4, ""]]],
    ["a\nc\n", "a\nb\nc\n", [[2, 2, "b\n"]]],
    ["RUN foo-one bar\n", "RUN foo-two bar\n", [[8, 11, "two"]]],
    ["RUN format\n", "RUN formal\n", [[4, 10, "formal"]]],
    ["a\r\nb\r\n", "a\r\nB\r\n", [[3, 4, "B"]]],
    ["FROM a\nRUN 🐳\n", "FROM a\nRUN 🐴\n", [[11, 13, "🐴"]]],
    [
      "one\ntwo\nthree\nfour\n",
      "ONE\ntwo\nthree\nFOUR\n",
      [
        [0, 3, "ONE"],
        [14, 18, "FOUR"],
      ],
    ],
  ])("%j to %j", (before, after, expected) => {
    const edits = minimalEdits(before, after);
    expect(edits.map(({ span, text }) => [span.start, span.end, text])).toEqual(expected);
    expect(applyEdits(before, edits)).toBe(after);
  });

  test("whatever two texts are, the edits make one of the other", () => {
    // A fixed sequence of numbers: every run is the same.
    let state = 7;
    const next = (below: number): number => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) % below;
    for (let round = 0; round < 2000; round++) {
      const words = ["a", "bc", "🐳", " ", "\n", "\r\n", "\n", "d"];
      const text = (): string => Array.from({ length: next(25) }, () => words[next(words.length)]).join("");
      const before = text();
      const after = next(3) === 0 ? text() : before.replace(words[next(words.length)]!, words[next(words.length)]!);
      expect(applyEdits(before, minimalEdits(before, after))).toBe(after);
    }
  });

  test("a long file with a few changes costs a few edits", () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `RUN echo ${index}\n`);
    const changed = lines.map((line, index) => (index % 1000 === 500 ? line.replace("echo", "printf") : line));
    expect(minimalEdits(lines.join(""), changed.join(""))).toHaveLength(5);
  });
});
