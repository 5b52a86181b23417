import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { cliBundle } from "./bundle.ts";
import type { Peer } from "./peers.ts";

export interface ColdStart {
  readonly name: string;
  /** Median wall time of one run. */
  readonly milliseconds: number;
  /** Median over the rounds of its time divided by that of `node -e 0` in the same round. */
  readonly ratio: number;
}

/**
 * Starts each program once per round, one after the other, so that whatever slows the machine down slows all of them; the ratio is taken
 * within a round. Throws when a program cannot be started or fails.
 */
export function measureColdStart(file: string, peers: readonly Peer[], rounds: number): readonly ColdStart[] {
  const plimsoll = { command: [process.execPath, cliBundle.outfile, "lint", file], exitCodes: [0, 1] };
  const programs: readonly Program[] = [
    { name: "node -e 0", command: [process.execPath, "-e", "0"], exitCodes: [0] },
    // Its code cache lies beside the file, which the caller throws away; the unmeasured round fills it.
    { ...plimsoll, name: "plimsoll", env: { XDG_CACHE_HOME: dirname(file), PLIMSOLL_CODE_CACHE: "" } },
    { ...plimsoll, name: "plimsoll, never run before", env: { PLIMSOLL_CODE_CACHE: "0" } },
    ...peers.map((peer) => ({ name: peer.name, command: peer.lint([file]), exitCodes: peer.exitCodes })),
  ];
  // One round unmeasured: the first start reads the programs from disk.
  for (const program of programs) timeOf(program);
  const times = programs.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, program] of programs.entries()) times[index]!.push(timeOf(program));
  }
  const node = times[0]!;
  return programs.map(({ name }, index) => ({
    name,
    milliseconds: median(times[index]!),
    ratio: median(times[index]!.map((time, round) => time / node[round]!)),
  }));
}

interface Program {
  readonly name: string;
  readonly command: readonly string[];
  readonly exitCodes: readonly number[];
  readonly env?: Readonly<Record<string, string>>;
}

function timeOf({ name, command, exitCodes, env }: Program): number {
  const [program = "", ...args] = command;
  const start = performance.now();
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const milliseconds = performance.now() - start;
  if (error !== undefined) throw error;
  if (!exitCodes.includes(status ?? -1)) throw new Error(`${name} ended with ${status}: ${stderr.toString()}`);
  // Node ends with 1 too when the program is not there, and nobody has linted anything without saying something about that file.
  if (name !== "node -e 0" && stdout.length === 0) throw new Error(`${name} said nothing: ${stderr.toString()}`);
  return milliseconds;
}

/** Middle of the sorted numbers; of an even count the upper one of the two in the middle. */
function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
