import type { FormatOptions } from "../config/format-options.ts";
import type { Instruction } from "../instructions/instruction.ts";
import type { RawInstruction, SyntaxTree } from "../syntax/syntax-tree.ts";

/** Words with one blank between them. */
const evenLine: Readonly<Record<FormatOptions["keywordCase"], RegExp>> = {
  upper: /^[A-Z]+(?: \S+)*$/,
  lower: /^[a-z]+(?: \S+)*$/,
  preserve: /^[A-Za-z]+(?: \S+)*$/,
};

/** Kinds without keywords or strings behind the first word, which have a layout of their own. */
const plainKinds: ReadonlySet<Instruction["kind"]> = new Set<Instruction["kind"]>([
  "add",
  "arg",
  "cmd",
  "copy",
  "entrypoint",
  "env",
  "expose",
  "label",
  "run",
  "stopsignal",
  "user",
  "volume",
  "workdir",
]);

/**
 * A quick look that only says yes when the formatter surely changes nothing in an instruction, as with most of a file that was formatted
 * before: it stands on one line, at its start, and has no blank too many.
 */
export function isTidy(
  { source: { text } }: SyntaxTree,
  { line, span, blankLines }: RawInstruction,
  { kind, json }: Instruction,
  keywordCase: FormatOptions["keywordCase"],
): boolean {
  if (line.runs.length > 1 || json || blankLines.length > 0 || !plainKinds.has(kind)) return false;
  if (span.start > 0 && text.charCodeAt(span.start - 1) !== 10) return false;
  const end = span.start + line.text.length;
  // An escape character may stand there, with nothing or with comments behind it.
  const isWhole = end >= text.length || text.charCodeAt(end) === 10 || text.charCodeAt(end) === 13;
  return isWhole && evenLine[keywordCase].test(line.text);
}
