import type { CodeLens } from "vscode-languageserver";
import { describe, expect, test } from "vitest";
import { importHistory } from "../cli/history-repository.ts";
import { createProject, openProject, type Project } from "./builds-project.ts";
import type { Editor, EditorOptions } from "./editor.ts";

async function lensesOf(editor: Editor, uri: string): Promise<readonly CodeLens[]> {
  return (await editor.connection.sendRequest<CodeLens[] | null>("textDocument/codeLens", { textDocument: { uri } })) ?? [];
}

async function resolved(editor: Editor, lenses: readonly CodeLens[]): Promise<readonly CodeLens[]> {
  return Promise.all(lenses.map((lens) => editor.connection.sendRequest<CodeLens>("codeLens/resolve", lens)));
}

async function titlesOf(editor: Editor, uri: string): Promise<readonly string[]> {
  return (await resolved(editor, await lensesOf(editor, uri))).map(
    ({ range, command }) => `${range.start.line}:${range.start.character}-${range.end.character} ${command?.title}`,
  );
}

async function open(
  text: string,
  { project = createProject(), ...options }: EditorOptions & { readonly project?: Project } = {},
): Promise<{ readonly editor: Editor; readonly uri: string }> {
  const editor = await openProject(project, options);
  return { editor, uri: editor.open(text, { uri: project.uriOf("Dockerfile") }) };
}

const known = (editor: Editor, uri: string): Promise<unknown> => editor.connection.sendRequest("plimsoll/planTree", { uri });

describe("textDocument/codeLens", () => {
  test("what the text tells comes at once, bytes and history once they are known", async () => {
    const project = createProject();
    const text =
      "FROM scratch AS data\nCOPY a.txt /\n\nFROM scratch AS other\nCOPY b.txt /\n\nFROM scratch\nCOPY --from=data / /\n";
    importHistory(
      project.folder,
      ["1", "2", "3", "4"].map((content, at) => ({
        files: { Dockerfile: text, "b.txt": "b", "a.txt": at === 3 ? "3" : content },
      })),
    );
    const { editor, uri } = await open(text, { project });
    const first = await titlesOf(editor, uri);
    expect(first[0]).toMatch(/^0:0-4 1 layer.* · used by 1/);
    expect(first[1]).toMatch(/^3:0-4 not built · 1 layer/);
    await known(editor, uri);
    expect(await titlesOf(editor, uri)).toEqual([
      "0:0-4 1 layer · 1 B · used by 1 · rebuilt in 2 of 2 commits",
      "3:0-4 not built · 1 layer · 1 B · rebuilt in 0 of 2 commits",
      "6:0-4 1 layer · 1 B · image 1 B · rebuilt in 2 of 2 commits",
    ]);
  });

  test("what is not known of a layer is not left out of the sum", async () => {
    const { editor, uri } = await open("FROM scratch\nRUN /tool\n");
    await known(editor, uri);
    expect(await titlesOf(editor, uri)).toEqual(["0:0-4 1 layer · size unknown"]);
  });

  test("every lens has a command that can be run: the client's, or one of the server", async () => {
    const plain = await open("FROM scratch\nRUN /tool\n");
    const [lens] = await resolved(plain.editor, await lensesOf(plain.editor, plain.uri));
    expect(lens?.command).toMatchObject({ command: "plimsoll.plan", arguments: [plain.uri] });
    expect(plain.editor.initialized.capabilities.executeCommandProvider?.commands).toContain("plimsoll.plan");
    const messages: string[] = [];
    plain.editor.connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
      messages.push(message);
    });
    const run = { command: "plimsoll.plan", arguments: [plain.uri] };
    const report = await plain.editor.connection.sendRequest("workspace/executeCommand", run);
    expect(report).toEqual({
      markdown: "# Build plan\n\nsize unknown, 1 layer\n\n- **stage-0**: 1 layer · size unknown\n",
    });
    expect(messages).toEqual(["size unknown, 1 layer\nstage-0: 1 layer · size unknown"]);
    expect(await plain.editor.connection.sendRequest("workspace/executeCommand", { ...run, arguments: [] })).toBeNull();
    const own = await open("FROM scratch\n", { initialize: { initializationOptions: { planCommands: true } } });
    const [other] = await resolved(own.editor, await lensesOf(own.editor, own.uri));
    expect(other?.command).toMatchObject({ command: "plimsoll.showPlan", arguments: [own.uri, 0] });
  });

  test("a lens of an old text is refused", async () => {
    const { editor, uri } = await open("FROM a\nFROM b\n");
    const [, second] = await lensesOf(editor, uri);
    editor.change(uri, "FROM a\n");
    await expect(editor.connection.sendRequest("codeLens/resolve", second)).rejects.toMatchObject({ code: -32801 });
    await expect(editor.connection.sendRequest("codeLens/resolve", { range: second?.range })).rejects.toThrow("not a lens");
  });

  test.each([
    ["switched off", { codeLens: { enable: false, history: false } }],
    ["plans switched off", { plan: { enable: false } }],
    ["everything switched off", { enable: false }],
  ])("%s: none", async (_name, settings) => {
    const { editor, uri } = await open("FROM a\n", { settings });
    expect(await lensesOf(editor, uri)).toEqual([]);
  });

  test.each([
    ["empty", "", []],
    ["no stage", "RUN a\n", []],
    ["half typed", "FROM", []],
    ["emoji, CRLF and a backtick", "# escape=`\r\n# \u{1F600}\r\n  FROM a `\r\n AS b\r\n", ["2:2-6 0 layers"]],
    ["a heredoc that does not end", "FROM a\nRUN <<E\n/tool\n", ["0:0-4 1 layer"]],
  ])("%s", async (_name, text, expected) => {
    const { editor, uri } = await open(text);
    await known(editor, uri);
    expect((await titlesOf(editor, uri)).map((title) => title.split(" · ")[0])).toEqual(expected);
  });

  test("in Korean", async () => {
    const { editor, uri } = await open("FROM scratch AS a\nRUN /tool\nFROM a\n", { initialize: { locale: "ko" } });
    await known(editor, uri);
    expect(await titlesOf(editor, uri)).toEqual(["0:0-4 레이어 1개 · 크기 알 수 없음 · 1곳에서 사용", "2:0-4 레이어 0개"]);
  });
});
