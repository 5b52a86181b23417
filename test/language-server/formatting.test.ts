import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseSyntax, readInstructions } from "@plimsoll/core";
import { afterAll, describe, expect, test } from "vitest";
import type { Position, Range, TextEdit } from "vscode-languageserver/node";
import { type EditorOptions, openEditor, readMarks } from "./editor.ts";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-format-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const options = { tabSize: 4, insertSpaces: true };

interface Asked extends EditorOptions {
  readonly uri?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** The text as the editor has it when it has made the edits of a request. */
async function after(
  method: string,
  text: string,
  { uri: wanted, params = {}, ...editorOptions }: Asked = {},
): Promise<string | null> {
  const editor = await openEditor(editorOptions);
  const uri = editor.open(text, wanted === undefined ? {} : { uri: wanted });
  const edits = await editor.connection.sendRequest<TextEdit[] | null>(`textDocument/${method}`, {
    textDocument: { uri },
    options,
    ...params,
  });
  await editor.diagnostics(uri);
  await editor.close();
  return edits === null ? null : apply(text, edits);
}

/** As a client does it, with nothing of ours. Lines end at "\n", "\r\n" or "\r"; characters are UTF-16 code units. */
function apply(text: string, edits: readonly TextEdit[]): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
  const offset = ({ line, character }: Position): number => (starts[line] ?? text.length) + character;
  const sorted = edits.toSorted((a, b) => offset(b.range.start) - offset(a.range.start));
  return sorted.reduce(
    (result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
    text,
  );
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
  return pathToFileURL(path).href;
}

describe("textDocument/formatting", () => {
  test.each([
    ["a file", "from a\nrun b && \\\n  c", "FROM a\nRUN b \\\n    && c\n"],
    ["CRLF", "from a\r\nrun b && \\\r\n  c\r\n", "FROM a\r\nRUN b \\\r\n    && c\r\n"],
    ["emoji before the place", "FROM a\nRUN echo '😀😀'   b   '한글'  c\n", "FROM a\nRUN echo '😀😀' b '한글' c\n"],
    ["a heredoc", "FROM a\nrun  <<E\n b  \nE\n", "FROM a\nRUN <<E\n b  \nE\n"],
    ["backquotes as escape", "# escape=`\nFROM a\nCOPY b `\n c\n", "# escape=`\nFROM a\nCOPY b `\n    c\n"],
    ["quotes over lines", 'FROM a\nRUN echo "b \\\n   c"\n', 'FROM a\nRUN echo "b \\\n   c"\n'],
  ])("%s", async (_, text, wanted) => {
    const result = await after("formatting", text);
    expect(result).toBe(wanted);
    expect(readInstructions(parseSyntax(wanted)).problems).toEqual([]);
  });

  test.each(["", "RUM a", "FROM a\nRUN <<E\nb", "FROM", "FROM a\nCOPY --fr"])("%j is left alone", async (text) => {
    expect(await after("formatting", text)).toBeNull();
  });

  test("edits are minimal", async () => {
    const editor = await openEditor();
    const uri = editor.open("FROM a\nRUN b  c\nRUN d\n");
    const edits = await editor.connection.sendRequest("textDocument/formatting", { textDocument: { uri }, options });
    expect(edits).toEqual([{ range: { start: { line: 1, character: 5 }, end: { line: 1, character: 7 } }, newText: " " }]);
    await editor.close();
  });

  test("a document that is not open, and one that was closed", async () => {
    const editor = await openEditor();
    for (const method of ["formatting", "rangeFormatting", "onTypeFormatting"]) {
      const params = {
        textDocument: { uri: "untitled:Untitled-1" },
        options,
        range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
        position: { line: 1, character: 0 },
        ch: "\n",
      };
      expect(await editor.connection.sendRequest(`textDocument/${method}`, params)).toBeNull();
    }
    await editor.close();
  });

  test("is switched off by a setting", async () => {
    expect(await after("formatting", "from a", { ...configured({ format: { enable: false } }) })).toBeNull();
  });
});

function configured(settings: Readonly<Record<string, unknown>>): EditorOptions {
  return { capabilities: { workspace: { configuration: true } }, settings };
}

describe("whose style counts", () => {
  const text = "FROM a\nRUN b \\\n c\n";
  const indented = (indent: string): string => text.replace("\n c", `\n${indent}c`);

  test("the editor's, where nothing else is said", async () => {
    expect(await after("formatting", text, { params: { options: { tabSize: 2, insertSpaces: true } } })).toBe(indented("  "));
    expect(await after("formatting", text, { params: { options: { tabSize: 4, insertSpaces: false } } })).toBe(indented("\t"));
  });

  test("not that of an editor that nobody has set up: tabs of 8", async () => {
    const params = { options: { tabSize: 8, insertSpaces: false } };
    expect(await after("formatting", text, { params })).toBe(indented("    "));
    const own = "FROM a\nRUN b \\\n  c \\\n  d \\\n  e \\\n  f \\\n  g\nRUN b \\\n c\n";
    expect(await after("formatting", own, { params })).toBe(own.replace("\n c\n", "\n  c\n"));
  });

  test("before it .editorconfig, before that the settings, before all the config file", async () => {
    const uri = write("one/sub/Dockerfile", text);
    write("one/.editorconfig", "root = true\n[*]\nindent_size = 2\n");
    expect(await after("formatting", text, { uri })).toBe(indented("  "));
    const settings = configured({ format: { indent: "tab" } });
    expect(await after("formatting", text, { uri, ...settings })).toBe(indented("\t"));
    write("one/plimsoll.yaml", "format:\n  indent: 8\n");
    expect(await after("formatting", text, { uri, ...settings })).toBe(indented("        "));
    const first = configured({ format: { indent: "tab" }, configurationPreference: "editorFirst" });
    expect(await after("formatting", text, { uri, ...first })).toBe(indented("\t"));
  });
});

describe("textDocument/rangeFormatting", () => {
  const range = (start: number, end: number): Range => ({
    start: { line: start, character: 0 },
    end: { line: end, character: 1 },
  });
  const text = "from a\nrun  b \\\n c\nrun  d\n";

  test("formats whole instructions, and no other", async () => {
    expect(await after("rangeFormatting", text, { params: { range: range(2, 2) } })).toBe("from a\nRUN b \\\n    c\nrun  d\n");
  });

  test("formats several ranges, each edit once", async () => {
    const ranges = [range(1, 1), range(2, 2), range(0, 0)];
    expect(await after("rangesFormatting", text, { params: { ranges } })).toBe("FROM a\nRUN b \\\n    c\nrun  d\n");
  });
});

describe("textDocument/onTypeFormatting", () => {
  test.each([
    ["an argument of the only command", "FROM a\nRUN b \\\n$0", "    "],
    ["an argument of one of several", "FROM a\nRUN b \\\n    && c \\\n$0", "        "],
    ["the blanks that the editor has put there", "FROM a\nRUN b; \\\n        c; \\\n$0        d", "    "],
    ["a body", "FROM a\nRUN if b; then \\\n$0", "    "],
    ["a pair", "FROM a\nENV A=1 \\\n$0", "    "],
    ["an old pair", "FROM a\nENV \\\n$0\nRUN b", "    "],
    ["CRLF", "FROM a\r\nCOPY b \\\r\n$0\r\n", "    "],
    ["backquotes as escape", "# escape=`\nFROM a\nCOPY b `\n$0", "    "],
    ["behind emoji", "FROM a\nRUN echo '😀' \\\n$0", "    "],
    ["no continuation", "FROM a\nRUN b\n$0", undefined],
    ["a heredoc", "FROM a\nRUN <<E\nb \\\n$0\nE\n", undefined],
    ["a quoted text", 'FROM a\nRUN echo "b \\\n$0"', undefined],
    ["a comment", "FROM a\n# b \\\n$0", undefined],
    ["the first line", "$0FROM a", undefined],
  ])("%s", async (_, marked, indent) => {
    const { text, cursor } = readMarks(marked);
    const result = await after("onTypeFormatting", text, { params: { position: cursor, ch: "\n" } });
    expect(result?.split("\n")[cursor.line]?.match(/^[ \t]*/)?.[0]).toBe(indent);
    expect(result === null).toBe(indent === undefined);
  });

  test("what is there already needs no edit", async () => {
    const { text, cursor } = readMarks("FROM a\nRUN b \\\n    $0");
    expect(await after("onTypeFormatting", text, { params: { position: cursor, ch: "\n" } })).toBeNull();
  });
});
