import { describe, expect, test } from "vitest";
import { rules } from "@plimsoll/core";
import { deprecatedRules, unnecessaryRules } from "../../packages/language-server/src/convert/rule-tags.ts";
import { openEditor, readMarks } from "./editor.ts";

const pulls = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
const rich = {
  workspace: { configuration: true },
  textDocument: { publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] as (1 | 2)[] } } },
};

describe("diagnostics", () => {
  const cases: readonly (readonly [name: string, marked: string, code: string])[] = [
    ["a token", "FROM [[node]]\n", "untagged-image"],
    ["CRLF", "FROM node:22\r\nWORKDIR [[app]]\r\n", "relative-workdir"],
    ["an emoji before it", "FROM node:22\nRUN echo 🐳 [[$(ls)]]\n", "unquoted-command-substitution"],
    ["a problem of BuildKit", "FROM node:22\n[[FOO]] bar\n", "unknown-instruction"],
    ["a backtick as escape", "# escape=`\nFROM node:22\nRUN dir `\n c:\\\nWORKDIR [[app]]\n", "relative-workdir"],
  ];
  test.each(cases)("%s: the range is exact", async (_name, marked, code) => {
    const { text, ranges } = readMarks(marked);
    const editor = await openEditor({ settings: { profile: "strict" }, capabilities: { workspace: { configuration: true } } });
    const found = (await editor.diagnostics(editor.open(text))).filter((diagnostic) => diagnostic.code === code);
    expect(found.map(({ range }) => range.start.line)).not.toEqual([]);
    expect(found[0]?.range).toEqual(ranges[0]);
    await editor.close();
  });

  test("a lone carriage return is a line break of the protocol, though none of BuildKit's", async () => {
    const editor = await openEditor();
    const found = await editor.diagnostics(editor.open("FROM node:22\n# a\rb\nWORKDIR app\n"));
    expect(found.find(({ code }) => code === "relative-workdir")?.range.start).toEqual({ line: 3, character: 8 });
    await editor.close();
  });

  test("severity, code, data, tags and related places", async () => {
    const editor = await openEditor({ capabilities: rich, settings: { profile: "strict" } });
    const uri = editor.open(
      'FROM node:22 AS a\nMAINTAINER me\nARG UNUSED\nCMD echo a\nCMD ["b"]\nFROM node:22 AS a\nUSER node\n',
    );
    const found = await editor.diagnostics(uri);
    const byCode = new Map(found.map((diagnostic) => [diagnostic.code, diagnostic]));
    expect(byCode.get("maintainer-instruction")?.tags).toEqual([2]);
    expect(found.every(({ source }) => source === "plimsoll")).toBe(true);
    expect(byCode.get("maintainer-instruction")?.data).toMatchObject({
      rule: "maintainer-instruction",
      codes: expect.any(Array),
    });
    expect(found.some(({ tags }) => tags?.includes(1))).toBe(true);
    expect(found.some(({ relatedInformation }) => (relatedInformation?.length ?? 0) > 0)).toBe(true);
    await editor.close();
  });

  test("a client that shows neither tags nor related places is sent none", async () => {
    const editor = await openEditor({ capabilities: { workspace: { configuration: true } }, settings: { profile: "strict" } });
    const found = await editor.diagnostics(editor.open('FROM node:22\nMAINTAINER me\nCMD ["a"]\nCMD ["b"]\n'));
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter(({ tags, relatedInformation }) => tags ?? relatedInformation)).toEqual([]);
    await editor.close();
  });

  test("every rule that has a tag is a rule", () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect([...unnecessaryRules, ...deprecatedRules].filter((id) => !ids.has(id))).toEqual([]);
  });

  test("in Korean for a client of that locale", async () => {
    const editor = await openEditor({ initialize: { locale: "ko-KR" } });
    const [first] = await editor.diagnostics(editor.open("FROM node\n"));
    expect(first?.message).toMatch(/[가-힣]/);
    await editor.close();
  });

  test("pages of rules under the client's scheme, and their text", async () => {
    const editor = await openEditor({ initialize: { initializationOptions: { ruleScheme: "plimsoll-rule" }, locale: "ko" } });
    const found = await editor.diagnostics(editor.open("FROM node\n"));
    expect(found[0]?.codeDescription?.href).toBe("plimsoll-rule:/ko/untagged-image.md");
    const page = await editor.connection.sendRequest<{ markdown: string }>("plimsoll/rulePage", { rule: "untagged-image" });
    expect(page.markdown).toMatch(/^# .*[가-힣]/);
    expect(page.markdown).toContain("```dockerfile\nFROM");
    const english = await editor.connection.sendRequest<{ markdown: string }>("plimsoll/rulePage", {
      rule: "untagged-image",
      language: "en",
    });
    expect(english.markdown).toContain("## Why");
    expect(await editor.connection.sendRequest("plimsoll/rulePage", { rule: "nothing" })).toBeNull();
    expect(await editor.connection.sendRequest("plimsoll/rulePage", 3)).toBeNull();
    await editor.close();
  });

  test("closing a document clears what was shown", async () => {
    const editor = await openEditor();
    const uri = editor.open("FROM node\n");
    expect(await editor.diagnostics(uri)).not.toEqual([]);
    let shown: readonly unknown[] | undefined;
    editor.connection.onNotification("textDocument/publishDiagnostics", (params: { diagnostics: readonly unknown[] }) => {
      shown = params.diagnostics;
    });
    await editor.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await expect.poll(() => shown).toEqual([]);
    await editor.close();
  });

  test("what is no Dockerfile is left alone", async () => {
    const editor = await openEditor({ capabilities: pulls });
    const uri = editor.open("export const from = 1;\n", { uri: "file:///project/Dockerfile.js" });
    expect((await editor.pull(uri)).items).toEqual([]);
    expect((await editor.pull("file:///never/opened/Dockerfile")).items).toEqual([]);
    await editor.close();
  });
});

