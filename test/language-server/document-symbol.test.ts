import { readFileSync } from "node:fs";
import { type DocumentSymbol, type Position, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import { describe, expect, test } from "vitest";
import { describeWithCorpus } from "../support/shared.ts";
import { askAt, textIn, withEditor } from "./ask-at.ts";

const method = "textDocument/documentSymbol";
const asTree = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };

function show(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail = "", children = [] }) => [
    `${"  ".repeat(depth)}${name}${detail === "" ? "" : ` | ${detail}`}`,
    ...show(children, depth + 1),
  ]);
}

const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ["stages", "FROM a AS b\nFROM node:22\n", ["b | FROM a", "node:22 | FROM"]],
  ["ARGs before FROM", "ARG A=1 B\nFROM a:$A\nARG C=2\n", ["A | ARG", "B | ARG", "a:$A | FROM", "  C | ARG"]],
  [
    "ENV and LABEL by their keys",
    "FROM a\nENV A=1 B=2\nENV C d e\nLABEL x.y=z\n",
    ["a | FROM", "  A | ENV", "  B | ENV", "  C | ENV", "  x.y | LABEL"],
  ],
  ["LABEL with keys in quotes", "FROM a\nLABEL \"x.y\"=z 'p q'=1\n", ["a | FROM", "  x.y | LABEL", "  p q | LABEL"]],
  ["ports", "FROM a\nEXPOSE 80 443/tcp\n", ["a | FROM", "  EXPOSE 80", "  EXPOSE 443/tcp"]],
  [
    "what a RUN does",
    "FROM a\nRUN set -e; apt-get update && apt-get install -y curl git\n",
    ["a | FROM", "  RUN apt-get install -y curl git ..."],
  ],
  ["a single command", "FROM a\nRUN npm   ci\n", ["a | FROM", "  RUN npm ci"]],
  ["a RUN over lines", "FROM a\nRUN apk add \\\n  # why\n  curl \\\n  git\n", ["a | FROM", "  RUN apk add curl git"]],
  ["a RUN with a body", "FROM a\nRUN <<E\nset -eux\nmake 😀\nmake install\nE\n", ["a | FROM", "  RUN make 😀 ..."]],
  ["a body in Python", "FROM a\nRUN <<E\n#!/usr/bin/env python3\nprint(1)\nE\n", ["a | FROM", "  RUN print(1)"]],
  [
    "exec form",
    'FROM a\nENTRYPOINT ["node", "app.js"]\nCMD ["--port", "80"]\n',
    ["a | FROM", "  ENTRYPOINT node app.js", "  CMD --port 80"],
  ],
  ["COPY", "FROM a\nCOPY --chown=1 x y /z/\nADD a b\n", ["a | FROM", "  COPY x y /z/", "  ADD a b"]],
  [
    "settings",
    "FROM a\nWORKDIR /x\nUSER u\nVOLUME /v\nHEALTHCHECK CMD curl a\n",
    ["a | FROM", "  WORKDIR /x", "  USER u", "  VOLUME /v", "  HEALTHCHECK curl a"],
  ],
  ["ONBUILD", "FROM a\nONBUILD RUN make\n", ["a | FROM", "  ONBUILD RUN make"]],
  ["half-typed text", "FROM a\nENV\nARG\nCOPY x\nRUN\nEXPOSE\nNONSENSE\nARG X", ["a | FROM", "  RUN", "  X | ARG"]],
  ["CRLF", "FROM a AS b\r\nRUN make \\\r\n  all\r\n", ["b | FROM a", "  RUN make all"]],
  ["backtick as escape", "# escape=`\nFROM a AS b\nRUN make `\n  all\n", ["b | FROM a", "  RUN make all"]],
  ["nothing", "", []],
];

describe(method, () => {
  test.each(cases)("%s", async (_, text, expected) => {
    const symbols = await askAt<DocumentSymbol[]>(method, text, { capabilities: asTree });
    expect(show(symbols)).toEqual(expected);
    expectNested(symbols);
  });

  test("long commands are cut at a blank", async () => {
    const [stage] = await askAt<DocumentSymbol[]>(method, `FROM a\nRUN install ${"package ".repeat(40)}\n`, {
      capabilities: asTree,
    });
    const { name } = stage!.children![0]!;
    expect(name).toMatch(/^RUN install (?:package )+\.\.\.$/);
    expect(name.length).toBeLessThanOrEqual(60);
  });

  test("ranges behind an emoji", async () => {
    const text = 'FROM a AS b\nENV A="😀" B=2\n';
    const [stage] = await askAt<DocumentSymbol[]>(method, text, { capabilities: asTree });
    expect(stage!.children!.map(({ range, selectionRange }) => [textIn(text, range), textIn(text, selectionRange)])).toEqual([
      ['A="😀"', "A"],
      ["B=2", "B"],
    ]);
    expect(stage!.kind).toBe(SymbolKind.Namespace);
  });

  test("a list for clients without trees", async () => {
    const symbols = await askAt<SymbolInformation[]>(method, "ARG V\nFROM a AS b\nENV A=1\n");
    expect(symbols.map(({ name, containerName = "" }) => `${containerName}/${name}`)).toEqual(["/V", "/b", "b/A"]);
  });

  test("nothing in a document that is not open", async () => {
    expect(await askAt(method, "", { params: { textDocument: { uri: "file:///nowhere" } } })).toBeNull();
  });
});

describeWithCorpus(`${method} in real Dockerfiles`, ({ files }) => {
  test("ranges nest and names are there", async () => {
    await withEditor({ capabilities: asTree }, async (editor) => {
      for (const file of files.filter((_, index) => index % 50 === 0)) {
        const uri = editor.open(readFileSync(file, "utf8"));
        const symbols = await editor.connection.sendRequest<DocumentSymbol[]>(method, { textDocument: { uri } });
        expectNested(symbols);
        void editor.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
      }
    });
  });
});

function expectNested(symbols: readonly DocumentSymbol[]): void {
  const isBefore = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);
  let end: Position = { line: 0, character: 0 };
  for (const { name, range, selectionRange, children = [] } of symbols) {
    expect(name.trim()).not.toBe("");
    expect(name).not.toContain("\n");
    for (const inner of [selectionRange, ...children.map((child) => child.range)]) {
      expect(isBefore(range.start, inner.start) && isBefore(inner.end, range.end), name).toBe(true);
    }
    expect(isBefore(end, range.start), name).toBe(true);
    end = range.end;
    expectNested(children);
  }
}
