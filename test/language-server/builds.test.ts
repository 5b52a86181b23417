import { execFileSync } from "node:child_process";
import { planChanged, planTree, type PlanTree } from "@plimsoll/language-server/protocol";
import { describe, expect, test } from "vitest";
import { git, importHistory } from "../cli/history-repository.ts";
import { createProject, openProject, type Project } from "./builds-project.ts";
import type { Editor } from "./editor.ts";

const text = "FROM scratch\nCOPY a /\nCOPY b /\n";

const treeOf = (editor: Editor, uri: string): Promise<PlanTree | null> =>
  editor.connection.sendRequest<PlanTree | null>(planTree.method, { uri });

async function statesOf(editor: Editor, uri: string): Promise<readonly (string | null)[]> {
  const tree = await treeOf(editor, uri);
  return tree?.stages[0]?.steps.map(({ state }) => state) ?? [];
}

async function opened(project: Project, options: Parameters<typeof openProject>[1] = {}) {
  const editor = await openProject(project, options);
  return { editor, uri: editor.open(text, { uri: project.uriOf("Dockerfile") }) };
}

describe("builds of open documents", () => {
  test("a document that changes while its build is worked out never gets the old answer", async () => {
    const { editor, uri } = await opened(createProject({ a: "1", b: "2" }));
    const asked = treeOf(editor, uri);
    editor.change(uri, "FROM scratch\nCOPY b /\n");
    const later = treeOf(editor, uri);
    expect((await asked)?.version ?? "none").not.toBe(1);
    expect(await later).toMatchObject({ version: 2, stages: [{ steps: [{ kind: "base" }, { text: "COPY b /" }] }] });
  });

  test("many changes make one build, a while after the last", async () => {
    const project = createProject({ a: "1", b: "2" });
    const { editor, uri } = await opened(project, { initialize: { initializationOptions: { planCommands: true } } });
    await treeOf(editor, uri);
    let told = 0;
    editor.connection.onNotification(planChanged.method, () => void (told += 1));
    for (let at = 0; at < 30; at++) editor.change(uri, `${text}# ${at}\n`);
    const started = performance.now();
    const tree = await treeOf(editor, uri);
    expect(tree?.version).toBe(31);
    expect(performance.now() - started).toBeGreaterThan(150);
    // Sizes; then what is transferred. Without git nothing more.
    await expect.poll(() => told).toBeGreaterThan(0);
    expect(told).toBeLessThan(5);
  });

  test("clients that can are told to ask again, those that cannot are left alone", async () => {
    const refreshed: string[] = [];
    const capabilities = { workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } } };
    const project = createProject({ a: "1", b: "2" });
    const { editor, uri } = await opened(project, { capabilities });
    for (const method of ["workspace/inlayHint/refresh", "workspace/codeLens/refresh"]) {
      editor.connection.onRequest(method, () => void refreshed.push(method));
    }
    await editor.connection.sendRequest("textDocument/codeLens", { textDocument: { uri } });
    await expect.poll(() => new Set(refreshed).size, { timeout: 10_000 }).toBe(2);
  });

  test("a commit is seen when the document is saved", async () => {
    const project = createProject();
    importHistory(project.folder, [{ files: { Dockerfile: text, a: "1", b: "2" } }]);
    const { editor, uri } = await opened(project);
    expect(await statesOf(editor, uri)).toEqual([null, "cached", "cached"]);
    const changed = text.replace("a /", "a /x");
    editor.change(uri, changed);
    expect(await statesOf(editor, uri)).toEqual([null, "rebuilt", "rebuilt"]);
    project.write("Dockerfile", changed);
    git(project.folder, "add", ".");
    git(project.folder, "commit", "--quiet", "-m", "change");
    await editor.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
    expect(await statesOf(editor, uri)).toEqual([null, "cached", "cached"]);
  });

  test.each([
    ["without git", (_project: Project) => {}],
    ["in a repository without a commit", ({ folder }: Project) => void git(folder, "init", "--quiet")],
    [
      "with a Dockerfile that git does not know",
      (project: Project) => {
        importHistory(project.folder, [{ files: { other: "1" } }]);
        project.write("a", "1");
        project.write("b", "2");
      },
    ],
  ])("%s there is a plan without a state", async (_name, prepare) => {
    const project = createProject({ a: "1", b: "2" });
    prepare(project);
    const { editor, uri } = await opened(project);
    expect(await statesOf(editor, uri)).toEqual([null, null, null]);
  });

  test("in a subfolder of a repository, with the context above", async () => {
    const project = createProject();
    const files = {
      "web/Dockerfile": text,
      a: "1",
      b: "2",
      "compose.yaml": "services:\n  web:\n    build:\n      context: .\n      dockerfile: web/Dockerfile\n",
    };
    importHistory(project.folder, [{ files }]);
    project.write("b", "other");
    const editor = await openProject(project);
    const uri = editor.open(text, { uri: project.uriOf("web/Dockerfile") });
    const tree = await treeOf(editor, uri);
    expect(tree?.stages[0]?.steps.map(({ bytes }) => bytes)).toEqual([null, 1, 5]);
    expect(tree?.stages[0]?.steps[1]?.state).toBe("cached");
    expect(tree?.stages[0]?.steps[2]).toMatchObject({ why: "b changed" });
  });

  test("a Compose file that appears is seen once the client tells of it", async () => {
    const project = createProject({ "web/Dockerfile": text, "web/a": "1", "web/b": "2", a: "12", b: "2" });
    const editor = await openProject(project);
    const uri = editor.open(text, { uri: project.uriOf("web/Dockerfile") });
    expect((await treeOf(editor, uri))?.stages[0]?.steps[1]?.bytes).toBe(1);
    project.write("compose.yaml", "services:\n  web:\n    build: { context: ., dockerfile: web/Dockerfile }\n");
    await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: project.uriOf("compose.yaml"), type: 1 }],
    });
    await expect
      .poll(async () => (await treeOf(editor, uri))?.stages[0]?.steps[1]?.bytes, { timeout: 20_000, interval: 250 })
      .toBe(2);
  });

  test("no process of git is left behind", async () => {
    const project = createProject();
    importHistory(project.folder, [{ files: { Dockerfile: text, a: "1", b: "2" } }]);
    const { editor, uri } = await opened(project);
    await treeOf(editor, uri);
    const running = execFileSync("ps", ["-eo", "ppid,args"], { encoding: "utf8" }).split("\n");
    expect(running.filter((line) => line.includes(`${process.pid} `) && line.includes(project.folder))).toEqual([]);
  });
});
