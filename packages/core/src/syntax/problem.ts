import type { Span } from "../text/span.ts";

/**
 * Something that BuildKit refuses. Data, never an exception: the rest of the file is still read.
 * `phase` is the pass of BuildKit that would stop: "parse" (the tokenizer) comes before "instructions" for the whole file.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly phase: "parse" | "instructions";
  readonly span: Span;
  /** BuildKit's own words, without the prefix that names the line. */
  readonly buildkit: string;
  /** What the message in the user's language is made of. */
  readonly params: Readonly<Record<string, string>>;
}

export const problemCodes = [
  "empty-file",
  "line-too-long",
  "duplicate-directive",
  "invalid-escape-directive",
  "unterminated-heredoc",
  "invalid-heredoc-word",
  "json-not-strings",
  "missing-second-argument",
  "missing-equals",
  "unknown-instruction",
  "unknown-flag",
  "duplicate-flag",
  "flag-without-value",
  "flag-not-boolean",
  "missing-argument",
  "not-one-argument",
  "missing-destination",
  "blank-name",
  "from-arguments",
  "invalid-stage-name",
  "instruction-before-from",
  "shell-not-json",
  "onbuild-trigger",
  "heredoc-destination",
  "healthcheck-type",
  "healthcheck-none-arguments",
  "healthcheck-no-command",
  "invalid-duration",
  "invalid-retries",
  "empty-volume",
  "invalid-mount",
  "invalid-network",
  "invalid-security",
  "invalid-device",
] as const;

export type ProblemCode = (typeof problemCodes)[number];
