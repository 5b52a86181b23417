import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { cliBundle } from "./bundle.ts";
import type { Peer } from "./peers.ts";

export interface CorpusRun {
  readonly name: string;
  readonly files: number;
  /** Number of processes that it took, one after the other. */
  readonly runs: number;
  readonly seconds: number;
  /** Largest resident memory of a process. 0 where the machine does not tell (only Linux does). */
  readonly peakBytes: number;
}

/** How many files a peer is given at once: a command line cannot name the whole corpus everywhere. */
const batchSize = 500;

/** Lints all files below `folder` with plimsoll, in one run, and with each peer in batches. Throws when a program fails. */
export async function measureCorpus(folder: string, peers: readonly Peer[]): Promise<readonly CorpusRun[]> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".Dockerfile"))
    .map((name) => join(folder, name));
  const plimsoll = [process.execPath, cliBundle.outfile, "lint", "--no-config", "--format", "json", folder];
  const rows = [await measure("plimsoll", files.length, [plimsoll], [0, 1])];
  for (const peer of peers) {
    const batches: (readonly string[])[] = [];
    for (let at = 0; at < files.length; at += batchSize) batches.push(peer.lint(files.slice(at, at + batchSize)));
    rows.push(await measure(peer.name, files.length, batches, peer.exitCodes));
  }
  return rows;
}

async function measure(
  name: string,
  files: number,
  commands: readonly (readonly string[])[],
  exitCodes: readonly number[],
): Promise<CorpusRun> {
  const start = performance.now();
  let peakBytes = 0;
  for (const command of commands) {
    const { exitCode, memory, printed, stderr } = await run(command);
    // Node ends with 1, as after findings, when the program is not there at all.
    if (!exitCodes.includes(exitCode) || printed === 0)
      throw new Error(`${name} ended with ${exitCode}, printed ${printed} bytes: ${stderr}`);
    peakBytes = Math.max(peakBytes, memory);
  }
  return { name, files, runs: commands.length, seconds: (performance.now() - start) / 1000, peakBytes };
}

interface ProgramRun {
  readonly exitCode: number;
  readonly memory: number;
  /** Bytes on standard output. */
  readonly printed: number;
  readonly stderr: string;
}

async function run([program = "", ...args]: readonly string[]): Promise<ProgramRun> {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, peakMemory(child.pid));
  }, 20);
  let stderr = "";
  let printed = 0;
  child.stdout.on("data", (data: Buffer) => {
    printed += data.length;
  });
  child.stderr.on("data", (data: Buffer) => {
    if (stderr.length < 10_000) stderr += data.toString();
  });
  try {
    const exitCode = await new Promise<number>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve(code ?? -1));
    });
    return { exitCode, memory, printed, stderr };
  } finally {
    clearInterval(watch);
  }
}

/** The kernel's own high-water mark of a living process, in bytes. */
function peakMemory(pid: number | undefined): number {
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kibibytes ?? 0) * 1024;
  } catch {
    // It has ended, or this is not Linux.
    return 0;
  }
}
