import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureColdStart } from "./bench-cold-start.ts";
import { measureCorpus } from "./bench-corpus.ts";
import { bundleForNode, cliBundle } from "./bundle.ts";
import { table } from "@plimsoll/core/rule-pages";
import { findPeers, installPeers } from "./peers.ts";
import { corpusFolder } from "./sample-files.ts";

export interface BenchOptions {
  readonly installPeers: boolean;
  /** Number of times that each program is started. */
  readonly rounds: number;
  /** Leave the corpus out. */
  readonly coldOnly: boolean;
}

/** The file whose lint is timed: it must be the same for everybody, so it stands here. */
const oneFile = `FROM node:22
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y curl
RUN npm install
EXPOSE 3000
CMD npm start
`;

/** Times plimsoll beside `node -e 0` and the peers, prints tables and gives the exit code: 1 when the cold start takes too long. */
export async function bench(options: BenchOptions): Promise<number> {
  if (!Number.isInteger(options.rounds) || options.rounds < 1) {
    process.stderr.write("bench: --rounds takes a positive number\n");
    return 2;
  }
  if (options.installPeers) installPeers([]);
  await bundleForNode(cliBundle);
  const { peers, absent } = findPeers();
  for (const name of absent)
    process.stdout.write(`${name} is not installed and is left out (npm run bench -- --install-peers)\n`);
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-bench-"));
  try {
    const cold = measureColdStart(writeOneFile(folder), peers, options.rounds);
    print(
      `Cold start, lint of one file, median of ${options.rounds} interleaved runs`,
      ["", "ms", "× node -e 0"],
      cold.map((row) => [row.name, row.milliseconds.toFixed(1), row.ratio.toFixed(2)]),
    );
    if (!options.coldOnly) await benchCorpus(peers);
    return cold.some(({ name, ratio }) => name === "plimsoll" && ratio > coldStartLimit) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes the Dockerfile whose lint is timed and gives its path. */
export function writeOneFile(folder: string): string {
  const path = join(folder, "Dockerfile");
  writeFileSync(path, oneFile);
  return path;
}

/** Largest ratio of plimsoll's cold start to that of `node -e 0` that is allowed. */
export const coldStartLimit = 1.6;

async function benchCorpus(peers: Parameters<typeof measureCorpus>[1]): Promise<void> {
  const corpus = corpusFolder();
  if (corpus === undefined) {
    process.stdout.write("no corpus (set PLIMSOLL_SHARED): files per second are left out\n");
    return;
  }
  const rows = await measureCorpus(corpus, peers);
  print(
    "Whole corpus",
    ["", "files", "runs", "seconds", "files/s", "peak MiB"],
    rows.map((row) =>
      [
        row.name,
        row.files,
        row.runs,
        row.seconds.toFixed(1),
        Math.round(row.files / row.seconds),
        Math.round(row.peakBytes / 2 ** 20),
      ].map(String),
    ),
  );
}

function print(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  process.stdout.write(`\n${title}\n\n${table(columns, rows)}\n`);
}
