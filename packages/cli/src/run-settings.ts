import type { Language } from "@plimsoll/core";
import type { Format } from "./reporters/reporter.ts";

/** What holds for all files of a run. Plain data, since it goes to other threads. */
export interface RunSettings {
  readonly language: Language;
  readonly format: Format;
  readonly fix: "none" | "safe" | "unsafe";
  /** Show what a fix would change, and change nothing. */
  readonly diff: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
  /** Of the terminal. */
  readonly columns: number;
  /** The stage that the command line asks for: a file without it is told. */
  readonly target: string | undefined;
  /** The working directory, absolute: reports for other programs name files from there. */
  readonly cwd: string;
  /** Absolute paths of the modules with rules that any file has. */
  readonly plugins: readonly string[];
  /** Whether any file has a baseline. */
  readonly usesBaseline: boolean;
  /** The version of ShellCheck, when it is asked too. */
  readonly shellcheck?: string | undefined;
}
