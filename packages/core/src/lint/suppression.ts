import type { Span } from "../text/span.ts";

/** A comment that asks for findings to be left out. */
export interface Suppression {
  readonly syntax: "plimsoll" | "hadolint" | "check";
  /** The whole comment or directive. */
  readonly span: Span;
  /** Findings that start in here are meant. */
  readonly scope: Span;
  /** What was asked for; `all` of a `# check=skip=all` is an id too. */
  readonly ids: readonly SuppressedId[];
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
  /** `# check=error=true`: BuildKit's checks are errors. */
  readonly checksAreErrors: boolean;
}
