import { execFile } from "node:child_process";
import { expect } from "vitest";
import { importHistory } from "./history-repository.ts";
import type { Plimsoll, RunOptions, RunResult } from "./plimsoll.ts";

export const simple = "FROM scratch\nCOPY . /\n";

/** All commands about builds, on this build and a small change of it. */
const commands = [["plan"], ["rebuild", "--against-build-arg", "A=1"], ["history"]] as const;

/** Every command says it on standard error, exits with 2, and crashes nowhere. Gives what each printed. */
export type ExpectTold = (message: RegExp, args: readonly string[], options?: RunOptions) => readonly RunResult[];

export function tellsAll({ run }: Plimsoll): ExpectTold {
  return (message, args, options) =>
    commands.map((command) => {
      const result = run([...command, ...args], options);
      expect(result.stderr, command.join(" ")).toMatch(message);
      expect(result.stderr).not.toMatch(/error in plimsoll|\n\s+at /);
      expect(result.exitCode, result.stderr).toBe(2);
      return result;
    });
}

/** A repository with two commits of a build. */
export function twoCommits(folder: string, dockerfile: string): void {
  importHistory(folder, [{ files: { Dockerfile: dockerfile, a: "1" } }, { files: { a: "2" } }]);
}

export interface Output {
  readonly code: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs node without waiting for it. */
export function output(
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Output> {
  return new Promise((resolve) => {
    const env = { LC_ALL: "C.UTF-8", PLIMSOLL_CODE_CACHE: "0", ...(options.env ?? process.env) };
    execFile(process.execPath, [...args], { ...options, env, maxBuffer: 2 ** 27 }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? (error === null ? 0 : null), stdout, stderr }),
    );
  });
}
