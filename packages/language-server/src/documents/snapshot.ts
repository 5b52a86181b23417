import type { AnyRule, BuildOptions, Facts, LazyAnalysis, LintConfig, Span } from "@plimsoll/core";
import type { FormatChoices } from "@plimsoll/core/format";
import type { Position, Range } from "vscode-languageserver";
import type { Settings } from "../settings/settings.ts";

/** What holds for a document besides its text. Everything in it is replaced, never changed. */
export interface Surroundings {
  /** Grows with every replacement: together with the version of the text it names one analysis. */
  readonly generation: number;
  readonly settings: Settings;
  readonly config: LintConfig;
  /** URI of the config file that `config` comes from; undefined without one. */
  readonly configUri: string | undefined;
  /** The rules that run: plimsoll's own, and those of the config's plugins. */
  readonly rules: readonly AnyRule[];
  /** False where the user wants no findings: `enable` is off, or the config excludes the file. */
  readonly linted: boolean;
  readonly build: BuildOptions;
  /** What the config file says of the formatter's style. */
  readonly format: FormatChoices;
  readonly facts: Facts;
  /** The program of ShellCheck: a name or a path; undefined when it is not to be asked. */
  readonly shellcheck: string | undefined;
  /** URI of the folder of the build context; undefined where there is none (an untitled document). */
  readonly contextUri: string | undefined;
}

/**
 * A document at one moment: its text, what holds for it, and all that follows from both. Nothing in it changes, but the analysis of an open document can
 * only be asked until that of a later text was (`OutdatedAnalysis`). So whoever keeps a snapshot keeps what was answered, or a `lastingSnapshot`; and spans
 * that were taken before an `await` are taken again behind it.
 */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  readonly text: string;
  readonly surroundings: Surroundings;
  /** Computed layer by layer when first read. */
  readonly analysis: LazyAnalysis;
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
  spanOf(range: Range): Span;
  /** How long a piece of one line is in the units of positions. */
  unitsOf(start: number, end: number): number;
}
