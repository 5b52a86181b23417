import type { Span } from "../text/span.ts";

/** A comment that asks for findings to be left out. */
export interface Suppression {
  readonly syntax: "plimsoll" | "hadolint" | "check";
  /** The whole comment or directive. */
  readonly span: Span;
  /** Findings that start in here are meant. */
  readonly scope: Span;
  /** What was asked for; `all` of a `# check=skip=all` is an id too, and then the only one. */
  readonly ids: readonly SuppressedId[];
  /** For a `# check=` above an instruction: that instruction. BuildKit obeys it for some of its checks only. */
  readonly above?: Span | undefined;
}

/** Experimental checks of BuildKit that a `# check=experimental=` switches on. */
export interface Experiment {
  /** Findings that start in here are meant. */
  readonly scope: Span;
  readonly names: readonly SuppressedId[] | "all";
}

export interface SuppressedId {
  readonly text: string;
  readonly span: Span;
}

/** A suppression comment that cannot be read. */
export interface BadSuppression {
  readonly span: Span;
  readonly text: string;
}

export interface Suppressions {
  readonly all: readonly Suppression[];
  readonly bad: readonly BadSuppression[];
  readonly experiments: readonly Experiment[];
  /** `# check=error=true`: BuildKit's checks are errors. */
  readonly checksAreErrors: boolean;
}
