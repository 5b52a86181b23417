import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  createReadStream,
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
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { bundleForNode, cliBundle } from "./bundle.ts";
import { fromRoot } from "./repository.ts";

/** What a process took. */
interface Cost {
  readonly exitCode: number | null;
  /** Seconds. */
  readonly cpu: number;
  /** MB, at most at any time. */
  readonly memory: number;
}

/** Linux counts what the parent held at the start to the most that a process ever used, but not to what stands in `status`. */
const hook = `process.once("exit", () => {
  const { readFileSync, writeFileSync } = require("node:fs");
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const status = process.platform === "linux" ? readFileSync("/proc/self/status", "utf8") : "";
  const memory = Number(/^VmHWM:\\s*(\\d+) kB$/m.exec(status)?.[1] ?? maxRSS) / 1024;
  writeFileSync(process.env.PLIMSOLL_COST, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory }));
});
`;

/** How much more memory the larger number of files may take: less than this is noise. */
const flatAtMost = 1.25;

/**
 * `bench-shards`: the same files linted in one run, and in parts of which one is killed and run again; once as they are, and once in many copies. One
 * process at a time. Writes the rows of a table. Fails where a merged report is not that of one run, byte for byte, where `merge` takes parts of
 * which one is missing, and where memory grows with the number of files.
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
    const from = resolve(fromRoot(), values.folder, "corpus/files");
    const shards = Number(values.shards);
    tell(`${availableParallelism()} processors, node ${process.version}\n`);
    tell("| Files | What | CPU | Memory at most |\n| --- | --- | --- | --- |");
    const bench = async (copies: number): Promise<ReadonlyMap<string, Cost>> => {
      const folder = join(root, `x${copies}`);
      const files = replicate(from, join(folder, "files"), copies);
      return measure({ root: folder, hook: join(root, "cost.cjs"), program, shards, files });
    };
    const few = await bench(1);
    const many = Number(values.copies) > 1 ? await bench(Number(values.copies)) : few;
    const growth = Math.max(...[...many].map(([what, { memory }]) => memory / (few.get(what)?.memory ?? memory)));
    tell(`\nthe merged reports are byte for byte those of one run; memory grew ${growth.toFixed(2)} times at most`);
    if (growth > flatAtMost) throw new Failed("memory grows with the number of files");
    return 0;
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A result that is wrong. */
class Failed extends Error {}

interface Bench {
  readonly root: string;
  readonly hook: string;
  readonly program: string;
  readonly shards: number;
  readonly files: number;
}

/** The cost of each row. */
async function measure(bench: Bench): Promise<ReadonlyMap<string, Cost>> {
  const { root, shards, files } = bench;
  const costs = new Map<string, Cost>();
  const row = (what: string, cost: Cost, each = ""): void => {
    costs.set(what, cost);
    tell(`| ${files.toLocaleString("en")} | ${what} | ${cost.cpu.toFixed(1)} s | ${cost.memory.toFixed(0)} MB${each} |`);
  };
  const numbers = Array.from({ length: shards }, (_, index) => index + 1);
  const blob = (index: number): string => join(root, `part-${index}.blob`);
  const shard = (index: number): readonly string[] => {
    return ["lint", ".", "--jobs", "1", "--shard", `${index}/${shards}`, "--format", "blob", "-o", blob(index)];
  };
  const reports = ["pretty", "json", "sarif"].map(
    (format) => [format, join(root, `one.${format}`), join(root, `merged.${format}`)] as const,
  );
  for (const [format, one] of reports) {
    row(`one run, \`--format ${format}\``, await run(bench, ["lint", ".", "--jobs", "1", "--format", format, "-o", one]));
  }
  const parts: Cost[] = [];
  for (const index of numbers) parts.push(await run(bench, shard(index)));
  row(`${shards} parts, together`, total(parts), " each");
  const whole = readFileSync(blob(lost));
  await killed(bench, shard(lost), whole.length / 2);
  const { exitCode, stderr } = await run(bench, ["merge", ...numbers.filter((index) => index !== lost).map(blob)]);
  if (exitCode !== 2 || !stderr.includes(`${lost}/${shards}`)) throw new Failed("merge takes parts of which one is missing");
  row("the killed part, run again", await run(bench, shard(lost)));
  if (!readFileSync(blob(lost)).equals(whole)) throw new Failed("a part that is run again gives another blob");
  for (const [format, one, merged] of reports) {
    row(`\`merge --format ${format}\``, await run(bench, ["merge", ...numbers.map(blob), "--format", format, "-o", merged]));
    if ((await digestOf(one)) !== (await digestOf(merged))) throw new Failed(`the merged ${format} is another`);
  }
  return costs;
}

/** The part that is killed. */
const lost = 2;

/** Ends a part in the middle of its work, as a machine that is taken away does: when it has written so many bytes. */
async function killed({ root, program }: Bench, args: readonly string[], bytes: number): Promise<void> {
  const name = `part-${lost}.blob`;
  rmSync(join(root, name));
  const child = spawn(process.execPath, [program, ...args], { cwd: join(root, "files"), stdio: "ignore" });
  const ended = new Promise((done) => child.once("close", done));
  const written = (): number => {
    const begun = readdirSync(root).find((each) => each.startsWith(`.${name}.`));
    return begun === undefined ? 0 : (statSync(join(root, begun), { throwIfNoEntry: false })?.size ?? 0);
  };
  while (child.exitCode === null && written() < bytes) await new Promise((done) => setTimeout(done, 5));
  child.kill("SIGKILL");
  await ended;
  if (existsSync(join(root, name))) throw new Failed("the part was done before it could be killed: take more files");
}

async function run(
  { root, hook: required, program }: Bench,
  args: readonly string[],
): Promise<Cost & { readonly stderr: string }> {
  const cost = join(root, "cost.json");
  const env = { ...process.env, PLIMSOLL_COST: cost, PLIMSOLL_CODE_CACHE: "0" };
  const child = spawn(process.execPath, ["--require", required, program, ...args], {
    cwd: join(root, "files"),
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const exitCode = await new Promise<number | null>((done) => child.once("close", done));
  // What the hook above writes.
  const { cpu, memory } = JSON.parse(readFileSync(cost, "utf8")) as Pick<Cost, "cpu" | "memory">;
  return { exitCode, cpu, memory, stderr };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

function total(costs: readonly Cost[]): Cost {
  return {
    exitCode: Math.max(...costs.map(({ exitCode }) => exitCode ?? 2)),
    cpu: costs.reduce((all, { cpu }) => all + cpu, 0),
    memory: Math.max(...costs.map(({ memory }) => memory)),
  };
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
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
