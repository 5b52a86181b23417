import { describe, expect, test } from "vitest";
import { openEditor } from "./editor.ts";

describe("textDocument/publishDiagnostics", () => {
  test("findings come when a document is opened, and again for its new text", async () => {
    const editor = await openEditor();
    const uri = editor.open("FROM node\n");
    expect((await editor.diagnostics(uri)).map(({ code }) => code)).toContain("untagged-image");
    editor.change(uri, "FROM node:22\nUSER node\n");
    expect((await editor.diagnostics(uri)).map(({ code }) => code)).not.toContain("untagged-image");
    await editor.close();
  });
});
