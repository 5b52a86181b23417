import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeShared, sharedBundle } from "../support/shared-bundle.ts";
import { startServer } from "./server-process.ts";

// The command line's own bundle, as `plimsoll lsp` in an editor's settings starts it.
const folder = mkdtempSync(join(tmpdir(), "plimsoll-lsp-"));
const outfile = sharedBundle("plimsoll.js");

beforeAll(() => makeShared("plimsoll.js"), 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly { readonly code: string; readonly codeDescription?: { readonly href: string } }[];
}

describe("plimsoll lsp", () => {
  test.each([[["lsp"]], [["lsp", "--stdio"]]])(
    "started as %j: findings, sizes from its thread, and code 0",
    { timeout: 60_000 },
    async (args) => {
      const project = join(folder, `project-${args.length}`);
      mkdirSync(project);
      writeFileSync(join(project, "app.js"), "x".repeat(3_000));
      const { connection, exited, errors } = startServer([outfile, ...args], { XDG_CACHE_HOME: join(folder, "cache") });
      const published = new Promise<Published>((resolve) => {
        connection.onNotification("textDocument/publishDiagnostics", resolve);
      });
      const capabilities = { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } };
      const initialize = { processId: process.pid, rootUri: pathToFileURL(project).href, capabilities };
      await connection.sendRequest("initialize", initialize);
      await connection.sendNotification("initialized", {});
      const uri = pathToFileURL(join(project, "Dockerfile")).href;
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "dockerfile", version: 1, text: "FROM scratch\nCOPY app.js /\nWORKDIR app\n" },
      });
      const finding = (await published).diagnostics.find(({ code }) => code === "relative-workdir");
      const page = fileURLToPath(finding?.codeDescription?.href ?? "file:///none");
      for (let turn = 0; turn < 100 && !existsSync(page); turn += 1) await sleep(100);
      expect(readFileSync(page, "utf8")).toContain("`relative-workdir`");
      const tree = await connection.sendRequest<{ stages: readonly { steps: readonly { bytes: number | null }[] }[] }>(
        "plimsoll/planTree",
        { uri },
      );
      // Sizes are worked out by the thread alone.
      expect(tree.stages[0]?.steps.map(({ bytes }) => bytes)).toContain(3_000);
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      expect(await exited).toBe(0);
      expect(errors()).toBe("");
    },
  );
});
