import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { analyze, defaultLintConfig } from "@plimsoll/core";
import type { CodeAction } from "vscode-languageserver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { able, actionsAt, applied, editsIn, plain, resolved } from "./code-actions.ts";
import { type Editor, openEditor, readMarks } from "./editor.ts";

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor({ capabilities: able });
});
afterAll(async () => editor.close());

async function offered(
  marked: string,
  only?: readonly string[],
): Promise<{ uri: string; text: string; actions: readonly CodeAction[] }> {
  const { text, cursor, ranges } = readMarks(marked);
  const uri = editor.open(text);
  const range = ranges[0] ?? { start: cursor, end: cursor };
  return { uri, text, actions: await actionsAt(editor, uri, range, only === undefined ? {} : { only }) };
}

async function afterAction(marked: string, title: string): Promise<string> {
  const { uri, text, actions } = await offered(marked);
  const action = actions.find((one) => one.title === title);
  if (action === undefined) throw new Error(`${title} is not among ${actions.map((one) => one.title).join(" | ")}`);
  return applied(text, editsIn(await resolved(editor, action), uri));
}

describe("fixes", () => {
  test("a safe fix is preferred, linked to its diagnostic, and comes without its edit", async () => {
    const { uri, text, actions } = await offered("FROM debian:13\nCMD $0node server.js\n");
    const fix = actions.find(({ isPreferred }) => isPreferred === true)!;
    expect(fix.kind).toBe("quickfix");
    expect(fix.edit).toBeUndefined();
    expect(fix.diagnostics?.map(({ code }) => code)).toEqual(["shell-form-command"]);
    const edit = await resolved(editor, fix);
    expect(edit.documentChanges?.[0]).toMatchObject({ textDocument: { uri, version: 1 } });
    expect(applied(text, editsIn(edit, uri))).toBe('FROM debian:13\nCMD ["node", "server.js"]\n');
  });

  test("the diagnostic of the client is given back, whether it kept our data or not", async () => {
    const uri = editor.open("FROM debian:13\nCMD node server.js\n");
    const [shown] = (await editor.diagnostics(uri)).filter(({ code }) => code === "shell-form-command");
    const { data, ...without } = shown!;
    for (const diagnostic of [shown!, without]) {
      const actions = await actionsAt(editor, uri, diagnostic.range, { diagnostics: [diagnostic] });
      expect(actions.find(({ isPreferred }) => isPreferred)?.diagnostics).toEqual([diagnostic]);
    }
    expect(data).toBeDefined();
  });

  test("an unsafe fix says so, and is not preferred", async () => {
    const { actions } = await offered(
      "FROM python:3.13\nRUN apt-get upd$0ate && apt-get install curl\nCMD python x\nENTRYPOINT y $0z\n",
    );
    const unsafe = actions.filter(({ title }) => title.includes("may change the build") && title !== "");
    for (const action of unsafe) expect(action.isPreferred).toBeUndefined();
    expect(unsafe.length).toBeGreaterThan(0);
  });

  test.each([
    ["carriage returns", "FROM debian:13\r\nCMD $0node server.js\r\n", 'FROM debian:13\r\nCMD ["node", "server.js"]\r\n'],
    ["an emoji in front", "FROM debian:13\nENV A=🐳🐳 B=1\nCMD $0node 🐳.js\n", undefined],
    [
      "lines that go on, with a comment",
      "FROM debian:13\nCMD $0node \\\n  # 🐳 the server\n  server.js\n",
      'FROM debian:13\nCMD ["node", \\\n  # 🐳 the server\n  "server.js"]\n',
    ],
    [
      "a backquote for escape",
      "# escape=`\nFROM debian:13\nCMD $0node `\n  server.js\n",
      '# escape=`\nFROM debian:13\nCMD ["node", `\n  "server.js"]\n',
    ],
  ])("edits are of tokens: %s", async (_title, marked, expected) => {
    const { uri, text, actions } = await offered(marked);
    const preferred: string[] = [];
    for (const action of actions.filter(({ command }) => command === undefined)) {
      const after = applied(text, editsIn(await resolved(editor, action), uri));
      expect(analyze({ text: after, config: defaultLintConfig }).problems).toEqual([]);
      if (action.isPreferred) preferred.push(after);
    }
    expect(preferred[0]).toBe(expected);
  });

  test("all of a rule, when there is more than one", async () => {
    const marked = "FROM debian:13 AS a\nCMD $0node a\nFROM debian:13\nCMD node b\n";
    expect(await afterAction(marked, "Fix all shell-form-command in this file")).toBe(
      'FROM debian:13 AS a\nCMD ["node", "a"]\nFROM debian:13\nCMD ["node", "b"]\n',
    );
    const { actions } = await offered("FROM debian:13\nCMD $0node a\n");
    expect(actions.some(({ title }) => title.startsWith("Fix all "))).toBe(false);
  });

  test.each([
    [["source.fixAll.plimsoll"], 1],
    [["source.fixAll"], 1],
    [["source"], 1],
    [["source.fix"], 0],
    [["source.organizeImports"], 0],
    [["quickfix"], 0],
  ])("source.fixAll asked for with %j", async (only, count) => {
    const { actions } = await offered("FROM debian:13\nCMD node a\n$0", only);
    expect(actions.filter(({ kind }) => kind === "source.fixAll.plimsoll")).toHaveLength(count);
    // With a kind of its own asked for, nothing else comes.
    expect(actions.filter(({ kind }) => only.every((asked) => kind !== asked && !kind?.startsWith(`${asked}.`)))).toEqual([]);
  });

  test("fix all goes on until nothing is left, and leaves what is not concerned alone", async () => {
    const { uri, text, actions } = await offered("FROM debian:13\nMAINTAINER me\nRUN a  # 🐳\nENV A b\nCMD node a\n$0", [
      "source.fixAll",
    ]);
    const edits = editsIn(await resolved(editor, actions[0]!), uri);
    const after = applied(text, edits);
    const left = analyze({ text: after, config: defaultLintConfig }).findings.filter(({ fix }) => fix?.safety === "safe");
    expect(left).toEqual([]);
    expect(after).toContain("RUN a  # 🐳\n");
    expect(edits.every(({ range }) => range.end.line - range.start.line <= 1)).toBe(true);
  });

  test("what BuildKit does not know is changed to what it does", async () => {
    expect(await afterAction("FORM$0 debian:13\n", "Change to FROM")).toBe("FROM debian:13\n");
    expect(await afterAction("FROM debian:13\nCOPY --chwon$0=1 a b\n", "Change to --chown")).toBe(
      "FROM debian:13\nCOPY --chown=1 a b\n",
    );
  });
});

