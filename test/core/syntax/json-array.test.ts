import { describe, expect, test } from "vitest";
import { readJsonArray } from "../../../packages/core/src/syntax/json-array.ts";

/** The strings of a JSON form, "refused" for other elements, "shell form" when it is none. */
function read(text: string): readonly string[] | "refused" | "shell form" {
  const array = readJsonArray(text);
  if (array === undefined) return "shell form";
  return array.kind === "strings" ? array.items.map((item) => item.value) : "refused";
}

describe("JSON form", () => {
  test.each([
    ['["a","b c"]', ["a", "b c"]],
    [' [ "a" ,\t"b" ] \r', ["a", "b"]],
    ["[]", []],
    ["[ ]", []],
    ['[""]', [""]],
    ['["é한😀"]', ["é한😀"]],
    ['["\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u0000"]', ['"\\/\b\f\n\r\tA\0']],
    ['["\\ud83d\\ude00"]', ["😀"]],
    // Go's decoder writes U+FFFD for half of a pair.
    ['["\\ud800","\\udc00\\ud800"]', ["\ufffd", "\ufffd\ufffd"]],
    ['["\u2028\u007f"]', ["\u2028\u007f"]],
    ['\u00a0["a"]', ["a"]],
    ['["<<EOF","$x"]', ["<<EOF", "$x"]],
  ])("%s gives %j", (text, strings) => {
    expect(read(text)).toEqual(strings);
  });

  test.each([
    "['a']",
    '["a",]',
    '["a" "b"]',
    '["a"',
    '["a"] b',
    '["a"]#',
    "[a]",
    "[$x]",
    '["a\tb"]',
    '["\\x"]',
    '[\u00a0"a"]',
    '["a",\v"b"]',
    "[01]",
    "[nul]",
    '"a"',
    '{"a":"b"}',
    "a",
    "",
    // No float64 holds these, and then Go sees no JSON at all.
    '["a", 1e999]',
    '["a", {"b": [-1e999]}]',
  ])("%s is shell form", (text) => {
    expect(read(text)).toBe("shell form");
  });

  test.each(['["a", 1]', "[null]", "[true]", '[["a"]]', "[{}]", "[1e308]", "[-0]", "[9007199254740993]"])(
    "%s is refused",
    (text) => {
      expect(read(text)).toBe("refused");
    },
  );

  test("ten thousand levels are JSON, one more is not", () => {
    const nested = (depth: number): string => "[".repeat(depth) + "1" + "]".repeat(depth);
    expect(read(nested(10_000))).toBe("refused");
    expect(read(nested(10_001))).toBe("shell form");
    expect(read("[".repeat(10_001) + "]".repeat(10_001))).toBe("shell form");
    expect(read("[".repeat(2_000_000))).toBe("shell form");
  });

  test("each string knows where its literal stands", () => {
    const text = ' [ "a\\"b" , "", "\\u0041" ]';
    const array = readJsonArray(text);
    const literals = array?.kind === "strings" ? array.items.map(({ start, end }) => text.slice(start, end)) : [];
    expect(literals).toEqual(['"a\\"b"', '""', '"\\u0041"']);
  });
});
