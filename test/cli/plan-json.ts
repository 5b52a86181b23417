import type { RunResult } from "./plimsoll.ts";

export interface SizeJson {
  readonly low: number;
  readonly likely: number | null;
  readonly high: number | null;
  readonly basis: string;
  readonly source: string;
}

/** What `plan --format json` prints of one build. */
export interface BuildJson {
  readonly names?: readonly string[];
  readonly dockerfile: string;
  readonly target: string | null;
  readonly platform: string | null;
  readonly stages: readonly {
    readonly index: number;
    readonly name: string;
    readonly line: number;
    readonly base: string;
    readonly platform: string | null;
    readonly reachable: boolean;
    readonly dependsOn: readonly number[];
  }[];
  readonly steps: readonly {
    readonly line: number;
    readonly stage: number;
    readonly instruction: string;
    readonly text: string;
    readonly kind: string;
    readonly reachable: boolean;
    readonly inImage: boolean;
    readonly triggered: boolean;
    readonly layer: null | { readonly bytes: SizeJson; readonly transfer: SizeJson; readonly files: number | null };
  }[];
  readonly history: readonly { readonly createdBy: string; readonly empty: boolean }[];
  readonly config: Readonly<Record<string, unknown>> | null;
  readonly image: {
    readonly layers: number;
    readonly baseLayers: number | null;
    readonly bytes: SizeJson;
    readonly transfer: SizeJson;
  };
  readonly assumed: readonly string[];
  readonly context: null | {
    readonly root: string;
    readonly files: number;
    readonly bytes: number;
    readonly ignoreFile: string | null;
    readonly ignored: { readonly files: number; readonly bytes: number; readonly complete: boolean };
    readonly largest: readonly { readonly path: string; readonly bytes: number }[];
    readonly sent: { readonly files: number; readonly bytes: number; readonly complete: boolean };
    readonly unread: readonly { readonly path: string; readonly files: number; readonly bytes: number }[];
  };
  readonly advice: readonly unknown[];
}

export interface PlanJson extends BuildJson {
  readonly version: 1;
  readonly builds?: readonly BuildJson[];
}

/** The shape is what the tests compare. */
export function parsePlan({ stdout }: RunResult): PlanJson {
  return JSON.parse(stdout) as PlanJson;
}
