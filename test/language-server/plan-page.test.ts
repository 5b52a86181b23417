import { planPage } from "@plimsoll/language-server/protocol";
import { describe, expect, test } from "vitest";
import { importHistory } from "../cli/history-repository.ts";
import { createProject, openProject } from "./builds-project.ts";

const text = "FROM scratch AS data\nCOPY a.txt /\nFROM scratch\nCOPY --from=data / /\n";

describe("plimsoll/planPage", () => {
  test("one page that lets through what has the nonce and nothing else", async () => {
    const project = createProject({ "web/Dockerfile": text, "web/a.txt": "12345", "web/<b>.txt": "" });
    const editor = await openProject(project);
    const uri = editor.open(text, { uri: project.uriOf("web/Dockerfile") });
    const ask = (nonce?: string) => editor.connection.sendRequest<{ html: string } | null>(planPage.method, { uri, nonce });
    const page = (await ask("bm9uY2U="))?.html ?? "";
    expect(page).toContain("default-src &#39;none&#39;; style-src &#39;nonce-bm9uY2U=&#39;; script-src &#39;nonce-bm9uY2U=&#39;");
    expect(page.match(/<(?:script|style)\b[^>]*>/g)).toEqual(['<style nonce="bm9uY2U=">', '<script nonce="bm9uY2U=">']);
    expect(page).toContain("web/Dockerfile");
    expect(page).not.toContain(project.folder);
    expect(page).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    // Without one, or with one that could end its attribute, the page names what is in it by hashes.
    for (const nonce of [undefined, '"><script>', "a b"]) {
      expect((await ask(nonce))?.html).toMatch(/style-src &#39;sha256-[^&]+&#39;; script-src &#39;sha256-[^&]+&#39;/);
    }
  });

  test("in Korean, with what git tells", async () => {
    const project = createProject();
    importHistory(
      project.folder,
      ["1", "2", "3"].map((content) => ({ files: { Dockerfile: text, "a.txt": content } })),
    );
    const editor = await openProject(project, { initialize: { locale: "ko" } });
    const uri = editor.open(text.replace("a.txt /", "a.txt /b"), { uri: project.uriOf("Dockerfile") });
    const page = (await editor.connection.sendRequest<{ html: string } | null>(planPage.method, { uri }))?.html ?? "";
    expect(page).toContain('<html lang="ko"');
    expect(page).toContain("명령어 수정됨");
    expect(page).toContain("마지막 커밋과 비교");
  });

  test("none for a document that is not open, or where plans are switched off", async () => {
    const project = createProject();
    const editor = await openProject(project, { settings: { plan: { enable: false } } });
    const uri = editor.open(text, { uri: project.uriOf("Dockerfile") });
    expect(await editor.connection.sendRequest(planPage.method, { uri })).toBeNull();
    expect(await editor.connection.sendRequest(planPage.method, { uri: "file:///nowhere" })).toBeNull();
    expect(await editor.connection.sendRequest(planPage.method, {})).toBeNull();
  });
});