describe("pulled diagnostics", () => {
  test("the same result is unchanged; another text, config or language is not", async () => {
    const editor = await openEditor({ capabilities: { ...pulls, workspace: { ...pulls.workspace, configuration: true } } });
    const uri = editor.open("FROM node\n");
    const first = await editor.pull(uri);
    expect(first.kind).toBe("full");
    expect(await editor.pull(uri, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    // The version of the document stays, and the result does not.
    editor.configure({ rules: { DL3006: "error" } });
    await expect.poll(async () => (await editor.pull(uri, first.resultId)).kind).toBe("full");
    await expect.poll(() => editor.refreshed.get("workspace/diagnostic/refresh")).toBeGreaterThan(0);
    const second = await editor.pull(uri, first.resultId);
    expect(second.items?.find(({ code }) => code === "untagged-image")?.severity).toBe(1);
    editor.configure({ rules: { DL3006: "error" }, language: "ko" });
    await expect.poll(async () => (await editor.pull(uri, second.resultId)).items?.[0]?.message).toMatch(/[가-힣]/);
    editor.change(uri, "FROM node:22\nUSER node\n");
    expect((await editor.pull(uri, second.resultId)).items?.map(({ code }) => code)).not.toContain("untagged-image");
    await editor.close();
  });

  test("a client that pulls is pushed nothing", async () => {
    const editor = await openEditor({ capabilities: pulls });
    let pushed = 0;
    editor.connection.onNotification("textDocument/publishDiagnostics", () => {
      pushed += 1;
    });
    const uri = editor.open("FROM node\n");
    editor.change(uri, "FROM node\n\n");
    expect((await editor.pull(uri)).items).not.toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(pushed).toBe(0);
    await editor.close();
  });

  test("on saving: the answer while typing is that of the last save", async () => {
    const editor = await openEditor({
      capabilities: { ...pulls, workspace: { ...pulls.workspace, configuration: true } },
      settings: { run: "onSave" },
    });
    const uri = editor.open("FROM node\n");
    const first = await editor.pull(uri);
    editor.change(uri, "FROM node:22\nUSER node\n");
    expect(await editor.pull(uri, first.resultId)).toMatchObject({ kind: "unchanged" });
    await editor.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
    await expect.poll(() => editor.refreshed.get("workspace/diagnostic/refresh")).toBeGreaterThan(0);
    expect((await editor.pull(uri, first.resultId)).items?.map(({ code }) => code)).not.toContain("untagged-image");
    await editor.close();
  });

  test("on saving: also when something else was asked of what was typed since", async () => {
    const editor = await openEditor({
      capabilities: { ...pulls, workspace: { ...pulls.workspace, configuration: true } },
      settings: { run: "onSave" },
    });
    const uri = editor.open("FROM node\n");
    const first = await editor.pull(uri);
    for (const text of ["FROM node\nUSER node\n", "# a\nFROM node\n"]) {
      editor.change(uri, text);
      await editor.connection.sendRequest("textDocument/semanticTokens/full", { textDocument: { uri } });
      expect((await editor.pull(uri)).items).toEqual(first.items);
    }
    await editor.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
    editor.change(uri, "\n\n# a\nFROM node\n");
    await editor.connection.sendRequest("textDocument/semanticTokens/full", { textDocument: { uri } });
    const saved = (await editor.pull(uri)).items ?? [];
    expect(saved.find(({ code }) => code === "untagged-image")?.range.start.line).toBe(1);
    await editor.close();
  });
});
