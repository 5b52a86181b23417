import { describe, expect, test } from "vitest";
import type { Position, SelectionRange } from "vscode-languageserver/node";
import { openEditor, readMarks } from "./editor.ts";

/** The texts that are selected one after the other, without the file. */
async function steps(marked: string): Promise<readonly string[]> {
  const { text, cursor } = readMarks(marked);
  const editor = await openEditor();
  const uri = editor.open(text);
  const params = { textDocument: { uri }, positions: [cursor] };
  const [first] = await editor.connection.sendRequest<SelectionRange[]>("textDocument/selectionRange", params);
  await editor.diagnostics(uri);
  await editor.close();
  const offsetOf = ({ line, character }: Position): number =>
    text.split("\n").slice(0, line).join("\n").length + (line === 0 ? 0 : 1) + character;
  const texts: string[] = [];
  for (let at: SelectionRange | undefined = first; at !== undefined; at = at.parent) {
    texts.push(text.slice(offsetOf(at.range.start), offsetOf(at.range.end)));
  }
  return texts;
}

const cases: readonly (readonly [marked: string, selected: readonly string[]])[] = [
  ["F$0ROM a", ["FROM", "FROM a"]],
  ["FROM n$0ode:22-slim AS b", ["node", "node:22-slim", "node:22-slim AS b", "FROM node:22-slim AS b"]],
  ["FROM node:${V$0}-slim", ["V", "${V}", "node:${V}-slim", "FROM node:${V}-slim"]],
  [
    "FROM a\nCOPY --ch$0own=1 --link a b",
    ["chown", "--chown", "--chown=1", "--chown=1 --link", "COPY --chown=1 --link a b", "FROM a\nCOPY --chown=1 --link a b"],
  ],
  ["FROM a\nCOPY a x/$0y b", ["y", "x/y", "a x/y", "a x/y b", "COPY a x/y b", "FROM a\nCOPY a x/y b"]],
  ['FROM a\nENV A="b $0c" D=e', ["c", "b c", '"b c"', 'A="b c"', 'A="b c" D=e', 'ENV A="b c" D=e', 'FROM a\nENV A="b c" D=e']],
  [
    "FROM a\nRUN --mount=type=bind,target=/$0x y",
    [
      "x",
      "/x",
      "target=/x",
      "type=bind,target=/x",
      "--mount=type=bind,target=/x",
      "RUN --mount=type=bind,target=/x y",
      "FROM a\nRUN --mount=type=bind,target=/x y",
    ],
  ],
  [
    "FROM a\nRUN b && c -d | e f$0f; g",
    [
      "ff",
      "e ff",
      "c -d | e ff",
      "b && c -d | e ff",
      "b && c -d | e ff; g",
      "RUN b && c -d | e ff; g",
      "FROM a\nRUN b && c -d | e ff; g",
    ],
  ],
  ["FROM a\nRUN b --c=d$0d e", ["dd", "--c=dd", "b --c=dd e", "RUN b --c=dd e", "FROM a\nRUN b --c=dd e"]],
  [
    "FROM a\nRUN <<E\nb c$0c\nd\nE",
    ["cc", "b cc", "b cc\nd", "b cc\nd\n", "b cc\nd\nE", "RUN <<E\nb cc\nd\nE", "FROM a\nRUN <<E\nb cc\nd\nE"],
  ],
  [
    "FROM a\n# no$0te\n# more\nRUN b",
    ["note", "# note", "# note\n# more", "# note\n# more\nRUN b", "FROM a\n# note\n# more\nRUN b"],
  ],
  ['FROM a\nCMD ["b", "c$0c"]', ["cc", '"cc"', '"b", "cc"', '["b", "cc"]', 'CMD ["b", "cc"]', 'FROM a\nCMD ["b", "cc"]']],
  ["FROM a\nONBUILD COPY b$0b c", ["bb", "bb c", "COPY bb c", "ONBUILD COPY bb c", "FROM a\nONBUILD COPY bb c"]],
  ["FROM a\nRUN echo 🎉🎉 d$0d", ["dd", "echo 🎉🎉 dd", "RUN echo 🎉🎉 dd", "FROM a\nRUN echo 🎉🎉 dd"]],
  ["# escape=`\nFROM a\nRUN b `\n  c$0c", ["cc", "b `\n  cc", "RUN b `\n  cc", "FROM a\nRUN b `\n  cc"]],
  ["FROM a\nRUN if $0[", ["[", "if [", "RUN if [", "FROM a\nRUN if ["]],
];

describe("textDocument/selectionRange", () => {
  test.each(cases)("%j", async (marked, selected) => {
    const { text } = readMarks(marked);
    const found = await steps(marked);
    expect(found.at(-1)).toBe(text);
    expect(found.filter((one) => one !== text)).toEqual(selected.filter((one) => one !== text));
  });
  test.each(cases)("%j with CRLF: no step ends within a line break", async (marked) => {
    const found = await steps(marked.replaceAll("\n", "\r\n"));
    expect(found.map((one) => one.replaceAll("\r\n", "\n"))).toEqual(await steps(marked));
  });
  test("an empty document, a blank line, one answer for each position, null for a document that is not open", async () => {
    const editor = await openEditor();
    const ask = (uri: string, ...positions: readonly { line: number; character: number }[]) =>
      editor.connection.sendRequest<SelectionRange[] | null>("textDocument/selectionRange", { textDocument: { uri }, positions });
    const origin = { line: 0, character: 0 };
    expect(await ask(editor.open(""), origin)).toEqual([{ range: { start: origin, end: origin } }]);
    const uri = editor.open("FROM a\n\n\nFROM b\n");
    const blank = { line: 1, character: 0 };
    const all = { start: origin, end: { line: 4, character: 0 } };
    expect((await ask(uri, blank, { line: 99, character: 99 }))!.map(({ range }) => range)).toEqual([all, all]);
    expect(await ask("file:///nowhere", origin)).toBeNull();
    await editor.diagnostics(uri);
    await editor.close();
  });
});
