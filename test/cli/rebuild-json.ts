import { spawnSync } from "node:child_process";
import { expect } from "vitest";
import type { Plimsoll, RunOptions, RunResult } from "./plimsoll.ts";

/** What `rebuild --format json` prints for one build. */
export interface RebuildJson {
  readonly version: 1;
  readonly steps: readonly {
    readonly line: number;
    readonly stage: number;
    readonly instruction: string;
    readonly state: "cached" | "rebuilt" | "depends" | "unused";
    readonly causes: readonly { readonly kind: string; readonly detail: string }[];
  }[];
  readonly rebuilt: number;
  readonly bytes: {
    readonly low: number;
    readonly likely: number | null;
    readonly high: number | null;
    readonly basis: string;
    readonly source: string;
  };
  readonly why?: {
    readonly line: number;
    readonly needed: boolean;
    readonly dependsOn: readonly { readonly line: number; readonly reach: string; readonly buildArgs: readonly string[] }[];
    readonly smallest: { readonly kind: string; readonly line: number; readonly sure: boolean; readonly example?: string };
  };
  readonly unread?: {
    readonly files: number;
    readonly bytes: number;
    readonly paths: readonly {
      readonly path: string;
      readonly directory: boolean;
      readonly files: number;
      readonly bytes: number;
    }[];
  };
  readonly builds?: readonly (RebuildJson & { readonly names: readonly string[] })[];
}

/** Runs `rebuild` and gives its report; its shape is what the tests compare. */
export function rebuildJson(plimsoll: Plimsoll, args: readonly string[], options?: RunOptions): RebuildJson {
  const result = plimsoll.run(["rebuild", ...args, "--format", "json"], options);
  expect(result.stderr).not.toContain("error in plimsoll");
  expect(result.stdout, result.stderr).not.toBe("");
  return JSON.parse(result.stdout) as RebuildJson;
}

/** `line state`, one for each step. */
export function statesOf({ steps }: Pick<RebuildJson, "steps">): readonly string[] {
  return steps.map(({ line, state }) => `${line} ${state}`);
}

/** `line kind: detail`, one for each cause. */
export function causesOf({ steps }: Pick<RebuildJson, "steps">): readonly string[] {
  return steps.flatMap(({ line, causes }) => causes.map(({ kind, detail }) => `${line} ${kind}: ${detail}`));
}

/** The first line of what is said on standard error. */
export function complaint({ stderr }: RunResult): string {
  return stderr.split("\n")[0] ?? "";
}

/** Runs git in the folder of a test, without the developer's own settings. */
export function runGit(folder: string, ...args: readonly string[]): string {
  const settings = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
  const { status, stdout, stderr } = spawnSync("git", [...settings, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" },
  });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** Makes a repository of what lies in the folder, with one commit. */
export function makeRepository(folder: string): void {
  runGit(folder, "init", "--quiet", "--initial-branch=main");
  commitAll(folder, "first");
}

export function commitAll(folder: string, message: string): void {
  runGit(folder, "add", "--all");
  runGit(folder, "commit", "--quiet", "--message", message);
}
