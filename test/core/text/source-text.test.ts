import { describe, expect, test } from "vitest";
import { createSourceText, lineAt, lineEnd, lineText, positionAt } from "../../../packages/core/src/text/source-text.ts";

describe("lines of a text", () => {
  test.each([
    ["", [0]],
    ["a", [0]],
    ["a\n", [0, 2]],
    ["\n\n", [0, 1, 2]],
    ["a\r\nb", [0, 3]],
    // BuildKit knows no other line break.
    ["a\rb\u2028c\vd", [0]],
  ])("%j starts lines at %j", (text, starts) => {
    expect(createSourceText(text).lineStarts).toEqual(starts);
  });

  test("every offset belongs to one line", () => {
    const source = createSourceText("ab\n\r\nc");
    const lines = Array.from({ length: source.text.length + 1 }, (_, offset) => lineAt(source, offset));
    expect(lines).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });

  test("a position counts UTF-16 code units from 0", () => {
    expect(positionAt(createSourceText("a\n😀b"), 4)).toEqual({ line: 1, character: 2 });
  });

  test.each([
    ["a\nb", 0, "a"],
    ["a\nb", 1, "b"],
    ["a\r\nb\r\n", 1, "b"],
    ["a\r\nb\r\n", 2, ""],
    ["a\r\r\n", 0, "a\r"],
    ["\n", 0, ""],
  ])("%j, line %i without its line break is %j", (text, line, content) => {
    const source = createSourceText(text);
    expect(lineText(source, line)).toBe(content);
    expect(lineEnd(source, line)).toBe(source.lineStarts[line]! + content.length);
  });
});