describe("ignoring", () => {
  test("here, in the file, and next to what is ignored already", async () => {
    expect(await afterAction("FROM no$0de\n", "Ignore untagged-image here")).toBe(
      "# plimsoll ignore=untagged-image\nFROM node\n",
    );
    expect(await afterAction("# syntax=docker/dockerfile:1\nFROM no$0de\n", "Ignore untagged-image in this file")).toBe(
      "# syntax=docker/dockerfile:1\n# plimsoll global ignore=untagged-image\nFROM node\n",
    );
    // A second `# check=` would be an error of the build.
    expect(
      await afterAction("# check=skip=StageNameCasing\nFROM debian:13\nCMD $0node a\n", "Ignore shell-form-command in this file"),
    ).toBe("# check=skip=StageNameCasing,JSONArgsRecommended\nFROM debian:13\nCMD node a\n");
  });

  test("in the config that holds, or in a new one", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plimsoll-"));
    const folderUri = pathToFileURL(folder).href;
    const own = await openEditor({
      capabilities: able,
      initialize: { workspaceFolders: [{ uri: folderUri, name: "x" }] },
    });
    const uri = own.open("FROM node\n", { uri: `${folderUri}/Dockerfile` });
    const at = { start: { line: 0, character: 6 }, end: { line: 0, character: 6 } };
    const find = async (title: string) => (await actionsAt(own, uri, at)).find((one) => one.title === title);
    const created = await resolved(own, (await find("Ignore untagged-image in a new plimsoll.yaml"))!);
    expect(created.documentChanges?.[0]).toMatchObject({ kind: "create", uri: `${folderUri}/plimsoll.yaml` });
    expect(editsIn(created, `${folderUri}/plimsoll.yaml`)[0]?.newText).toBe("rules:\n  untagged-image: off\n");
    await own.close();

    const config = join(folder, "plimsoll.yaml");
    writeFileSync(config, "profile: strict # all of it\nrules:\n  # why\n  root-user: off\n");
    const again = await openEditor({ capabilities: able, initialize: { workspaceFolders: [{ uri: folderUri, name: "x" }] } });
    const other = again.open("FROM node\n", { uri: `${folderUri}/Dockerfile` });
    const actions = await actionsAt(again, other, at);
    const edit = await resolved(
      again,
      actions.find(({ title }) => title === "Ignore untagged-image in plimsoll.yaml")!,
    );
    const configUri = `${folderUri}/plimsoll.yaml`;
    expect(applied(readFileSync(config, "utf8"), editsIn(edit, configUri))).toBe(
      "profile: strict # all of it\nrules:\n  # why\n  untagged-image: off\n  root-user: off\n",
    );
    await again.close();
  });
});

