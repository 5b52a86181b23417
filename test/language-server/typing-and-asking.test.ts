import fc from "fast-check";
import { expect, test } from "vitest";
import type { CodeAction } from "vscode-languageserver/node";
import { editorText } from "../../packages/dev/src/bench-editor/editor-text.ts";
import { edit, editText } from "../core/reading/next-versions.ts";
import { able, actionsAt } from "./code-actions.ts";
import { type Editor, openEditor } from "./editor.ts";

const capabilities = {
  textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
};

const place = { line: 8, character: 6 };

/** What an editor asks for all the time; nothing that waits for a build. */
const requests: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ["documentSymbol", {}],
  ["semanticTokens/full", {}],
  ["semanticTokens/range", { range: { start: { line: 2, character: 0 }, end: { line: 20, character: 0 } } }],
  ["foldingRange", {}],
  ["documentLink", {}],
  ["selectionRange", { positions: [place] }],
  ["definition", { position: place }],
  ["references", { position: place, context: { includeDeclaration: true } }],
  ["documentHighlight", { position: place }],
  ["rename", { position: place, newName: "other" }],
  ["formatting", { options: { tabSize: 4, insertSpaces: true } }],
  ["codeAction", { range: { start: place, end: place }, context: { diagnostics: [] } }],
  ["diagnostic", {}],
];

interface Asked {
  readonly text: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Undefined when it was refused since the text had changed. */
  readonly answer: Promise<unknown>;
}

const contentModified = -32801;

function ask({ connection }: Editor, uri: string, method: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
  return connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params });
}

function refused(error: { readonly code?: number; readonly message?: string }): string {
  return error.code === contentModified ? "refused" : `failed: ${error.message}`;
}

/** Results are numbered, and an action carries the version that it is for. */
function withoutVersions(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer ?? null, (key, value: unknown) =>
      ["resultId", "version", "uri"].includes(key) ? undefined : value,
    ).replaceAll(/file:\/\/\/[^"]*/g, "file:"),
  );
}

test(
  "whoever asks while typing goes on gets the answer for the text that was asked about, or none",
  { timeout: 120_000 },
  async () => {
    const typing = await openEditor({ capabilities });
    const reading = await openEditor({ capabilities });
    const edits = fc.sample(edit, { seed: 29, numRuns: 120 });
    const first = editorText(60);
    let text = first;
    const uri = typing.open(text);
    await typing.pull(uri);
    const asked: Asked[] = [];
    for (const [index, change] of edits.entries()) {
      // After some changes at random nothing builds any more.
      text = editText(index % 5 === 0 ? first : text, change);
      typing.change(uri, text);
      // Sometimes the next key is pressed at once, sometimes when some of the answers are there.
      for (let count = 0; count < 3; count++) {
        const [method, params] = requests[(index * 3 + count) % requests.length]!;
        asked.push({ text, method, params, answer: ask(typing, uri, method, params).catch(refused) });
      }
      if (index % 3 === 0) await asked.at(-1)!.answer;
      else if (index % 3 === 1) await new Promise((resolve) => setImmediate(resolve));
    }
    let answered = 0;
    for (const { text: then, method, params, answer } of asked) {
      const now = await answer;
      if (now === "refused") continue;
      answered += 1;
      const same = reading.open(then);
      const anew = await ask(reading, same, method, params).catch(refused);
      expect(withoutVersions(now), `${method} of\n${then}`).toEqual(withoutVersions(anew));
      await reading.connection.sendNotification("textDocument/didClose", { textDocument: { uri: same } });
    }
    expect(answered).toBeGreaterThan(edits.length);
    expect(answered).toBeLessThan(asked.length);
    // A formatter that leaves a broken text alone says so; nothing else is to be said.
    expect(typing.logged.filter((line) => !line.includes("not formatted"))).toEqual([]);
    await typing.close();
    await reading.close();
  },
);

test("an action that is asked for its edit while the text changes has that edit, or is refused", async () => {
  const editor = await openEditor({ capabilities: able });
  const uri = editor.open("FROM debian:13\nCMD node a\n");
  await editor.diagnostics(uri);
  const range = { start: { line: 1, character: 4 }, end: { line: 1, character: 4 } };
  const actions = await actionsAt(editor, uri, range);
  expect(actions.length).toBeGreaterThan(2);
  const answers = actions.map((action) =>
    editor.connection.sendRequest<CodeAction>("codeAction/resolve", action).then(({ edit: own }) => typeof own, refused),
  );
  editor.change(uri, "# c\nFROM debian:13\nCMD node a\n");
  await ask(editor, uri, "semanticTokens/full", {});
  for (const answer of answers) expect(await answer).toMatch(/^(?:object|refused)$/);
  await editor.close();
});
