import { readInstructions, parseSyntax } from "@plimsoll/core";
import type { WorkspaceEdit } from "vscode-languageserver";
import { describe, expect, test } from "vitest";
import { applyTextEdits, askAt, withEditor } from "./ask-at.ts";
import { readMarks } from "./editor.ts";

/** What is to be renamed is marked everywhere. */
const cases: readonly (readonly [title: string, marked: string, newName: string])[] = [
  // Seen in other servers: the first three were left as they are.
  [
    "COPY --from beside other flags",
    "FROM a AS [[b$0]]\nFROM c\nCOPY --from=[[b]] --chown=1:1 --link /x /y\nCOPY --chmod=1 --from=[[b]] /x /y\n",
    "n",
  ],
  [
    "--mount from=",
    "FROM a AS [[b]]\nFROM c\nRUN --mount=from=[[b]],target=/x --mount=type=cache,target=/y ls\nCOPY --from=[[$0b]] x y\n",
    "n",
  ],
  [
    "the ARG before FROM with its uses in stages",
    "ARG [[V]]=1\nFROM a:$[[V]] AS b\nARG [[V]]\nRUN echo $[[V]] \"${[[V$0]]}\" '$V'\nFROM c\nRUN echo $V\n",
    "W",
  ],
  ["numbers stay", "FROM a AS [[b$0]]\nFROM c\nCOPY --from=0 /x /y\n", "n"],
  ["an ENV of a base stage", "FROM a AS s\nENV [[V$0]]=1\nFROM s\nRUN echo $[[V]]\nCMD echo $[[V]]\n", "W"],
  ["a heredoc", 'FROM a\nRUN cat <<-"[[E$0]]" > /x\n\ty\n\t[[E]]\n', "END"],
  ["CRLF", "FROM a AS [[b]]\r\nFROM [[b$0]]\r\nCOPY --from=[[b]] x \\\r\n  y\r\n", "longer-name"],
  ["emoji", 'FROM a\nARG [[V$0]]=😀\nLABEL a="😀😀 $[[V]] 😀 ${[[V]]}"\nRUN echo 😀 $[[V]]\n', "W"],
  ["backtick as escape", "# escape=`\nFROM a\nARG [[V$0]]=1\nLABEL a=`$V b=$[[V]] `\n  c=${[[V]]}\n", "W"],
  ["a half-typed instruction", "FROM a AS [[b$0]]\nFROM c\nCOPY --from=[[b]]", "n"],
  ["continued lines", "FROM a\nARG A=1 \\\n  # $V\n  [[V]]=2\nRUN echo \\\n  # $V\n  $[[V$0]]\n", "W"],
];

describe("textDocument/rename", () => {
  test.each(cases)("%s", async (_, marked, newName) => {
    const { text, ranges } = readMarks(marked);
    const edit = await askAt<WorkspaceEdit>("textDocument/rename", marked, { params: { newName } });
    const edits = edit.changes?.["file:///project/1/Dockerfile"] ?? [];
    expect(edits).toEqual(ranges.map((range) => ({ range, newText: newName })));
    const kinds = (source: string): unknown =>
      readInstructions(parseSyntax(source)).instructions.map(({ kind, flags }) => [kind, flags.length]);
    expect(kinds(applyTextEdits(text, edits))).toEqual(kinds(text));
  });

  test("the edit names the version that it was made for", async () => {
    const capabilities = { workspace: { workspaceEdit: { documentChanges: true } } };
    const edit = await askAt<WorkspaceEdit>("textDocument/rename", "FROM a AS b$0\n", { capabilities, params: { newName: "n" } });
    expect(edit.changes).toBeUndefined();
    expect(edit.documentChanges).toMatchObject([{ textDocument: { uri: "file:///project/1/Dockerfile", version: 1 } }]);
  });

  const refusals: readonly (readonly [marked: string, newName: string, en: RegExp, ko: RegExp])[] = [
    ["FROM a AS b$0\n", "B", /not a valid stage name/, /스테이지 이름으로 쓸 수 없습니다/],
    ["FROM a\nARG V$0\n", "1", /not a valid variable name/, /변수 이름으로 쓸 수 없습니다/],
    ["FROM a\nRUN <<E$0\nE\n", "a b", /not a valid name for a heredoc/, /끝 표시로 쓸 수 없습니다/],
    ["FROM a AS b$0\n", "scratch", /already means something/, /다른 뜻으로 쓰입니다/],
    ["FROM a AS b$0\nFROM a AS c\n", "c", /line 2 is already called/, /2번째 줄의 스테이지/],
    ["FROM a AS b$0\nFROM c\n", "c", /Line 2 uses the image/, /2번째 줄이 이미지/],
    ["FROM a\nARG V$0 W\n", "W", /declared in line 2/, /2번째 줄에 이미 있어서/],
    ["FROM a\nARG V$0\nRUN W=1; echo $V $W\n", "W", /script in line 3/, /3번째 줄의 스크립트/],
    ["FROM a\nARG V$0\nUSER $W\n", "W", /already read in this stage/, /이미 읽고 있어서/],
    ["FROM a\nCOPY <<E$0 /x\nF\nE\n", "F", /Line 3 of the heredoc/, /3번째 줄이 `F`/],
    ["ARG B=b\nFROM a AS b$0\nFROM $B\n", "n", /Line 3 uses this/, /3번째 줄이 이름을 그대로 적지 않고/],
    ["FROM a\nARG TARGETARCH$0\n", "n", /meaning from BuildKit/, /뜻은 BuildKit/],
    ["FROM a AS b\nFROM c\nCOPY --from=0$0 /x /y\n", "n", /number of a stage/, /스테이지의 이름이 아니라 번호/],
  ];
  test.each(refusals)("%j not to %s", async (marked, newName, en, ko) => {
    await expect(askAt("textDocument/rename", marked, { params: { newName } })).rejects.toThrow(en);
    await expect(askAt("textDocument/rename", marked, { params: { newName }, initialize: { locale: "ko" } })).rejects.toThrow(ko);
  });

  test.each(["$0", "FROM a$0\n"])("nothing in %j", async (marked) => {
    expect(await askAt("textDocument/rename", marked, { params: { newName: "n" } })).toBeNull();
  });

  test("nothing in a document that is not open", async () => {
    const params = { textDocument: { uri: "file:///nowhere" }, newName: "n" };
    expect(await askAt("textDocument/rename", "FROM a AS b$0\n", { params })).toBeNull();
  });

  test("the text that is there now counts", async () => {
    await withEditor({}, async (editor) => {
      const uri = editor.open("FROM a AS b\nFROM b\n");
      editor.change(uri, "FROM a AS cc\nFROM cc\n");
      const params = { textDocument: { uri }, position: { line: 1, character: 6 }, newName: "n" };
      const edit = await editor.connection.sendRequest<WorkspaceEdit>("textDocument/rename", params);
      expect(applyTextEdits(editor.textOf(uri), edit.changes![uri]!)).toBe("FROM a AS n\nFROM n\n");
    });
  });
});
