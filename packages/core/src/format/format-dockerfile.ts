import { readInstructions } from "../instructions/read-instructions.ts";
import { parseSyntax } from "../syntax/parse-syntax.ts";
import type { Problem } from "../syntax/problem.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { lineAt } from "../text/source-text.ts";
import type { Span } from "../text/span.ts";
import { defaultFormatOptions, type FormatOptions } from "../config/format-options.ts";
import { createDialects } from "./dialects.ts";
import { formatEdits } from "./format-edits.ts";
import { firstDifference, type ReadDockerfile } from "./same-meaning.ts";

export type FormatResult =
  | {
      readonly kind: "formatted";
      readonly text: string;
      /** In the order of the text; none of them without effect. */
      readonly edits: readonly TextEdit[];
    }
  | FormatRefusal;

/** The text is left alone. `line` is 1-based. */
export type FormatRefusal =
  /** BuildKit does not build it. */
  | { readonly kind: "refused"; readonly reason: "problem"; readonly problem: Problem; readonly line: number }
  /** The formatter's own check has found that the result would not mean the same: a bug of ours, and nothing was changed. */
  | { readonly kind: "refused"; readonly reason: "meaning"; readonly line: number };

/** A Dockerfile that has been read, with what BuildKit refuses in it. */
interface FormatInput extends ReadDockerfile {
  readonly problems: readonly Problem[];
}

/**
 * Formats a Dockerfile: white space, the case of keywords and where operators stand at line breaks. What is built stays the same, which is
 * checked each time. With `within`, only instructions, comments and blank lines that share a character with that span change.
 */
export function formatDockerfile(text: string, options: FormatOptions = defaultFormatOptions, within?: Span): FormatResult {
  const tree = parseSyntax(text);
  return formatTree({ tree, ...readInstructions(tree) }, options, within);
}

/** The same for a text that has been read already. */
export function formatTree(before: FormatInput, options: FormatOptions, within?: Span): FormatResult {
  const { source } = before.tree;
  const problem = before.problems[0];
  if (problem !== undefined) {
    return { kind: "refused", reason: "problem", problem, line: lineAt(source, problem.span.start) + 1 };
  }
  const dialectOf = createDialects(before);
  const edits = formatEdits(before, options, dialectOf, within);
  if (edits.length === 0) return { kind: "formatted", text: source.text, edits };
  const formatted = applyEdits(source.text, edits);
  const difference = firstDifference(before, formatted, dialectOf);
  if (difference === undefined) return { kind: "formatted", text: formatted, edits };
  const place = before.instructions[difference]?.span.start ?? 0;
  return { kind: "refused", reason: "meaning", line: lineAt(source, place) + 1 };
}
