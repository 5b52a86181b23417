import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { indexContext } from "../../packages/core/src/context/context-index.ts";
import { bundleForNode, cliBundle } from "../../packages/dev/src/bundle.ts";
import { hashContents } from "../../packages/host/src/content-hashes.ts";
import { walkContext } from "../../packages/host/src/walk-context.ts";
import { describeWith } from "../support/shared.ts";

const quiet = process.env.PLIMSOLL_BENCH === "1" ? true : undefined;

/**
 * How many times the start of node a plan may take: without advice and waste, and as users get it. Of the first, about a third is the tar of
 * 10,000 files, counted header by header; what it compresses to is known from the run before.
 */
const planLimits = [8, 12] as const;

describeWith("a large build context", quiet, "timings need a quiet machine; set PLIMSOLL_BENCH=1", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "plimsoll-context-"));
    for (const count of [10_000, 40_000]) writeContext(join(folder, String(count)), count);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("of 10,000 files is planned in little more time than node takes to start", { timeout: 300_000, retry: 3 }, async () => {
    const program = join(folder, "plimsoll.js");
    await bundleForNode({ ...cliBundle, outfile: program });
    const commands = [
      ["-e", "0"],
      [program, "plan", join(folder, "10000"), "--advice", "none", "--waste", "none"],
      [program, "plan", join(folder, "10000")],
    ] as const;
    const rounds = Array.from({ length: 12 }, () => commands.map((command) => timeOf(command, folder))).slice(1);
    const times = commands.map((_, column) => median(rounds.map((round) => round[column]!)));
    const ratios = [1, 2].map((column) => median(rounds.map((round) => round[column]! / round[0]!)));
    const told = times.map((time) => `${time.toFixed(0)} ms`).join(", ");
    console.log(
      `node -e 0, plan of 10,000 files without and with advice: ${told}; × ${ratios.map((each) => each.toFixed(2)).join(" and ")}`,
    );
    for (const [at, limit] of planLimits.entries()) expect(ratios[at]).toBeLessThanOrEqual(limit);
  });

  test(
    "costs in proportion to its files, and digests that are known cost a fraction",
    { timeout: 300_000, retry: 3 },
    async () => {
      await measure(join(folder, "10000"), folder);
      const [small, large] = [await measure(join(folder, "10000"), folder), await measure(join(folder, "40000"), folder)];
      const again = await measure(join(folder, "40000"), folder);
      for (const [name, row] of Object.entries({ "10,000 files": small, "40,000 files": large, "40,000 files again": again }))
        console.log(
          `${name}: ${Object.entries(row)
            .map(([part, value]) => `${part} ${value.toFixed(0)}`)
            .join(", ")}`,
        );
      expect(large.walk).toBeLessThan(small.walk * 10);
      expect(large.index).toBeLessThan(small.index * 12);
      expect(again.read).toBe(0);
      expect(again.hash).toBeLessThan(large.hash);
      // About 400 bytes for each entry.
      expect(large.mebibytes - small.mebibytes).toBeLessThan(200);
    },
  );
});

/** Milliseconds, files read, and the size of the process. */
async function measure(
  root: string,
  cacheHome: string,
): Promise<Record<"walk" | "index" | "hash" | "read" | "mebibytes", number>> {
  const start = performance.now();
  const walked = await walkContext(root, join(root, "Dockerfile"));
  if (walked.kind === "failure") throw new Error(walked.failure.kind);
  const walkEnd = performance.now();
  indexContext(walked.listing);
  const indexEnd = performance.now();
  const environment = { XDG_CACHE_HOME: cacheHome };
  const { read } = await hashContents(root, walked.listing.entries, { environment, now: () => Date.now() + 60_000 });
  const hash = performance.now() - indexEnd;
  return {
    walk: walkEnd - start,
    index: indexEnd - walkEnd,
    hash,
    read,
    mebibytes: process.memoryUsage().rss / 2 ** 20,
  };
}

function writeContext(root: string, count: number): void {
  for (let at = 0; at < count; at++) {
    const directory = Math.floor(at / 20);
    const path = join(root, `src/m${directory % 40}/d${Math.floor(directory / 40)}`);
    if (at % 20 === 0) mkdirSync(path, { recursive: true });
    writeFileSync(join(path, `file-${at}.ts`), "x".repeat((at * 37) % 4000));
  }
  writeFileSync(join(root, "Dockerfile"), "FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\n");
  writeFileSync(join(root, ".dockerignore"), "node_modules\n.git\n**/dist\n*.log\n");
}

function timeOf(args: readonly string[], cacheHome: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env: { ...process.env, XDG_CACHE_HOME: cacheHome } });
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`ended with ${status}: ${stderr.toString()}`);
  return milliseconds;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
