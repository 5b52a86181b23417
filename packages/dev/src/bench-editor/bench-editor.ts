import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleForNode, serverBundle } from "../bundle.ts";
import { table } from "@plimsoll/core/rule-pages";
import { ownServer, peerServers } from "./editor-servers.ts";
import { type EditorTimes, measureEditor } from "./measure-editor.ts";
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
      process.stdout.write(`\n${lines} lines, milliseconds as the client sees them: median / p95\n\n${timesTable(rows)}\n`);
    }
    const memory = changes === 0 ? undefined : await measureMemory(own, changes);
    if (memory !== undefined) {
      const mebibytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
      process.stdout.write(
        `\n${changes} changes: ${mebibytes(memory.early)} MiB after a tenth, ${mebibytes(memory.late)} MiB at the end\n`,
      );
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Markdown: a row for each method, a column for each server, and one for plimsoll's answers right after a change. */
export function timesTable(rows: readonly EditorTimes[]): string {
  const afterChange = rows.filter(({ fresh }) => Object.keys(fresh).length > 0);
  const methods = new Set(rows.flatMap((row) => Object.keys(row.methods)));
  const shown = (times: { readonly median: number; readonly p95: number } | undefined): string =>
    times === undefined || Number.isNaN(times.median) ? "–" : `${times.median.toFixed(1)} / ${times.p95.toFixed(1)}`;
  return table(
    ["", ...rows.map(({ server }) => server), ...afterChange.map(({ server }) => `${server}, right after a change`)],
    [
      [
        "start to `initialize`",
        ...rows.map(({ start }) => `${start.milliseconds.toFixed(0)} (× ${start.ratio.toFixed(2)})`),
        ...afterChange.map(() => ""),
      ],
      ["change to diagnostics", ...rows.map(({ diagnostics }) => shown(diagnostics)), ...afterChange.map(() => "")],
      [
        "the same, machine undisturbed",
        ...rows.map(({ diagnosticsUndisturbed }) => shown(diagnosticsUndisturbed)),
        ...afterChange.map(() => ""),
      ],
      [
        "the same, work of the server",
        ...rows.map(({ diagnosticsWork }) => shown(diagnosticsWork)),
        ...afterChange.map(() => ""),
      ],
      [
        "that work, machine undisturbed",
        ...rows.map(({ diagnosticsWorkUndisturbed }) => shown(diagnosticsWorkUndisturbed)),
        ...afterChange.map(() => ""),
      ],
      ...[...methods].map((method) => [
        method.replace("textDocument/", ""),
        ...rows.map((row) => shown(row.methods[method])),
        ...afterChange.map((row) => shown(row.fresh[method])),
      ]),
    ],
  );
}
