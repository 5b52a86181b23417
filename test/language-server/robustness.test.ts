import { describe, expect, test } from "vitest";
import { openEditor } from "./editor.ts";

const fiveThousand = `FROM node:22\n${"RUN echo a \\\n  && echo b\n".repeat(2_500)}`;

describe("a client that floods, lies and takes back", () => {
  test("10,000 changes of 5,000 lines: the answer is for the last text", { timeout: 60_000 }, async () => {
    const editor = await openEditor({ capabilities: { textDocument: { diagnostic: {} } } });
    const uri = editor.open(fiveThousand);
    await editor.pull(uri);
    const before = process.cpuUsage();
    for (let version = 2; version <= 10_001; version++) {
      void editor.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: { line: 1, character: 4 }, end: { line: 1, character: 4 } }, text: "x" }],
      });
    }
    const shown = await editor.connection.sendRequest<{ items: readonly unknown[] }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    expect(shown.items).toBeDefined();
    const { user, system } = process.cpuUsage(before);
    // About 5 s of it is the client's and the streams' own work.
    expect((user + system) / 1e6).toBeLessThan(40);
    await editor.close();
  });

  test("changes and requests for documents that are not open", async () => {
    const editor = await openEditor({ capabilities: { textDocument: { diagnostic: {} } } });
    const uri = "file:///never/Dockerfile";
    await editor.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 3 },
      contentChanges: [{ text: "FROM a\n" }],
    });
    await editor.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await editor.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
    expect((await editor.pull(uri)).items).toEqual([]);
    await editor.close();
  });

  test("ranges that lie outside of the text", async () => {
    const editor = await openEditor({ capabilities: { textDocument: { diagnostic: {} } } });
    const uri = editor.open("FROM node\n");
    await editor.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 90, character: 9 }, end: { line: 91, character: 0 } }, text: "USER node\n" },
        { range: { start: { line: 1, character: 90 }, end: { line: 0, character: 0 } }, text: "" },
      ],
    });
    expect((await editor.pull(uri)).items?.map((item) => item.code)).toContain("untagged-image");
    await editor.close();
  });

  test.each([
    "",
    "\n",
    "FROM",
    "RUN <<EOF",
    "FROM a\nRUN <<EOF\necho",
    "FROM a\nRUN --mount=",
    "# escape=`\nFROM a `",
    'FROM a\nCOPY ["',
    "\u{feff}FROM a",
    "FROM a\r\nRUN a \\",
  ])("half-typed: %j", async (text) => {
    const editor = await openEditor({ capabilities: { textDocument: { diagnostic: {} } } });
    expect((await editor.pull(editor.open(text))).kind).toBe("full");
    expect(editor.logged).toEqual([]);
    await editor.close();
  });

  test("a request that was cancelled is answered as cancelled, and the next one as ever", async () => {
    const editor = await openEditor({ capabilities: { textDocument: { diagnostic: {} } } });
    const uri = editor.open(fiveThousand);
    const { CancellationTokenSource } = await import("vscode-languageserver/node");
    const source = new CancellationTokenSource();
    const answer = editor.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } }, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    expect((await editor.pull(uri)).kind).toBe("full");
    await editor.close();
  });
});
