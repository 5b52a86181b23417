import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { timesTable } from "../../packages/dev/src/bench-editor/bench-editor.ts";
import { ownServer, peerServers } from "../../packages/dev/src/bench-editor/editor-servers.ts";
import { machineSlowness } from "../../packages/dev/src/bench-editor/machine-slowness.ts";
import { measureEditor } from "../../packages/dev/src/bench-editor/measure-editor.ts";
import { measureMemory } from "../../packages/dev/src/bench-editor/measure-memory.ts";
import { bundleForNode, serverBundle } from "../../packages/dev/src/bundle.ts";
import { describeWith } from "../support/shared.ts";

const quiet = process.env.PLIMSOLL_BENCH === "1" ? true : undefined;

/** Milliseconds as the client sees them, p95, on the machine that `machineSlowness` knows. By lines of the document. */
const limits = [
  { lines: 500, diagnostics: 15, method: 30, rounds: 40 },
  { lines: 5_000, diagnostics: 80, method: 30, rounds: 20 },
];

const findingsMethod = "textDocument/codeAction";

describeWith("language server", quiet, "timings need a quiet machine; set PLIMSOLL_BENCH=1", () => {
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "plimsoll-editor-"));
    await bundleForNode(serverBundle);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  for (const { lines, diagnostics, method, rounds } of limits) {
    test(`every answer on ${lines} lines comes at once`, { timeout: 60_000, retry: 3 }, async () => {
      const slowness = machineSlowness();
      const own = await measureEditor(ownServer(folder), lines, rounds, true);
      console.log(`${lines} lines, limits × ${slowness.toFixed(2)}, median / p95 in ms\n${timesTable([own])}`);
      // Quick fixes follow from findings: right after a change these are looked for first, as for the diagnostics.
      const { [findingsMethod]: fixes, ...fresh } = own.fresh;
      const slow = [...Object.entries(own.methods), ...Object.entries(fresh)].filter(([, { p95 }]) => p95 > method * slowness);
      expect(fixes?.p95).toBeLessThanOrEqual(diagnostics * slowness);
      expect(slow.map(([name, { p95 }]) => `${name}: ${p95.toFixed(1)}`)).toEqual([]);
      expect(own.diagnostics.p95).toBeLessThanOrEqual(diagnostics * slowness);
      expect(own.start.ratio).toBeLessThanOrEqual(2.5);
    });
  }

  test("memory stays where it is while somebody types", { timeout: 120_000, retry: 1 }, async () => {
    const memory = await measureMemory(ownServer(folder), 20_000);
    // A system that does not tell how much memory a process has cannot be measured on.
    const { early, late } = memory ?? { early: 0, late: Number.POSITIVE_INFINITY };
    expect(late).toBeLessThanOrEqual(early * 1.2 + 20 * 2 ** 20);
  });

  test("the peers can be compared", { timeout: 60_000 }, async () => {
    const servers = [ownServer(folder), ...peerServers()];
    const rows = [];
    for (const server of servers) rows.push(await measureEditor(server, 500, 5));
    console.log(`500 lines, median / p95 in ms\n${timesTable(rows)}`);
    expect(rows.map(({ server }) => server)).toEqual(expect.arrayContaining(["docker-langserver", "tally"]));
    for (const { diagnostics } of rows) expect(diagnostics.median).toBeGreaterThan(0);
  });
});