describe("refactorings", () => {
  test("their kinds can be asked for", async () => {
    const marked = "FROM debian:13\nRUN a && $0b\n";
    const kinds = (actions: readonly CodeAction[]) => [...new Set(actions.map(({ kind }) => kind))];
    expect(kinds((await offered(marked, ["refactor"])).actions)).toEqual(["refactor.rewrite"]);
    expect(kinds((await offered(marked, ["refactor.extract"])).actions)).toEqual([]);
    expect(kinds((await offered("FROM de$0bian:13\n", ["refactor.extract"])).actions)).toEqual(["refactor.extract"]);
    expect(await afterAction(marked, "Write RUN as a heredoc")).toBe("FROM debian:13\nRUN <<EOF\nset -e\na\nb\nEOF\n");
    expect(await afterAction("FROM debian:13\n[[RUN a\nRUN b]]\nRUN c\n", "Join the 2 RUN instructions")).toBe(
      "FROM debian:13\nRUN a \\\n    && b\nRUN c\n",
    );
  });

  test("what a fix does is not offered twice, unless only refactorings are asked for", async () => {
    const marked = "FROM debian:13\nCMD $0node a\n";
    const forms = (actions: readonly CodeAction[]) =>
      actions.filter(({ title }) => title.includes("exec form")).map(({ kind }) => kind);
    expect(forms((await offered(marked)).actions)).toEqual(["quickfix"]);
    expect(forms((await offered(marked, ["refactor"])).actions)).toEqual(["refactor.rewrite"]);
  });

  test("in Korean for a client that speaks it", async () => {
    const korean = await openEditor({ capabilities: able, initialize: { locale: "ko" } });
    const uri = korean.open("FROM debian:13\nRUN a && b\n");
    const at = { start: { line: 1, character: 5 }, end: { line: 1, character: 5 } };
    const titles = (await actionsAt(korean, uri, at)).map(({ title }) => title);
    expect(titles).toContain("RUN을 heredoc으로 쓰기");
    expect(titles.filter((title) => !/[가-힣]/.test(title))).toEqual([]);
    await korean.close();
  });
});

describe("any client, any text", () => {
  test("a client that resolves nothing gets the edits at once, without versions where it knows none", async () => {
    const simple = await openEditor({ capabilities: plain });
    expect(simple.initialized.capabilities.codeActionProvider).not.toHaveProperty("resolveProvider");
    const uri = simple.open("FROM debian:13\nCMD node a\n");
    const at = { start: { line: 1, character: 5 }, end: { line: 1, character: 5 } };
    const fix = (await actionsAt(simple, uri, at)).find(({ isPreferred }) => isPreferred)!;
    expect(fix.edit?.documentChanges).toBeUndefined();
    expect(applied("FROM debian:13\nCMD node a\n", editsIn(fix.edit!, uri))).toBe('FROM debian:13\nCMD ["node", "a"]\n');
    await simple.close();
  });

  test("positions are in the units that were agreed on", async () => {
    const bytes = await openEditor({ capabilities: { ...able, general: { positionEncodings: ["utf-8"] } } });
    const uri = bytes.open("FROM debian:13\nRUN echo 🐳가 && apt-get -q install x\n");
    const at = { start: { line: 1, character: 20 }, end: { line: 1, character: 20 } };
    const actions = await actionsAt(bytes, uri, at);
    const edit = await resolved(
      bytes,
      actions.find(({ title }) => title.startsWith("Split RUN"))!,
    );
    expect(editsIn(edit, uri)[0]?.range.start.character).toBe("RUN echo ".length + 4 + 3);
    await bytes.close();
  });

  test("an old version has no edit any more", async () => {
    const { uri, actions } = await offered("FROM debian:13\nCMD $0node a\n");
    editor.change(uri, "FROM debian:13\n\nCMD node a\n");
    await expect(resolved(editor, actions[0]!)).rejects.toMatchObject({ code: -32801 });
  });

  test("a document that is not open has none", async () => {
    const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(await actionsAt(editor, "file:///nowhere/Dockerfile", at)).toBeNull();
  });

  test.each(["$0", "FROM $0", "FROM a\nRUN <<EOF\nx$0", 'FROM a:1\nCMD ["a$0', "# check=$0", "FROM a:1\nRUN a \\\n$0"])(
    "half-typed: %j",
    async (marked) => {
      const { uri, actions } = await offered(marked);
      for (const action of actions.filter(({ command }) => command === undefined)) {
        expect(editsIn(await resolved(editor, action), uri).length).toBeGreaterThan(0);
      }
    },
  );

  test("5,000 lines cost no more than 30 ms of a processor", async () => {
    const lines = Array.from({ length: 2500 }, (_, index) => `RUN echo ${index} && make x${index}\nENV A${index}=${index}`);
    const uri = editor.open(`FROM debian:13\n${lines.join("\n")}\n`);
    const at = { start: { line: 2501, character: 12 }, end: { line: 2501, character: 12 } };
    await actionsAt(editor, uri, at);
    const costs: number[] = [];
    for (let round = 0; round < 9; round++) {
      const before = process.cpuUsage();
      await actionsAt(editor, uri, at);
      const { user, system } = process.cpuUsage(before);
      costs.push((user + system) / 1000);
    }
    expect(costs.toSorted((a, b) => a - b)[4]).toBeLessThanOrEqual(30);
  });
});
