import type { Location } from "vscode-languageserver";
import { describe, expect, test } from "vitest";
import { askAt, markRanges } from "./ask-at.ts";
import { readMarks } from "./editor.ts";

/** All places are marked; `declaration` first says whether they hold the declaration. */
const cases: readonly (readonly [title: string, includeDeclaration: boolean, marked: string])[] = [
  [
    "a stage",
    true,
    "FROM a AS [[b$0]]\nFROM [[b]]\nCOPY --link --from=[[b]] /x /y\nCOPY --from=[[0]] x y\nRUN --mount=from=[[b]],target=/x ls\n",
  ],
  ["its uses alone", false, "FROM a AS b$0\nFROM [[b]]\nCOPY --from=[[B]] /x /y\n"],
  ["from a use", true, "FROM a AS [[b]]\nFROM [[b]]\nCOPY --from=[[$0b]] /x /y\n"],
  ["a stage behind a variable", true, "ARG B=b\nFROM a AS [[b$0]]\nFROM [[$B]]\n"],
  ["the ARG before FROM", true, "ARG [[V]]=1\nFROM a:$[[V]]\nARG [[V]]\nRUN echo ${[[V]]:-1} '$V' \"$[[V$0]]\"\n"],
  ["an ENV below", true, "FROM a AS b\nENV [[V]]=1\nFROM b\nCMD echo $[[V$0]]\n"],
  ["not what the shell has for itself", true, "FROM a\nARG [[v$0]]\nRUN v=1; echo $v\nRUN echo $[[v]]\n"],
  ["a heredoc", true, "FROM a\nCOPY <<-[[E$0]] /x\n\ty\n\t[[E]]\n"],
  ["CRLF and emoji", true, 'FROM a\r\nARG [[V$0]]=1\r\nLABEL a="😀 $[[V]]"\r\nRUN echo 😀 $[[V]]\r\n'],
  ["backtick as escape", true, "# escape=`\nFROM debian\nARG [[V$0]]=1\nRUN echo `\n  $[[V]]\n"],
];

describe("textDocument/references", () => {
  test.each(cases)("%s", async (_, includeDeclaration, marked) => {
    const { text, ranges } = readMarks(marked);
    const found = await askAt<Location[]>("textDocument/references", marked, { params: { context: { includeDeclaration } } });
    expect(
      markRanges(
        text,
        found.map(({ range }) => range),
      ),
    ).toBe(markRanges(text, ranges));
  });

  test.each(["$0", "FROM a$0\n", "FROM a\nRUN echo $HOME$0\n"])("nothing in %j", async (marked) => {
    expect(await askAt("textDocument/references", marked, { params: { context: { includeDeclaration: true } } })).toBeNull();
  });

  test("nothing in a document that is not open", async () => {
    const params = { textDocument: { uri: "file:///nowhere" }, context: { includeDeclaration: true } };
    expect(await askAt("textDocument/references", "FROM a AS b$0\n", { params })).toBeNull();
  });
});
