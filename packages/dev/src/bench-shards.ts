import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { bundleForNode, cliBundle } from "./bundle.ts";
import { fromRoot } from "./repository.ts";

/** What a process took. */
interface Cost {
  readonly exitCode: number | null;
  /** Seconds. */
  readonly wall: number;
  readonly cpu: number;
  /** MB, at most at any time. */
  readonly memory: number;
}

const hook = `process.once("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cost = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
  require("node:fs").writeFileSync(process.env.PLIMSOLL_COST, JSON.stringify(cost));
});
`;

/**
 * `bench-shards`: the same files linted in one run, in parts one after the other, in parts at once, with one part killed and run again. Fails where the
 * merged report is not the one run's, byte for byte.
 */
export async function benchShards(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      copies: { type: "string", default: "20" },
      shards: { type: "string", default: "4" },
      folder: { type: "string", default: process.env["PLIMSOLL_SHARED"] ?? "../shared" },
      program: { type: "string" },
    },
  });
  const root = mkdtempSync(join(tmpdir(), "plimsoll-shards-"));
  try {
    const program = values.program === undefined ? join(root, "plimsoll.js") : resolve(values.program);
    if (values.program === undefined) await bundleForNode({ ...cliBundle, outfile: program });
    writeFileSync(join(root, "cost.cjs"), hook);
    const files = replicate(resolve(fromRoot(), values.folder, "corpus/files"), join(root, "files"), Number(values.copies));
    process.stdout.write(`${files} files, ${availableParallelism()} processors, node ${process.version}\n`);
    return await measure({ root, program, shards: Number(values.shards) });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

interface Bench {
  readonly root: string;
  readonly program: string;
  readonly shards: number;
}

async function measure(bench: Bench): Promise<number> {
  const { root, shards } = bench;
  const numbers = Array.from({ length: shards }, (_, index) => index + 1);
  const blob = (index: number): string => join(root, `part-${index}.blob`);
  const shard = (index: number, output = blob(index)): readonly string[] => {
    return ["lint", ".", "--jobs", "1", "--shard", `${index}/${shards}`, "--format", "blob", "-o", output];
  };
  const reports = ["json", "sarif"].map(
    (format) => [format, join(root, `one.${format}`), join(root, `merged.${format}`)] as const,
  );
  for (const [format, one] of reports) {
    tell(`one run, ${format}`, await run(bench, ["lint", ".", "--jobs", "1", "--format", format, "-o", one]));
  }
  const costs: Cost[] = [];
  for (const index of numbers) costs.push(await run(bench, shard(index)));
  tell(`${shards} shards, one after the other`, total(costs));
  const start = performance.now();
  const atOnce = await Promise.all(numbers.map((index) => run(bench, shard(index, join(root, `again-${index}.blob`)))));
  tell(`${shards} shards at once`, { ...total(atOnce), wall: (performance.now() - start) / 1000 });
  const bytes = numbers.reduce((sum, index) => sum + statSync(blob(index)).size, 0);
  process.stdout.write(`blobs: ${(bytes / 1e6).toFixed(1)} MB\n`);
  await killed(bench, shard(2), blob(2));
  const missing = await run(bench, ["merge", ...numbers.filter((index) => index !== 2).map(blob)]);
  if (missing.exitCode !== 2) return fail("merge takes parts of which one is missing");
  const repeated = await run(bench, shard(2));
  tell("the killed shard, run again", repeated);
  for (const [format, one, merged] of reports) {
    tell(`merge, ${format}`, await run(bench, ["merge", ...numbers.map(blob), "--format", format, "-o", merged]));
    if (!readFileSync(one).equals(readFileSync(merged))) return fail(`the merged ${format} is another`);
  }
  const same = numbers.every((index) => readFileSync(blob(index)).equals(readFileSync(join(root, `again-${index}.blob`))));
  if (!same) return fail("a shard that is run again gives another blob");
  process.stdout.write("the merged reports are byte for byte those of one run\n");
  return 0;
}

/** Ends a shard in the middle of its work, as a machine that is taken away does. */
async function killed({ root, program }: Bench, args: readonly string[], output: string): Promise<void> {
  rmSync(output);
  const child = spawn(process.execPath, [program, ...args], { cwd: join(root, "files"), stdio: "ignore" });
  const ended = new Promise((done) => child.once("close", done));
  const isWriting = (): boolean => readdirSync(root).some((name) => name.startsWith(".part-2.blob."));
  while (child.exitCode === null && !isWriting()) await new Promise((done) => setTimeout(done, 5));
  child.kill("SIGKILL");
  await ended;
  if (existsSync(output)) throw new Error("the shard was done before it could be killed: take more files");
}

async function run({ root, program }: Bench, args: readonly string[]): Promise<Cost> {
  const cost = join(root, `cost-${Math.random().toString(36).slice(2)}.json`);
  const env = { ...process.env, PLIMSOLL_COST: cost, PLIMSOLL_CODE_CACHE: "0" };
  const start = performance.now();
  const child = spawn(process.execPath, ["--require", join(root, "cost.cjs"), program, ...args], {
    cwd: join(root, "files"),
    env,
    stdio: "ignore",
  });
  const exitCode = await new Promise<number | null>((done) => child.once("close", done));
  const wall = (performance.now() - start) / 1000;
  // What the hook above writes.
  const { cpu, memory } = JSON.parse(readFileSync(cost, "utf8")) as Pick<Cost, "cpu" | "memory">;
  return { exitCode, wall, cpu, memory };
}

function total(costs: readonly Cost[]): Cost {
  const sum = (pick: (cost: Cost) => number): number => costs.reduce((all, cost) => all + pick(cost), 0);
  return {
    exitCode: Math.max(...costs.map(({ exitCode }) => exitCode ?? 2)),
    wall: sum(({ wall }) => wall),
    cpu: sum(({ cpu }) => cpu),
    memory: Math.max(...costs.map(({ memory }) => memory)),
  };
}

function tell(what: string, { exitCode, wall, cpu, memory }: Cost): void {
  const figures = `${wall.toFixed(1)} s wall, ${cpu.toFixed(1)} s CPU, ${memory.toFixed(0)} MB at most, exit code ${exitCode}`;
  process.stdout.write(`${what}: ${figures}\n`);
}

function fail(why: string): number {
  process.stderr.write(`${why}\n`);
  return 1;
}

/** Copies once, then links: a hundred thousand files cost no more disk than the first five thousand. */
function replicate(from: string, to: string, copies: number): number {
  const first = join(to, "c001");
  cpSync(from, first, { recursive: true });
  const names = readdirSync(first, { recursive: true, encoding: "utf8" }).filter((name) => statSync(join(first, name)).isFile());
  for (let copy = 2; copy <= copies; copy++) {
    const folder = join(to, `c${String(copy).padStart(3, "0")}`);
    for (const name of names) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      linkSync(join(first, name), join(folder, name));
    }
  }
  return names.length * copies;
}
