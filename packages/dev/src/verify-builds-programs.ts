import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { accessSync, constants, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Path of a program that can be run; undefined where the PATH has none. */
export function findProgram(name: string): string | undefined {
  return findPrograms(name)[0];
}

/** All of that name on the PATH, in its order. */
export function findPrograms(name: string): readonly string[] {
  return (process.env.PATH ?? "").split(":").flatMap((folder) => {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return [path];
    } catch {
      return [];
    }
  });
}

/** Variables on top of our own; undefined takes one away. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface ProgramResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. Throws when it cannot be started or takes over three minutes. */
export function runProgram(program: string, args: readonly string[], environment: Environment = {}): ProgramResult {
  const options = { encoding: "utf8", maxBuffer: 2 ** 28, timeout: 180_000, env: { ...process.env, ...environment } } as const;
  const { status, stdout, stderr, error } = spawnSync(program, args, options);
  if (error !== undefined) throw error;
  return { status: status ?? 1, stdout, stderr };
}

/** As `runProgram`, for what must work: gives its output. Throws with what it said when it fails. */
export function mustRun(program: string, args: readonly string[], environment: Environment = {}): string {
  const { status, stdout, stderr } = runProgram(program, args, environment);
  if (status !== 0) throw new Error(`${program} ${args.slice(0, 3).join(" ")} …: ${stderr.trim().slice(-400)}`);
  return stdout;
}

export interface Daemon {
  readonly stop: () => Promise<void>;
}

/**
 * Starts a program that stays, and waits until `isReady`. What it says goes to `<name>.log` in `folder`, and what it leaves in a
 * temporary folder, too. Throws when it ends before that or takes half a minute.
 */
export async function startDaemon(
  program: string,
  args: readonly string[],
  folder: string,
  isReady: () => boolean,
): Promise<Daemon> {
  const log = join(folder, `${program}.log`);
  const output = openSync(log, "w");
  const child = spawn(program, args, { stdio: ["ignore", output, output], env: { ...process.env, TMPDIR: folder } });
  const stop = (): Promise<void> => stopChild(child);
  for (let tries = 0; tries < 150; tries++) {
    await wait(200);
    if (child.exitCode !== null) break;
    if (isReady()) return { stop };
  }
  await stop();
  throw new Error(`${program} did not start: ${readFileSync(log, "utf8").trim().slice(-600)}`);
}

async function stopChild(child: ChildProcess): Promise<void> {
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  if (!hasEnded()) child.kill("SIGTERM");
  for (let tries = 0; tries < 100 && !hasEnded(); tries++) await wait(200);
  if (!hasEnded()) child.kill("SIGKILL");
}

/** Unmounts what a stopped daemon left mounted below a folder, so that the folder can be removed. */
export function unmountBelow(folder: string): void {
  const points = readFileSync("/proc/self/mountinfo", "utf8")
    .split("\n")
    .flatMap((line) => line.split(" ")[4] ?? [])
    .filter((point) => point.startsWith(`${folder}/`));
  // What was mounted last lies on top.
  for (const point of points.toReversed()) runProgram("umount", [point]);
}
