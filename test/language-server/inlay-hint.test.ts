import type { InlayHint, Range } from "vscode-languageserver";
import { describe, expect, test } from "vitest";
import { importHistory } from "../cli/history-repository.ts";
import { createProject, openProject, type Project } from "./builds-project.ts";
import type { Editor, EditorOptions } from "./editor.ts";

const whole: Range = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } };

async function hintsOf(editor: Editor, uri: string, range = whole): Promise<readonly InlayHint[]> {
  return (
    (await editor.connection.sendRequest<InlayHint[] | null>("textDocument/inlayHint", { textDocument: { uri }, range })) ?? []
  );
}

/** `line:character label`. */
function shown(hints: readonly InlayHint[]): readonly string[] {
  return hints.map(({ position: { line, character }, label }) => {
    return `${line}:${character} ${typeof label === "string" ? label : label.map(({ value }) => value).join("")}`;
  });
}

/** The hints once everything is known. */
async function settled(editor: Editor, uri: string): Promise<readonly InlayHint[]> {
  await editor.connection.sendRequest("plimsoll/planTree", { uri });
  return hintsOf(editor, uri);
}

async function open(
  text: string,
  { project = createProject(), ...options }: EditorOptions & { readonly project?: Project } = {},
): Promise<{ readonly editor: Editor; readonly uri: string }> {
  const editor = await openProject(project, options);
  return { editor, uri: editor.open(text, { uri: project.uriOf("Dockerfile") }) };
}

const only = (kind: "bytes" | "variables" | "stages" | "state") => ({
  inlayHints: { bytes: false, variables: false, stages: false, state: false, [kind]: true },
});

