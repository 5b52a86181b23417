import type { LinkedEditingRanges } from "vscode-languageserver";
import { describe, expect, test } from "vitest";
import { askAt } from "./ask-at.ts";
import { readMarks } from "./editor.ts";

const method = "textDocument/linkedEditingRange";
const cases: readonly (readonly [title: string, marked: string])[] = [
  ["a stage", "FROM a AS [[b$0]]\nFROM [[b]]\nCOPY --link --from=[[b]] /x /y\nRUN --mount=from=[[b]],target=/x ls\n"],
  ["from a use", "FROM a AS [[bb]]\r\nLABEL a=😀\r\nCOPY --from=[[b$0b]] /x /y\r\n"],
  ["a heredoc", "FROM a\nRUN <<-[[E$0]]\n\tls 😀\n\t[[E]]\n"],
];

describe(method, () => {
  test.each(cases)("%s", async (_, marked) => {
    const found = await askAt<LinkedEditingRanges>(method, marked);
    expect(found.ranges).toEqual(readMarks(marked).ranges);
  });

  test("the pattern takes what a stage may be called", async () => {
    const { wordPattern } = await askAt<LinkedEditingRanges>(method, "FROM a AS b$0\nFROM b\n");
    const pattern = new RegExp(`^(?:${wordPattern})$`);
    expect(["build-1.x_y", "b"].every((name) => pattern.test(name))).toBe(true);
    expect(["B", "1b", "b c", ""].some((name) => pattern.test(name))).toBe(false);
  });

  const nothing: readonly (readonly [title: string, marked: string])[] = [
    ["a variable", "FROM a\nARG X$0\nUSER $X\n"],
    ["a stage that nobody uses", "FROM a AS b$0\n"],
    ["a name that is written in two ways", "FROM a AS b$0\nCOPY --from=B /x /y\n"],
    ["a stage that a variable names", "ARG B=b\nFROM a AS b$0\nFROM b\nFROM $B\n"],
    ["a number", "FROM a AS b\nFROM b\nCOPY --from=0$0 /x /y\n"],
    ["an empty document", "$0"],
  ];
  test.each(nothing)("nothing for %s", async (_, marked) => {
    expect(await askAt(method, marked)).toBeNull();
  });

  test("nothing in a document that is not open", async () => {
    expect(await askAt(method, "FROM a AS b$0\n", { params: { textDocument: { uri: "file:///nowhere" } } })).toBeNull();
  });
});
