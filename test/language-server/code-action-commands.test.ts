import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { able, actionsAt } from "./code-actions.ts";
import { type Editor, openEditor } from "./editor.ts";

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor({ capabilities: able });
});
afterAll(async () => editor.close());

describe("commands", () => {
  test("plimsoll.fixAll asks the client to apply the edit", async () => {
    const uri = editor.open("FROM debian:13\nCMD node a\n");
    const asked: unknown[] = [];
    editor.connection.onRequest("workspace/applyEdit", (params) => {
      asked.push(params);
      return { applied: true };
    });
    const done = await editor.connection.sendRequest("workspace/executeCommand", {
      command: "plimsoll.fixAll",
      arguments: [uri],
    });
    expect(done).toBe(true);
    expect(asked).toEqual([expect.objectContaining({ edit: expect.objectContaining({ documentChanges: expect.any(Array) }) })]);
    const nothing = await editor.connection.sendRequest("workspace/executeCommand", {
      command: "plimsoll.fixAll",
      arguments: [3],
    });
    expect(nothing).toBe(false);
  });

  test("plimsoll.openRule shows a page, and nothing but pages", async () => {
    const pages = await openEditor({
      capabilities: able,
      initialize: { initializationOptions: { ruleScheme: "plimsoll-rule" } },
    });
    const shown: unknown[] = [];
    pages.connection.onRequest("window/showDocument", (params) => {
      shown.push(params);
      return { success: true };
    });
    const uri = pages.open("FROM node\n");
    const at = { start: { line: 0, character: 6 }, end: { line: 0, character: 6 } };
    const action = (await actionsAt(pages, uri, at)).find(({ title }) => title === "Read about untagged-image")!;
    expect(await pages.connection.sendRequest("workspace/executeCommand", action.command)).toBe(true);
    expect(shown).toEqual([{ uri: "plimsoll-rule:/en/untagged-image.md", takeFocus: true }]);
    const other = { command: "plimsoll.openRule", arguments: ["file:///bin/sh"] };
    expect(await pages.connection.sendRequest("workspace/executeCommand", other)).toBe(false);
    await pages.close();
  });
});
