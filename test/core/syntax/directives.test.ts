import { parseSyntax } from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import { readDirectives } from "../../../packages/core/src/syntax/directives.ts";
import { outline } from "./outline.ts";

describe("the escape directive", () => {
  test.each([
    ["none", "FROM a", "\\"],
    ["backtick", "# escape=`\nFROM a", "`"],
    ["backslash", "# escape=\\\nFROM a", "\\"],
    ["any case, blanks around name and value", "#  EsCaPe \t=  ` \t\nFROM a", "`"],
    ["no blank at all", "#escape=`", "`"],
    ["indented", " \t# escape=`\nFROM a", "`"],
    ["CRLF", "# escape=`\r\nFROM a", "`"],
    ["behind a byte order mark", "\ufeff# escape=`", "`"],
    ["behind another directive", "# syntax=x\n# escape=`\nFROM a", "`"],
    ["behind a blank line", "\n# escape=`\nFROM a", "\\"],
    ["behind a comment", "# x\n# escape=`\nFROM a", "\\"],
    ["behind an empty comment", "#\n# escape=`\nFROM a", "\\"],
    ["behind an unknown name", "# foo=bar\n# escape=`\nFROM a", "\\"],
    ["behind a shebang", "#!/bin/sh\n# escape=`\nFROM a", "\\"],
    ["behind an instruction", "FROM a\n# escape=`\nUSER b", "\\"],
    ["no-break space before the name", "#\u00a0escape=`", "`"],
    ["no-break space before the equals sign", "# escape\u00a0=`", "\\"],
    ["no value", "# escape=\nFROM a", "\\"],
    ["no equals sign", "# escape `\nFROM a", "\\"],
  ])("%s", (_, text, escape) => {
    expect(readDirectives(text).escape).toBe(escape);
    expect(readDirectives(text).problems).toEqual([]);
  });

  test.each([
    ["another character", "# escape=x\nFROM a", "1: invalid escape token 'x' does not match ` or \\"],
    ["two characters", "# escape=``\nFROM a", "1: invalid escape token '``' does not match ` or \\"],
    ["nothing but blanks", "# escape=  \nFROM a", "1: invalid escape token ' ' does not match ` or \\"],
    ["no-break space behind it", "# escape=`\u00a0\nFROM a", "1: invalid escape token '`\u00a0' does not match ` or \\"],
    ["a lone CR inside", "# escape=`\rx\nFROM a", "1: invalid escape token '`\rx' does not match ` or \\"],
    ["twice", "# escape=`\n# escape=`\nFROM a", "2: only one escape parser directive can be used"],
    ["syntax twice", "# syntax=a\n# SYNTAX=b\nFROM a", "2: only one syntax parser directive can be used"],
    ["check twice", "# check=a\n# syntax=b\n# check=c\nFROM a", "3: only one check parser directive can be used"],
  ])("%s is refused", (_, text, problem) => {
    expect(outline(text).problems).toEqual([problem]);
  });

  test("a second one behind a comment is a comment", () => {
    expect(outline("# escape=`\n# x\n# escape=\\\nFROM a").problems).toEqual([]);
  });
});

describe("the syntax directive", () => {
  test.each([
    ["plain", "# syntax=docker/dockerfile:1\nFROM a", "docker/dockerfile:1"],
    ["up to the first blank", "# syntax = a/b:c --x\nFROM a", "a/b:c"],
    ["behind a shebang", "#!/usr/bin/x\n# syntax=a", "a"],
    ["behind another directive", "# escape=`\n# syntax=a", "a"],
    ["with slashes", "// syntax=a\nFROM b", "a"],
    ["the number sign outranks slashes", "// syntax=a\n# syntax=b", "a"],
    ["as JSON", '{"syntax": "a b"}', "a"],
    ["as JSON behind a shebang", '#!x\n{"syntax": "a"}', "a"],
    ["JSON of another shape", '{"syntax": 1}', undefined],
    ["JSON with text behind it", '{"syntax": "a"} x', undefined],
    ["indented: the parser sees it, the look-up does not", "  # syntax=a\nFROM b", undefined],
    ["behind a comment", "# x\n# syntax=a", undefined],
    ["none", "FROM a", undefined],
  ])("%s", (_, text, syntax) => {
    expect(readDirectives(text).syntax).toBe(syntax);
  });
});

describe("the check directive", () => {
  test.each([
    ["whole line", "# check=skip=all;error=true \t\nFROM a", "skip=all;error=true"],
    ["behind syntax", "# syntax=a\n# check=skip=x", "skip=x"],
    ["behind a shebang", "#!x\n# check=skip=x", "skip=x"],
    ["a line separator belongs to the value", "# check=a\u2028b\nFROM a", "a\u2028b"],
    ["behind a comment", "# x\n# check=skip=x", undefined],
    ["indented", " # check=skip=x", undefined],
  ])("%s", (_, text, value) => {
    expect(readDirectives(text).check?.value).toBe(value);
  });
});

test("spans lead to name and value", () => {
  const text = "# syntax=a\n  #  Check = skip=x  \nFROM a";
  const [, check] = readDirectives(text).all;
  const slice = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
  expect(check?.name).toBe("check");
  expect([check!.span, check!.nameSpan, check!.valueSpan].map(slice)).toEqual(["#  Check = skip=x", "Check", "skip=x"]);
});

test("directives are pieces of their own, comments are not directives", () => {
  const tree = parseSyntax("# syntax=a\n# escape=`\n# b=c\n\nFROM a\n# check=x\n");
  expect(tree.pieces.map((piece) => piece.kind)).toEqual([
    "directive",
    "directive",
    "comment",
    "blank",
    "instruction",
    "comment",
  ]);
  expect(tree.directives.all.map((directive) => directive.name)).toEqual(["syntax", "escape"]);
  expect(tree.comments.map((comment) => comment.text)).toEqual(["b=c", "check=x"]);
});
