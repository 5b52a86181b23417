import type { BuildSourceOptions } from "../plan/build-source-options.ts";

/** What commander makes of the options of `rebuild`. */
export interface RebuildOptions extends Omit<BuildSourceOptions, "context"> {
  /** False for `--no-context`. */
  readonly context?: string | boolean;
  readonly changed?: readonly string[];
  readonly since?: string;
  readonly against?: string;
  readonly againstFile?: string;
  readonly againstBuildArg?: readonly string[];
  readonly baseChanged?: readonly string[];
  readonly why?: string;
  readonly unread?: boolean;
  readonly failOver?: string;
  readonly format?: string;
}

export type RebuildHeading = "change" | "output";

export type RebuildOption =
  | "changed"
  | "since"
  | "against"
  | "against-file"
  | "against-build-arg"
  | "base-changed"
  | "no-context"
  | "why"
  | "unread"
  | "fail-over"
  | "format";

export const rebuildOptions: Readonly<Record<RebuildHeading, readonly (readonly [usage: string, name: RebuildOption])[]>> = {
  change: [
    ["--changed <path...>", "changed"],
    ["--since <revision>", "since"],
    ["--against <folder>", "against"],
    ["--against-file <dockerfile>", "against-file"],
    ["--against-build-arg <name=value>", "against-build-arg"],
    ["--base-changed <image>", "base-changed"],
    ["--no-context", "no-context"],
  ],
  output: [
    ["--why <line>", "why"],
    ["--unread", "unread"],
    ["--fail-over <limit>", "fail-over"],
    ["--format <format>", "format"],
  ],
};

/** Options that may be given several times. */
export const repeatedRebuildOptions: ReadonlySet<RebuildOption> = new Set(["against-build-arg", "base-changed"]);
