import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { CancellationTokenSource } from "vscode-languageserver/node";
import { openEditor } from "./editor.ts";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-many-"));
const count = 200;
for (let index = 0; index < count; index++) {
  mkdirSync(join(folder, String(index)));
  writeFileSync(join(folder, String(index), "Dockerfile"), "FROM node\n");
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("many Dockerfiles come piece by piece, with progress, and can be taken back", { timeout: 30_000 }, async () => {
  const editor = await openEditor({
    capabilities: {
      window: { workDoneProgress: true },
      workspace: { configuration: true },
      textDocument: { diagnostic: {} },
    },
    settings: { workspaceDiagnostics: true, plan: { enable: false } },
    initialize: { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "many" }] },
  });
  const pieces: number[] = [];
  const progress: string[] = [];
  let wake = (): void => undefined;
  editor.connection.onNotification("$/progress", ({ token, value }: { token: string; value: Progress }) => {
    if (token === "work") progress.push(value.kind ?? "");
    else pieces.push(value.items?.length ?? 0);
    wake();
  });
  const ask = (source = new CancellationTokenSource()) =>
    editor.connection.sendRequest<{ items: readonly unknown[] }>(
      "workspace/diagnostic",
      { previousResultIds: [], workDoneToken: "work", partialResultToken: "part" },
      source.token,
    );
  const { items } = await ask();
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.reduce((sum, piece) => sum + piece, items.length)).toBe(count);
  expect(progress.at(0)).toBe("begin");
  expect(progress.at(-1)).toBe("end");
  const source = new CancellationTokenSource();
  // Once it is under way.
  wake = () => source.cancel();
  await expect(ask(source)).rejects.toMatchObject({ code: -32800 });
  expect(progress.at(-1)).toBe("end");
  await editor.close();
});

interface Progress {
  readonly kind?: string;
  readonly items?: readonly unknown[];
}