describe("textDocument/inlayHint", () => {
  test("bytes stand behind the first line of what makes a layer, and nowhere else", async () => {
    const text = "FROM scratch\nENV A=1\nCOPY a \\\n  b /\nRUN /tool\nCMD x\n";
    const project = createProject({ a: "12345", b: "67890" });
    const { editor, uri } = await open(text, { project, settings: only("bytes") });
    expect(shown(await settled(editor, uri))).toEqual(["2:8 10 B", "4:9 size unknown"]);
  });

  test("a base image that is known weighs something, with a range", async () => {
    const { editor, uri } = await open("FROM debian:12\n", { settings: only("bytes") });
    const [hint] = await settled(editor, uri);
    expect(shown([hint!])).toEqual([expect.stringMatching(/^0:14 ≈ 1\d\d MB$/)]);
    expect(hint?.tooltip).toMatchObject({ kind: "markdown", value: expect.stringMatching(/between .* MB and .* MB/) });
  });

  test.each([
    ["in FROM", "ARG V=22\nFROM node:$V\n", ["1:12 = 22"]],
    ["in braces with a default", "ARG V=22\nFROM node:${V:-20}-slim\n", ["1:18 = 22"]],
    ["behind an emoji, in UTF-16", "FROM a\nARG V=x\nCOPY \u{1F600}$V /b\n", ["2:9 = x"]],
    ["behind a continuation", "FROM a\nARG V=x\nCOPY a \\\n  $V /b\n", ["3:4 = x"]],
    ["with a backtick as escape", "# escape=`\nFROM a\nARG V=x\nCOPY a `\n  $V /b\n", ["4:4 = x"]],
    ["with CRLF", "ARG V=22\r\nFROM node:$V\r\n", ["1:12 = 22"]],
    ["not in the text of a shell", "FROM a\nARG V=x\nRUN echo $V\n", []],
    ["not in a heredoc", "FROM a\nARG V=x\nCOPY <<E /b\n$V\nE\n", []],
    ["not where nobody knows it", "ARG V\nFROM node:$V\n", []],
    ["not of a platform, which only the builder knows", "FROM --platform=$BUILDPLATFORM a\n", []],
    ["of the setting", "ARG V=22\nFROM node:$V\n", ["1:12 = 24"], { buildArgs: { V: "24" } }],
    ["two in a line, not three", "FROM a\nARG A=1\nARG B=2\nARG C=3\nCOPY $A $B $C /x\n", ["4:7 = 1", "4:10 = 2"]],
    ["a long one is cut", `ARG V=${"x".repeat(60)}\nFROM $V\n`, [`1:7 = ${"x".repeat(32)}…`]],
    ["WORKDIR that adds to another", "FROM scratch\nWORKDIR /app\nWORKDIR src\n", ["2:11 = /app/src"]],
    [
      "COPY to where it goes",
      "FROM scratch\nWORKDIR /app\nCOPY a .\nCOPY a ./b/\nCOPY a /c\n",
      ["2:8 = /app/", "3:11 = /app/b/"],
    ],
    ["the user of the container", "FROM scratch\nUSER app\nWORKDIR /w\nCMD x\n", ["3:5 as app · /w"]],
    ["the user behind ENTRYPOINT, once", "FROM a\nUSER 1:2\nENTRYPOINT x\nCMD y\n", ["2:12 as 1:2"]],
    ["the user that is there in the end", "FROM a\nUSER u\nCMD x \\\n  y\nUSER v\n", ["3:3 as v"]],
    ["the user, with CRLF", "FROM a\r\nUSER u\r\nCMD x\r\n", ["2:5 as u"]],
    ["no user that the base image decides, nor one of another stage", "FROM a AS b\nUSER u\nCMD x\nFROM c\nCMD x\n", []],
    ["no user that depends on the base image", "FROM a\nUSER ${NAME}x\nCMD x\n", []],
    ["no directory that a base image decides", "FROM node\nCOPY a .\n", []],
  ])("value of a variable %s", async (_name, text, expected, settings: object = {}) => {
    const { editor, uri } = await open(text, { settings: { ...only("variables"), ...settings } });
    expect(shown(await hintsOf(editor, uri))).toEqual(expected);
  });

  test("stages without a name have a number, when there are several", async () => {
    const { editor, uri } = await open("FROM a\nFROM b AS named\nFROM c\n", { settings: only("stages") });
    expect(shown(await hintsOf(editor, uri))).toEqual(["0:6 #0", "2:6 #2"]);
    const single = await open("FROM a\n", { settings: only("stages") });
    expect(shown(await hintsOf(single.editor, single.uri))).toEqual([]);
  });

  test("the state since the last commit, with its reason, leads to the line that it comes from", async () => {
    const project = createProject();
    const text = "FROM scratch\nCOPY a /\nCOPY b /b\nCOPY b /c\n";
    importHistory(project.folder, [{ files: { Dockerfile: text, a: "a", b: "b" } }]);
    const { editor, uri } = await open(text, { project, settings: only("state") });
    expect(shown(await settled(editor, uri))).toEqual(["1:8 cached", "2:9 cached", "3:9 cached"]);
    editor.change(uri, text.replace("/b\n", "/d\n"));
    const after = await settled(editor, uri);
    expect(shown(after)).toEqual(["1:8 cached", "2:9 rebuilt", "3:9 rebuilt"]);
    expect(after[1]?.tooltip).toMatchObject({ value: expect.stringContaining("instruction edited") });
    expect(after[2]?.label).toEqual([
      { value: "rebuilt", location: { uri, range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } } } },
    ]);
  });

  test("one hint at the end of a line holds all that is known", async () => {
    const { editor, uri } = await open("FROM debian:12\nFROM scratch\nRUN /tool\n");
    expect(shown(await settled(editor, uri))).toEqual([
      expect.stringMatching(/^0:14 #0 · ≈ 1\d\d MB$/),
      "1:12 #1",
      "2:9 size unknown",
    ]);
  });

  test("only what lies in the asked range", async () => {
    const { editor, uri } = await open("ARG V=1\nFROM a:$V\nFROM b:$V\nFROM c:$V\n", { settings: only("variables") });
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 9 } };
    expect(shown(await hintsOf(editor, uri, range))).toEqual(["2:9 = 1"]);
  });

  test("tooltips come when they are asked for, if the client can ask", async () => {
    const capabilities = { textDocument: { inlayHint: { resolveSupport: { properties: ["tooltip"] } } } };
    const { editor, uri } = await open("ARG V=22\nFROM node:$V\n", { capabilities, settings: only("variables") });
    const [hint] = await hintsOf(editor, uri);
    expect(hint?.tooltip).toBeUndefined();
    const resolved = await editor.connection.sendRequest<InlayHint>("inlayHint/resolve", hint);
    expect(resolved.tooltip).toEqual({ kind: "markdown", value: "value of V here: `22`" });
    // Of an old text, or from somebody else: as it was.
    editor.change(uri, "FROM scratch\n");
    expect(await editor.connection.sendRequest("inlayHint/resolve", hint)).toEqual(hint);
    const strange = { position: { line: 0, character: 0 }, label: "x" };
    expect(await editor.connection.sendRequest("inlayHint/resolve", strange)).toEqual(strange);
  });

  test("of two hints in one place each has its own tooltip", async () => {
    const capabilities = { textDocument: { inlayHint: { resolveSupport: { properties: ["tooltip"] } } } };
    const { editor, uri } = await open("FROM scratch\nARG D=/x\nWORKDIR $D\n", { capabilities });
    const hints = await settled(editor, uri);
    expect(shown(hints)).toEqual(["2:10 = /x", "2:10 0 B"]);
    const resolve = async (hint: InlayHint) =>
      (await editor.connection.sendRequest<InlayHint>("inlayHint/resolve", hint)).tooltip;
    expect(await Promise.all(hints.map(resolve))).toEqual([
      { kind: "markdown", value: "value of D here: `/x`" },
      { kind: "markdown", value: expect.stringMatching(/^0 B/) },
    ]);
  });

  test.each(["", "FROM", "COPY --from=$", "FROM a\nRUN <<E\n$", "FROM ${", "ONBUILD", "FROM a\nWORKDIR $\nCOPY . \\"])(
    "half-typed text %j does no harm",
    async (text) => {
      const { editor, uri } = await open(text);
      await expect(settled(editor, uri)).resolves.toBeInstanceOf(Array);
    },
  );

  test("a document that is not open has none", async () => {
    const { editor } = await open("FROM a\n");
    expect(await hintsOf(editor, "file:///nowhere/Dockerfile")).toEqual([]);
  });

  test("in Korean", async () => {
    const { editor, uri } = await open("FROM scratch\nRUN /tool\n", { initialize: { locale: "ko" }, settings: only("bytes") });
    expect(shown(await settled(editor, uri))).toEqual(["1:9 크기 알 수 없음"]);
  });
});
