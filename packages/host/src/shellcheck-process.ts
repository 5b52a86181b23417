import type { ShellCheckAnswers, ShellCheckComment } from "@plimsoll/core";
import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readShellCheckComments } from "./shellcheck-output.ts";

/** Why ShellCheck gave no answer. */
export type ShellCheckFailure =
  | { readonly kind: "not-found"; readonly program: string }
  /** `reason`: the system's word, such as EACCES. */
  | { readonly kind: "not-started"; readonly program: string; readonly reason: string }
  | { readonly kind: "time-limit"; readonly program: string; readonly seconds: number }
  /** `detail`: the first line that it wrote to standard error. */
  | { readonly kind: "exit"; readonly program: string; readonly status: string; readonly detail: string }
  | { readonly kind: "unreadable"; readonly program: string }
  | { readonly kind: "too-old"; readonly program: string; readonly version: string }
  | { readonly kind: "no-folder"; readonly program: string; readonly reason: string }
  /** A config names it by its path, and the user has not said that it may be run. */
  | { readonly kind: "untrusted"; readonly program: string; readonly changed: boolean };

export type ShellCheckResult =
  | { readonly kind: "answers"; readonly answers: ShellCheckAnswers }
  | { readonly kind: "failure"; readonly failure: ShellCheckFailure };

export interface ShellCheckLimits {
  /** For the process, whatever it does. */
  readonly milliseconds: number;
  /** Besides, for each text. */
  readonly millisecondsEach: number;
}

export const usualLimits: ShellCheckLimits = { milliseconds: 10_000, millisecondsEach: 500 };
/** More than ShellCheck says of any batch: it is held in memory. */
export const outputLimit = 256 * 1024 * 1024;

/** The version of a ShellCheck, such as `0.11.0`, or why it is none that can be used. Takes a few milliseconds. */
export function probeShellCheck(
  program: string,
  limits: ShellCheckLimits = usualLimits,
): { readonly kind: "version"; readonly version: string } | { readonly kind: "failure"; readonly failure: ShellCheckFailure } {
  const run = start(program, ["--version"], undefined, limits.milliseconds);
  const failure = failureOf(program, run, limits.milliseconds);
  if (failure !== undefined) return { kind: "failure", failure };
  const version = /^version: (\d+)\.(\d+)\S*/m.exec(run.stdout);
  if (version === null || !/shellcheck/i.test(run.stdout)) return { kind: "failure", failure: { kind: "unreadable", program } };
  const text = version[0].slice("version: ".length);
  // The format that is read came with 0.7.
  const tooOld = version[1] === "0" && Number(version[2]) < 7;
  return tooOld ? { kind: "failure", failure: { kind: "too-old", program, version: text } } : { kind: "version", version: text };
}

/**
 * Asks ShellCheck about many texts in one process; each says by itself which shell it is for. Neither its config files nor files that the
 * texts name are read. The texts lie in a private folder for so long. Never throws.
 */
export function askShellCheck(
  program: string,
  texts: readonly string[],
  limits: ShellCheckLimits = usualLimits,
): ShellCheckResult {
  if (texts.length === 0) return { kind: "answers", answers: new Map() };
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(tmpdir(), "plimsoll-shellcheck-"));
    const names = texts.map((_, index) => String(index));
    for (const [index, text] of texts.entries()) writeFileSync(join(folder, String(index)), text);
    const time = limits.milliseconds + limits.millisecondsEach * texts.length;
    const run = start(program, checkArguments(names), folder, time);
    return resultOf(program, texts, run, time);
  } catch (error) {
    return { kind: "failure", failure: { kind: "no-folder", program, reason: reasonOf(error) } };
  } finally {
    if (folder !== undefined) remove(folder);
  }
}

/** What a process of ShellCheck has said of texts that lie in files named 0, 1, 2, …. `time` is what it was given, in milliseconds. */
export function resultOf(program: string, texts: readonly string[], run: FinishedRun, time: number): ShellCheckResult {
  const failure = failureOf(program, run, time);
  if (failure !== undefined) return { kind: "failure", failure };
  const comments = readShellCheckComments(
    run.stdout,
    texts.map((_, index) => String(index)),
  );
  if (comments === undefined) return { kind: "failure", failure: { kind: "unreadable", program } };
  return { kind: "answers", answers: new Map(texts.map((text, index) => [text, comments.get(String(index)) ?? noComments])) };
}

/** How a process ended. */
export type FinishedRun = Pick<SpawnSyncReturns<string>, "error" | "status" | "signal" | "stdout" | "stderr">;

export function checkArguments(names: readonly string[]): readonly string[] {
  return ["--norc", "--format=json1", "--severity=style", "--", ...names];
}

/** SHELLCHECK_OPTS would change what is checked; without a UTF-8 locale ShellCheck stops at the first letter that is not ASCII. */
export function checkEnvironment(): NodeJS.ProcessEnv {
  const { SHELLCHECK_OPTS: _, ...environment } = process.env;
  return { ...environment, LC_ALL: "C.UTF-8" };
}

const noComments: readonly ShellCheckComment[] = [];

function start(program: string, args: readonly string[], cwd: string | undefined, timeout: number): SpawnSyncReturns<string> {
  return spawnSync(program, args, {
    cwd,
    timeout,
    killSignal: "SIGKILL",
    encoding: "utf8",
    maxBuffer: outputLimit,
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
    env: checkEnvironment(),
  });
}

/** ShellCheck ends with 0 when it has nothing to say and with 1 when it has. */
function failureOf(program: string, run: FinishedRun, time: number): ShellCheckFailure | undefined {
  const { error, status, signal, stderr } = run;
  if (error !== undefined) {
    const reason = reasonOf(error);
    if (reason === "ETIMEDOUT") return { kind: "time-limit", program, seconds: Math.ceil(time / 1000) };
    if (reason === "ENOENT") return { kind: "not-found", program };
    return { kind: "not-started", program, reason };
  }
  if (status === 0 || status === 1) return undefined;
  const detail = stderr.split("\n", 1)[0] ?? "";
  return { kind: "exit", program, status: signal ?? String(status), detail };
}

export function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // What is left in the temporary folder is nobody's finding.
  }
}
