import type { Language } from "@plimsoll/core";
import { englishHelp } from "./help-text-en.ts";
import { koreanHelp } from "./help-text-ko.ts";

/** What `--help` says, in one language. */
export interface HelpText {
  readonly program: string;
  readonly usage: string;
  readonly commands: string;
  /** Headings in the list of commands. */
  readonly groups: Readonly<Record<CommandGroup, string>>;
  readonly arguments: string;
  readonly options: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly version: string;
  readonly language: string;
  readonly lint: CommandHelp<LintOption> & { readonly headings: Readonly<Record<LintHeading, string>> };
  readonly rules: CommandHelp<"format" | "profile">;
  readonly init: CommandHelp<"force">;
  readonly trust: CommandHelp<never>;
  readonly syntax: CommandHelp<"format" | "stdin-filename">;
  /** Summaries; the rest is loaded with the command. */
  readonly late: Readonly<Record<LateName, string>>;
  /** Summary; the rest is in `hadolint/hadolint-help.ts`. */
  readonly hadolint: string;
  /** Below the list of commands. */
  readonly examples: string;
}

export interface CommandHelp<Option extends string> {
  readonly summary: string;
  readonly description: string;
  readonly argument: string;
  readonly options: Readonly<Record<Option, string>>;
  readonly examples: string;
}

/** In the order of the list of commands. */
export const lateNames = [
  "fmt",
  "plan",
  "rebuild",
  "diff",
  "history",
  "explain",
  "learn",
  "verify",
  "base",
  "merge",
  "doctor",
  "lsp",
  "mcp",
  "completion",
] as const;
export type LateName = (typeof lateNames)[number];

export type CommandGroup = "files" | "builds" | "learn" | "setUp" | "programs";

export type LintHeading = "fixing" | "choosing" | "known" | "output" | "build" | "files";

export type LintOption =
  | "fix"
  | "fix-unsafe"
  | "diff"
  | "profile"
  | "select"
  | "ignore"
  | "severity"
  | "fail-on"
  | "runtime"
  | "preview"
  | "shellcheck"
  | "config"
  | "no-config"
  | "format"
  | "output"
  | "baseline"
  | "no-baseline"
  | "write-baseline"
  | "only-new"
  | "quiet"
  | "statistics"
  | "jobs"
  | "stdin-filename"
  | "files-from"
  | "shard"
  | "context"
  | "target"
  | "build-arg"
  | "builds"
  | "plugin"
  | "trust-plugins";

export const helpText: Readonly<Record<Language, HelpText>> = { en: englishHelp, ko: koreanHelp };
