import type { AdviceLength } from "../advice/advice-option.ts";
import type { BudgetRequest } from "../budget/read-budget.ts";
import type { BuildSourceOptions } from "../plan/build-source-options.ts";

/** The options of `plimsoll history`, as commander gives them. */
export interface HistoryOptions extends BuildSourceOptions {
  readonly number?: string;
  readonly since?: string;
  readonly fixed?: boolean;
  readonly format?: string;
  readonly advice?: string;
  /** True without a value. */
  readonly budget?: string | boolean;
}

export type HistoryOption = "number" | "since" | "fixed" | "format";
export type HistoryHeading = "commits" | "output";

export const historyOptions: Readonly<Record<HistoryHeading, readonly (readonly [usage: string, name: HistoryOption])[]>> = {
  commits: [
    ["-n, --number <commits>", "number"],
    ["--since <date>", "since"],
    ["--fixed", "fixed"],
  ],
  output: [["--format <format>", "format"]],
};

export const historyFormats = ["text", "json", "markdown"] as const;
export type HistoryFormat = (typeof historyFormats)[number];

/** The options, read and checked. */
export interface HistoryRequest {
  /** At most so many commits, the newest. */
  readonly limit: number;
  /** A date or a revision, as git reads it. */
  readonly since: string | undefined;
  /** Whether today's Dockerfile and ignore file are replayed over all commits, in place of those of each commit. */
  readonly fixed: boolean;
  readonly format: HistoryFormat;
  /** Whether the changes of all commits are kept, for replays of other Dockerfiles. */
  readonly evidence: boolean;
  readonly advice: AdviceLength;
  readonly budget: BudgetRequest;
}

/** Commits that are replayed when nobody says how many. */
export const defaultLimit = 200;
