import { describe, expect, test } from "vitest";
import { editDistance, suggest } from "../../../packages/core/src/text/suggest.ts";

describe("the edit distance", () => {
  test.each([
    ["", "", 0],
    ["a", "", 1],
    ["form", "from", 2],
    ["workdirr", "workdir", 1],
    ["kitten", "sitting", 3],
    ["😀", "a", 1],
    ["abc", "xyz", 3],
  ])("%s and %s: %i", (a, b, distance) => {
    expect(editDistance(a, b, 10)).toBe(distance);
    expect(editDistance(b, a, 10)).toBe(distance);
  });

  test("stops at the limit when the lengths say enough", () => {
    expect(editDistance("a".repeat(100_000), "b", 3)).toBe(3);
  });
});

describe("did you mean", () => {
  const keywords = ["COPY", "CMD", "ENV", "FROM", "RUN"];

  test.each([
    ["FORM", "FROM"],
    ["form", "from"],
    ["Form", "FROM"],
    ["RUNN", "RUN"],
    ["EVN", "ENV"],
    ["copi", "copy"],
    ["C0PYY", "COPY"],
    ["EXECUTE", undefined],
    // An exact match: the error was about something else.
    ["run", undefined],
    ["RUN", undefined],
    ["", undefined],
  ])("%s: %s", (typed, expected) => {
    expect(suggest(typed, keywords, false)).toBe(expected);
  });

  test("respects case when told so", () => {
    expect(suggest("Fro", ["from"])).toBe("from");
    expect(suggest("FROM", ["from"])).toBeUndefined();
  });

  test("takes the nearest", () => {
    expect(suggest("mount", ["mounts", "mountain"])).toBe("mounts");
    expect(suggest("timout", ["start-interval", "timeout", "tmeut"])).toBe("timeout");
  });
});
