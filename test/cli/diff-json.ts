import { expect } from "vitest";
import type { Plimsoll, RunResult } from "./plimsoll.ts";

export interface SizeJson {
  readonly low: number;
  readonly likely: number | null;
  readonly high: number | null;
}

export interface ChangeJson {
  readonly before: SizeJson | null;
  readonly after: SizeJson | null;
  readonly growth: SizeJson;
}

/** What `diff --format json` prints for one build. */
export interface DiffJson {
  readonly version: 1;
  readonly since: { readonly revision: string; readonly commit: string | null } | null;
  readonly against: string | null;
  readonly steps: readonly {
    readonly line: number;
    readonly kind: "base" | "layer";
    readonly state: string;
    readonly reused: boolean;
    readonly text: string;
    readonly was: string | null;
    readonly bytes: ChangeJson;
    readonly transfer: ChangeJson;
    readonly biggest: boolean;
  }[];
  readonly image: ChangeJson & { readonly known: number };
  readonly transfer: ChangeJson;
  readonly layers: ChangeJson;
  readonly context: ChangeJson;
  readonly untouched: boolean;
  readonly unknown: readonly { readonly line: number }[];
  readonly budget: readonly { readonly key: string; readonly state: string }[];
}

/** Runs `diff` in English, on a terminal of 90 columns. */
export function runDiff({ run }: Plimsoll, args: readonly string[]): RunResult {
  return run(["diff", "--lang", "en", ...args], { env: { COLUMNS: "90" } });
}

/** Its report, when there is nothing to complain about. */
export function diffJson(plimsoll: Plimsoll, args: readonly string[]): DiffJson {
  const { stdout, stderr } = runDiff(plimsoll, [...args, "--format", "json"]);
  expect(stderr).toBe("");
  return JSON.parse(stdout) as DiffJson;
}

/** Of a small project with three layers. */
export const dockerfile = `FROM scratch
COPY a /a
COPY docs /docs
COPY src /src
`;

/** Puts the project into the folder. */
export function writeSmallProject({ clear, write }: Plimsoll): void {
  clear();
  write("Dockerfile", dockerfile);
  write("a", "a".repeat(1000));
  write("docs/x.md", "x".repeat(500));
  write("src/main.c", "m".repeat(2000));
}
