import { spawnSync } from "node:child_process";
import { fromRoot } from "./repository.ts";

export interface ProgramResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a JavaScript file with this node, from the repository's top unless told otherwise, without standard input. */
export function runNode(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): ProgramResult {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    cwd: options.cwd ?? fromRoot(),
    env: { ...process.env, NO_COLOR: "1", ...options.env },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 2 ** 26,
  });
  if (error !== undefined) throw error;
  return { exitCode: status ?? -1, stdout, stderr };
}

/** Path of a development tool's own JavaScript, to be run by node. */
export function toolPath(tool: "tsc" | "oxlint" | "oxfmt" | "knip"): string {
  const paths = { tsc: "typescript/bin/tsc", oxlint: "oxlint/bin/oxlint", oxfmt: "oxfmt/bin/oxfmt", knip: "knip/bin/knip.js" };
  return fromRoot("node_modules", paths[tool]);
}
