import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleForNode, serverBundle } from "../bundle.ts";
import { table } from "@plimsoll/core/rule-pages";
import { ownServer, peerServers } from "./editor-servers.ts";
import { type EditorTimes, measureEditor, type Summary } from "./measure-editor.ts";
import { measureMemory } from "./measure-memory.ts";

/** Times the language server beside those of others and prints tables. Gives the exit code. */
export async function benchEditor({ rounds, changes }: { readonly rounds: number; readonly changes: number }): Promise<number> {
  await bundleForNode(serverBundle);
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-bench-"));
  try {
    const own = ownServer(folder);
    for (const lines of [500, 5000]) {
      const rows: EditorTimes[] = [];
      rows.push(await measureEditor(own, lines, { rounds, changes: rounds * 10, afterChange: true }));
      // Seconds for one answer are common among them at this length.
      const fewer = lines > 1000 ? Math.min(rounds, 3) : rounds;
      for (const server of peerServers())
        rows.push(await measureEditor(server, lines, { rounds: fewer, changes: fewer, afterChange: false }));
      process.stdout.write(
        `\n${lines} lines, milliseconds as the client sees them, and of the server's first thread (its work): median / p95\n\n${timesTable(rows)}\n`,
      );
    }
    const memory = changes === 0 ? undefined : await measureMemory(own, changes);
    if (memory !== undefined) {
      const mebibytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
      process.stdout.write(
        `\n${changes} changes: ${mebibytes(memory.early)} MiB after 10000 of them, ${mebibytes(memory.late)} MiB at the end\n`,
      );
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Markdown: a row for each method, a column for each server; for plimsoll also how long it worked, and answers right after a change. */
export function timesTable(rows: readonly EditorTimes[]): string {
  const methods = new Set(rows.flatMap((row) => Object.keys(row.methods)));
  const columns = rows.flatMap((row): readonly Column[] => {
    const { server, start } = row;
    const seen: Column = {
      title: server,
      start: `${start.milliseconds.toFixed(0)} (× ${start.ratio.toFixed(2)})`,
      diagnostics: shown(row.diagnostics.seen),
      method: (name) => shown(row.methods[name]?.seen),
    };
    if (row.diagnostics.work === undefined) return [seen];
    const work: Column = {
      title: `${server}, its work`,
      start: "",
      diagnostics: shown(row.diagnostics.work),
      method: (name) => shown(row.methods[name]?.work),
    };
    if (Object.keys(row.fresh).length === 0) return [seen, work];
    const fresh: Column = {
      title: `${server}, right after a change`,
      start: "",
      diagnostics: "",
      method: (name) => shown(row.fresh[name]?.seen),
    };
    return [seen, work, fresh];
  });
  return table(
    ["", ...columns.map(({ title }) => title)],
    [
      ["start to `initialize`", ...columns.map(({ start }) => start)],
      ["change to diagnostics", ...columns.map(({ diagnostics }) => diagnostics)],
      ...[...methods].map((name) => [name.replace("textDocument/", ""), ...columns.map(({ method }) => method(name))]),
    ],
  );
}

interface Column {
  readonly title: string;
  readonly start: string;
  readonly diagnostics: string;
  readonly method: (name: string) => string;
}

function shown(times: Summary | undefined): string {
  return times === undefined || Number.isNaN(times.median) ? "–" : `${times.median.toFixed(1)} / ${times.p95.toFixed(1)}`;
}
