import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { coldStartLimit, writeOneFile } from "../../packages/dev/src/bench.ts";
import { measureColdStart } from "../../packages/dev/src/bench-cold-start.ts";
import { findPeers } from "../../packages/dev/src/peers.ts";
import { describeWith } from "../support/shared.ts";

const quiet = process.env.PLIMSOLL_BENCH === "1" ? true : undefined;

describeWith("cold start", quiet, "timings need a quiet machine; set PLIMSOLL_BENCH=1", () => {
  test(
    "lint of one file takes little more than node itself, and the peers can be compared",
    { timeout: 300_000, retry: 3 },
    () => {
      const folder = mkdtempSync(join(tmpdir(), "plimsoll-cold-"));
      try {
        const { peers } = findPeers();
        const rows = measureColdStart(writeOneFile(folder), peers, 21);
        console.log(
          rows.map(({ name, milliseconds, ratio }) => `${name}: ${milliseconds.toFixed(1)} ms, × ${ratio.toFixed(2)}`).join("\n"),
        );
        expect(rows.find(({ name }) => name === "plimsoll")?.ratio).toBeLessThanOrEqual(coldStartLimit);
        expect(peers.map(({ name }) => name)).toEqual(expect.arrayContaining(["hadolint", "tally"]));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
