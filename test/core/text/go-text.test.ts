import { describe, expect, test } from "vitest";
import { goQuote } from "../../../packages/core/src/text/go-quote.ts";
import { goLowerCase } from "../../../packages/core/src/text/lower-case.ts";
import { utf8Bytes, utf8Length } from "../../../packages/core/src/text/utf8.ts";
import { isSpace, isSpaceInBytes, isWordBreak, skipSpace, trimSpace } from "../../../packages/core/src/text/white-space.ts";

describe("white space as Go sees it", () => {
  test.each([
    ["blank", " ", true, true],
    ["tab", "\t", true, true],
    ["line feed", "\n", true, false],
    ["vertical tab", "\v", true, true],
    ["form feed", "\f", true, true],
    ["carriage return", "\r", true, true],
    ["next line", "\u0085", true, false],
    ["no-break space", "\u00a0", true, false],
    ["ideographic space", "\u3000", true, false],
    ["line separator", "\u2028", true, false],
    ["zero width space", "\u200b", false, false],
    ["byte order mark", "\ufeff", false, false],
    ["letter", "a", false, false],
  ])("%s", (_, character, space, wordBreak) => {
    expect(isSpace(character.charCodeAt(0))).toBe(space);
    expect(isWordBreak(character.charCodeAt(0))).toBe(wordBreak);
  });

  test("trims both ends", () => {
    expect(trimSpace("\u00a0\t a b\u3000\r\n")).toBe("a b");
    expect(trimSpace(" \n")).toBe("");
    expect(skipSpace("  a", 0, 3)).toBe(2);
    expect(skipSpace("   ", 0, 3)).toBe(3);
  });

  test.each([
    [" ", true],
    ["a", false],
    // C3 A0, and A0 alone is a no-break space.
    ["à", true],
    ["é", false],
    // C2 A0.
    ["\u00a0", true],
    // E3 80 80.
    ["\u3000", false],
    ["한", false],
  ])("a byte of %j reads as a space: %s", (character, expected) => {
    expect(isSpaceInBytes(character.codePointAt(0)!)).toBe(expected);
  });
});

describe("UTF-8", () => {
  test.each(["a", "\u007f", "\u0080", "é", "\u07ff", "\u0800", "한", "\uffff", "😀", "\u{10ffff}"])(
    "bytes of %j",
    (character) => {
      expect(utf8Bytes(character.codePointAt(0)!)).toEqual([...new TextEncoder().encode(character)]);
      expect(utf8Length(character, 0, character.length)).toBe(new TextEncoder().encode(character).length);
    },
  );

  test("half of a surrogate pair is U+FFFD", () => {
    expect(utf8Bytes(0xd800)).toEqual([0xef, 0xbf, 0xbd]);
    expect(utf8Length("a\ud800b", 0, 3)).toBe(5);
  });

  test("counts a part only", () => {
    expect(utf8Length("é한a", 1, 2)).toBe(3);
  });
});

describe("Go's %q", () => {
  test.each([
    ["plain", '"plain"'],
    ['a "b" \\', String.raw`"a \"b\" \\"`],
    ["\u0007\b\f\n\r\t\v", String.raw`"\a\b\f\n\r\t\v"`],
    ["\u0000\u007f", String.raw`"\x00\x7f"`],
    ["é한😀", '"é한😀"'],
    ["\u00a0\u200b\ufeff", String.raw`"\u00a0\u200b\ufeff"`],
    ["\u{e0001}", String.raw`"\U000e0001"`],
    ["${a}", '"${a}"'],
  ])("%j", (text, quoted) => {
    expect(goQuote(text)).toBe(quoted);
  });
});

test("lower case goes character by character", () => {
  expect(goLowerCase("WORKD\u0130R")).toBe("workdir");
  expect(goLowerCase("WOR\u212aDIR")).toBe("workdir");
  expect(goLowerCase("Stage-1")).toBe("stage-1");
});
