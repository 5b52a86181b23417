import { describe, expect, test } from "vitest";
import { askAt, withEditor } from "./ask-at.ts";
import { readMarks } from "./editor.ts";

const method = "textDocument/prepareRename";
const cases: readonly (readonly [marked: string, placeholder: string])[] = [
  ["FROM a AS [[$0b]]\n", "b"],
  ["FROM a AS b\nFROM c\nCOPY --link --from=[[B$0]] /x /y\n", "B"],
  ["FROM a AS b\nFROM c\nRUN --mount=from=[[b$0]],target=/x ls\n", "b"],
  ["FROM a\nARG VV=1\nRUN echo 😀 ${[[V$0V]]:-1}\n", "VV"],
  ["FROM a\r\nENV V=1 [[W$0]]=2\r\n", "W"],
  ["FROM a\nRUN <<'[[E$0]]'\nE\n", "E"],
];

describe(method, () => {
  test.each(cases)("%j", async (marked, placeholder) => {
    expect(await askAt(method, marked)).toEqual({ range: readMarks(marked).ranges[0], placeholder });
  });

  const refusals: readonly (readonly [marked: string, message: RegExp])[] = [
    ["FROM a AS b\nFROM c\nCOPY --from=0$0 /x /y\n", /number of a stage/],
    ["FROM a\nCOPY --from=$00 /x /y\nFROM c\nCOPY --from=0$0 /x /y\n", /has no name/],
    ["FROM a\nENV PATH$0=/x:$PATH\n", /cannot be renamed/],
    ["ARG B=b\nFROM a AS b$0\nFROM $B\n", /Line 3/],
  ];
  test.each(refusals)("%j: says why not", async (marked, message) => {
    await expect(askAt(method, marked)).rejects.toThrow(message);
  });

  test.each(["$0", "FROM a$0\n", "F$0ROM a\n", "FROM a\nRUN x=1; echo $x$0\n"])("nothing in %j", async (marked) => {
    expect(await askAt(method, marked)).toBeNull();
  });

  test("nothing in a document that is not open", async () => {
    expect(await askAt(method, "FROM a AS b$0\n", { params: { textDocument: { uri: "file:///nowhere" } } })).toBeNull();
  });

  test("is offered to clients that know it", async () => {
    const capabilities = { textDocument: { rename: { prepareSupport: true } } };
    await withEditor({ capabilities }, async ({ initialized }) => {
      expect(initialized.capabilities.renameProvider).toEqual({ prepareProvider: true });
    });
    await withEditor({}, async ({ initialized }) => expect(initialized.capabilities.renameProvider).toBe(true));
  });
});
