import { describe, expect, test } from "vitest";
import { hasWildcards, matchGlob, parseGlob } from "../../../packages/core/src/context/glob.ts";

function matches(pattern: string, path: string): boolean | "malformed" {
  return matchGlob(parseGlob(pattern), path);
}

describe("Go's filepath.Match", () => {
  // Many of these stand in Go's own table too (path/filepath/match_test.go).
  test.each([
    ["abc", "abc", true],
    ["*", "abc", true],
    ["*c", "abc", true],
    ["a*", "a", true],
    ["a*", "ab/c", false],
    ["a*/b", "abc/b", true],
    ["a*/b", "a/c/b", false],
    ["a*b*c*d*e*/f", "axbxcxdxexxx/f", true],
    ["a*b*c*d*e*/f", "axbxcxdxexxx/fff", false],
    ["a*b?c*x", "abxbbxdbxebxczzx", true],
    ["a*b?c*x", "abxbbxdbxebxczzy", false],
    ["ab[c]", "abc", true],
    ["ab[e-g]", "abc", false],
    ["ab[^e-g]", "abc", true],
    ["a\\*b", "a*b", true],
    ["a\\*b", "ab", false],
    ["a?b", "a☺b", true],
    ["a[^a]b", "a☺b", true],
    ["a???b", "a☺b", false],
    ["[a-ζ]*", "α", true],
    ["*[a-ζ]", "A", false],
    ["a?b", "a/b", false],
    ["[\\]a]", "]", true],
    ["[\\-x]", "-", true],
    ["[]a]", "]", "malformed"],
    ["[-]", "-", "malformed"],
    ["[x-]", "x", "malformed"],
    ["[a-b-c]", "a", "malformed"],
    ["[", "a", "malformed"],
    ["[^bc", "a", "malformed"],
    ["a[", "ab", "malformed"],
    ["*x", "xxx", true],
    // A class may match a slash.
    ["a[^x]b", "a/b", true],
    ["한*", "한국어.txt", true],
    ["a\\", "a", "malformed"],
    // What is broken is only seen when it is reached.
    ["b*[", "a", false],
  ])("%s on %s", (pattern, path, expected) => {
    expect(matches(pattern, path)).toBe(expected);
  });

  test("a broken part is known before it is reached", () => {
    expect(parseGlob("b*[").malformed).toBe(true);
    expect(parseGlob("b*[x]").malformed).toBe(false);
  });

  test("a match has as many parts as the pattern, unless a class may match a slash", () => {
    expect(parseGlob("a/*/[b]").depth).toBe(3);
    expect(parseGlob("a/*/[^b]").depth).toBeUndefined();
  });

  test("many stars cost no more than the product of both lengths", () => {
    const started = performance.now();
    expect(matches(`${"a*".repeat(200)}b`, "a".repeat(5_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

test("a backslash takes the meaning of a wildcard away", () => {
  expect(["*", "a?", "[", "a\\\\*"].map(hasWildcards)).toEqual([true, true, true, true]);
  expect(["", "a", "]", "\\*", "a\\[b"].map(hasWildcards)).toEqual([false, false, false, false, false]);
});
