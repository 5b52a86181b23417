import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  checkArguments,
  checkEnvironment,
  type FinishedRun,
  outputLimit,
  reasonOf,
  resultOf,
  type ShellCheckResult,
  usualLimits,
} from "./shellcheck-process.ts";

/** As `askShellCheck`, while this thread does other things. An abort ends the process; the result is then a failure. Never throws. */
export async function askShellCheckBeside(
  program: string,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<ShellCheckResult> {
  if (texts.length === 0) return { kind: "answers", answers: new Map() };
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(tmpdir(), "plimsoll-shellcheck-"));
    const names = texts.map((_, index) => String(index));
    for (const [index, text] of texts.entries()) await writeFile(join(folder, String(index)), text);
    const time = usualLimits.milliseconds + usualLimits.millisecondsEach * texts.length;
    const run = await runProgram(program, checkArguments(names), folder, time, signal);
    return resultOf(program, texts, run, time);
  } catch (error) {
    return { kind: "failure", failure: { kind: "no-folder", program, reason: reasonOf(error) } };
  } finally {
    // What is left in the temporary folder is nobody's finding.
    if (folder !== undefined) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function runProgram(
  program: string,
  args: readonly string[],
  cwd: string,
  timeout: number,
  signal: AbortSignal,
): Promise<FinishedRun> {
  const options = { cwd, timeout, killSignal: "SIGKILL", maxBuffer: outputLimit, windowsHide: true, signal } as const;
  return new Promise((resolve) => {
    const child = execFile(program, [...args], { ...options, env: checkEnvironment() }, (error, stdout, stderr) => {
      // An exit code other than 0 is an error here, with the number as its code.
      const started = error === null || typeof error.code === "number" || error.killed === true;
      const late = error?.killed === true && !signal.aborted;
      const failure = late ? Object.assign(new Error("time limit"), { code: "ETIMEDOUT" }) : started ? undefined : error;
      resolve({
        ...(failure === undefined ? {} : { error: failure }),
        status: error === null ? 0 : typeof error.code === "number" ? error.code : null,
        signal: child.signalCode,
        stdout,
        stderr,
      });
    });
  });
}
