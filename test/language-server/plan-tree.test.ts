import { planTree, type PlanTree } from "@plimsoll/language-server/protocol";
import { describe, expect, test } from "vitest";
import { importHistory } from "../cli/history-repository.ts";
import { createProject, openProject } from "./builds-project.ts";
import type { Editor } from "./editor.ts";

async function treeOf(editor: Editor, uri: string): Promise<PlanTree | null> {
  return editor.connection.sendRequest<PlanTree | null>(planTree.method, { uri });
}

/** `keyword size state`, stage by stage. */
function shown(tree: PlanTree | null): readonly string[] {
  return (tree?.stages ?? []).flatMap(({ name, target, size, steps }) => [
    `${name}${target ? "!" : ""} ${size}`,
    ...steps.map(({ text, size: own, state }) => `  ${text} | ${own} | ${state ?? "-"}`),
  ]);
}

describe("plimsoll/planTree", () => {
  test("stages, steps, bytes and the state since the last commit", async () => {
    const project = createProject();
    const text = "FROM scratch AS data\nCOPY a.txt /\nFROM scratch\nCOPY --from=data /a.txt /\nCOPY b.txt /\n";
    importHistory(project.folder, [{ files: { Dockerfile: text, "a.txt": "x".repeat(1500), "b.txt": "b" } }]);
    const editor = await openProject(project);
    const uri = editor.open(text, { uri: project.uriOf("Dockerfile") });
    const tree = await treeOf(editor, uri);
    expect(shown(tree)).toEqual([
      "data 1.5 kB",
      "  FROM scratch AS data |  | -",
      "  COPY a.txt / | 1.5 kB | cached",
      "1! 1.5 kB",
      "  FROM scratch |  | -",
      "  COPY --from=data /a.txt / | 1.5 kB | cached",
      "  COPY b.txt / | 1 B | cached",
    ]);
    expect(tree?.summary).toBe("1.5 kB, 2 layers");
    expect(tree?.stages[1]?.steps[1]?.range).toEqual({ start: { line: 3, character: 0 }, end: { line: 3, character: 25 } });
    // The text in the editor counts, saved or not.
    editor.change(uri, text.replace("COPY b.txt /", "COPY b.txt /c"));
    expect(shown(await treeOf(editor, uri))).toContain("  COPY b.txt /c | 1 B | rebuilt");
    // A file on disk is seen when the document is saved.
    project.write("a.txt", "y".repeat(2500));
    await editor.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
    const after = await treeOf(editor, uri);
    expect(shown(after)).toContain("data 2.5 kB");
    expect(after?.stages[0]?.steps[1]).toMatchObject({ bytes: 2500, why: "a.txt changed" });
    expect(after?.version).toBe(2);
  });

  test("what is not known is never zero, and is said", async () => {
    const project = createProject();
    const editor = await openProject(project);
    const uri = editor.open("FROM scratch\nRUN /make-something --big\n", { uri: project.uriOf("Dockerfile") });
    const tree = await treeOf(editor, uri);
    expect(shown(tree)).toEqual(["0! size unknown", "  FROM scratch |  | -", "  RUN /make-something --big | size unknown | -"]);
    expect(tree?.stages[0]?.steps[1]?.bytes).toBeNull();
  });

  test.each([
    ["compose.yaml", "services:\n  web:\n    build:\n      context: ..\n      dockerfile: web/Dockerfile\n      target: app\n"],
    [
      "docker-compose.prod.yml",
      "services:\n  web:\n    build:\n      context: ..\n      dockerfile: web/Dockerfile\n      target: app\n",
    ],
    ["docker-bake.hcl", 'target "web" {\n  context = ".."\n  dockerfile = "web/Dockerfile"\n  target = "app"\n}\n'],
  ])("%s says where the context lies, and what is built", async (name, description) => {
    const text = "FROM scratch AS app\nCOPY shared/lib.txt /\nFROM scratch AS test\n";
    const project = createProject({ "web/Dockerfile": text, [`web/${name}`]: description, "shared/lib.txt": "12345" });
    const editor = await openProject(project);
    const uri = editor.open(text, { uri: project.uriOf("web/Dockerfile") });
    expect(shown(await treeOf(editor, uri))).toEqual([
      "app! 5 B",
      "  FROM scratch AS app |  | -",
      "  COPY shared/lib.txt / | 5 B | -",
      "test ",
      "  FROM scratch AS test |  | -",
    ]);
  });

  test("the setting goes before them; paths start from the workspace folder", async () => {
    const text = "FROM scratch\nCOPY a.txt /\n";
    const project = createProject({ "web/Dockerfile": text, "other/a.txt": "123" });
    const editor = await openProject(project, { settings: { context: "other" } });
    const uri = editor.open(text, { uri: project.uriOf("web/Dockerfile") });
    expect(shown(await treeOf(editor, uri))).toContain("  COPY a.txt / | 3 B | -");
  });

  test("files that the ignore file leaves out are not counted", async () => {
    const text = "FROM scratch\nCOPY . /\n";
    const project = createProject({
      Dockerfile: text,
      ".dockerignore": "big.bin\nDockerfile\n.dockerignore\n",
      "big.bin": "x".repeat(9999),
      a: "1",
    });
    const editor = await openProject(project);
    const uri = editor.open(text, { uri: project.uriOf("Dockerfile") });
    expect(shown(await treeOf(editor, uri))).toContain("  COPY . / | 1 B | -");
  });

  test("an untitled document has a plan without a context", async () => {
    const editor = await openProject(createProject());
    const uri = editor.open("FROM scratch\nCOPY a.txt /\n", { uri: "untitled:Dockerfile-1" });
    const tree = await treeOf(editor, uri);
    expect(tree?.stages.map(({ steps }) => steps.length)).toEqual([2]);
    expect(tree?.summary).toContain("the files of the build context are not known");
  });

  test.each([
    ["an empty document", ""],
    ["a document that is half typed", "FROM scratch AS\nCOPY --from= <<EO\nRUN --mount=type=ca"],
    ["instructions before FROM", "RUN a\nCOPY b c\n"],
    ["CRLF, emoji and a backtick", "# escape=`\r\nFROM scratch AS \u{1F600}\r\nRUN echo \u{1F600} `\r\n  b\r\n"],
  ])("%s does no harm", async (_name, text) => {
    const project = createProject();
    const editor = await openProject(project);
    const uri = editor.open(text, { uri: project.uriOf("Dockerfile") });
    await expect(treeOf(editor, uri)).resolves.toBeDefined();
  });

  test("nothing for a document that is not open, without a name, or where plans are switched off", async () => {
    const project = createProject();
    const editor = await openProject(project, { settings: { plan: { enable: false } } });
    const uri = editor.open("FROM scratch\n", { uri: project.uriOf("Dockerfile") });
    expect(await treeOf(editor, uri)).toBeNull();
    expect(await treeOf(editor, project.uriOf("other"))).toBeNull();
    expect(await editor.connection.sendRequest(planTree.method, {})).toBeNull();
  });

  test("in Korean", async () => {
    const project = createProject();
    const editor = await openProject(project, { initialize: { locale: "ko-KR" } });
    const uri = editor.open("FROM scratch\nRUN /make-something\n", { uri: project.uriOf("Dockerfile") });
    const tree = await treeOf(editor, uri);
    expect(tree?.summary).toContain("레이어 1개");
    expect(tree?.stages[0]?.size).toBe("크기 알 수 없음");
  });
});
