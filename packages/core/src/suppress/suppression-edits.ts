import { experimentalChecks } from "../config/experimental-checks.ts";
import type { Instruction } from "../instructions/instruction.ts";
import { isBuildkitCheck } from "../lint/buildkit-check.ts";
import type { Finding } from "../lint/finding.ts";
import { readCheckOptions } from "../lint/check-options.ts";
import { readSuppressedIds } from "../lint/suppressed-ids.ts";
import type { Comment, SyntaxTree } from "../syntax/syntax-tree.ts";
import type { TextEdit } from "../text/edit.ts";
import { lineAt } from "../text/source-text.ts";

/** What the comments are written into. */
export interface SuppressibleFile {
  readonly syntax: SyntaxTree;
  readonly instructions: readonly Instruction[];
  /** All findings of the file. */
  readonly findings: readonly Finding[];
  /** Value of the build argument BUILDKIT_DOCKERFILE_CHECK, which takes the place of a `# check=` in the file. */
  readonly checkArgument: string | undefined;
}

/** Rules about comments such as these: what they find is found after all comments were obeyed, or is the comment itself. */
const aboutComments: ReadonlySet<string> = new Set([
  "unknown-suppression",
  "unused-suppression",
  "suppression-comment",
  "internal-error",
]);
/** What it finds moves when a line is added. */
const aboutLines: ReadonlySet<string> = new Set(["mixed-line-endings"]);

/**
 * Writes `# plimsoll ignore=<rule>` above the instruction that a finding is in, or adds the rule to such a comment that stands there
 * already. Undefined for what is found outside of instructions: no comment there covers it.
 */
export function suppressHere({ syntax, instructions }: SuppressibleFile, finding: Finding): readonly TextEdit[] | undefined {
  const instruction = instructionAt(instructions, finding.span.start);
  if (instruction === undefined || aboutComments.has(finding.rule) || aboutLines.has(finding.rule)) return undefined;
  const known = instruction.commentsAbove.flatMap((comment) => addedId(comment, "ignore", finding.rule) ?? []);
  if (known[0] !== undefined) return [known[0]];
  const { source } = syntax;
  const { start } = instruction.span;
  const lineStart = source.lineStarts[lineAt(source, start)]!;
  const before = source.text.slice(lineStart, start);
  // Behind a byte order mark the line begins.
  const at = before.startsWith("\u{feff}") ? lineStart + 1 : lineStart;
  const text = `${source.text.slice(at, start)}# plimsoll ignore=${finding.rule}${lineBreakOf(syntax)}`;
  return [{ span: { start: at, end: at }, text }];
}

/**
 * Makes the whole file pass for a rule: a check of BuildKit goes into the `# check=skip=` at the top, so that a build skips it too, and
 * any other rule into a `# plimsoll global ignore=` below the directives. Undefined for what no comment leaves out.
 */
export function suppressInFile(file: SuppressibleFile, finding: Finding): readonly TextEdit[] | undefined {
  const { syntax, findings } = file;
  if (aboutComments.has(finding.rule)) return undefined;
  const check = checkOf(findings, finding);
  const inCheck = check === undefined || file.checkArgument !== undefined ? undefined : skipCheck(syntax, check);
  if (inCheck !== undefined) return [inCheck];
  const known = syntax.comments.flatMap((comment) => addedId(comment, "global ignore", finding.rule) ?? []);
  if (known[0] !== undefined) return [known[0]];
  const at = belowDirectives(syntax);
  return [line(syntax, at, `# plimsoll global ignore=${finding.rule}`)];
}

/** The check of BuildKit that all findings of the rule are, where there is one and it can be skipped. */
function checkOf(findings: readonly Finding[], { rule, codes }: Finding): string | undefined {
  const check = codes.find((code) => isBuildkitCheck(code) && !experimentalChecks.has(code));
  if (check === undefined) return undefined;
  return findings.every((other) => other.rule !== rule || other.codes.includes(check)) ? check : undefined;
}

/** Undefined where the directive cannot be read, or has as many options as BuildKit takes. */
function skipCheck(syntax: SyntaxTree, check: string): TextEdit | undefined {
  const directive = syntax.directives.check;
  if (directive === undefined) {
    // Only in the run of directives at the top it is one.
    return syntax.directives.all.some(({ name }) => name === "check")
      ? undefined
      : line(syntax, belowDirectives(syntax), `# check=skip=${check}`);
  }
  const [value = ""] = directive.value.split(" ", 1);
  const options = readCheckOptions(value, directive.valueSpan.start);
  if (options === undefined || options.skipAll !== undefined) return undefined;
  const last = options.skip.at(-1);
  if (last !== undefined) return { span: { start: last.span.end, end: last.span.end }, text: `,${check}` };
  if (value.split(";").length > 2 || /(?:^|;)\s*skip\s*=/.test(value)) return undefined;
  const { start } = directive.valueSpan;
  return { span: { start, end: start }, text: `skip=${check};` };
}

/** Adds an id to a comment of ours; undefined when it is another comment. */
function addedId(comment: Comment, words: "ignore" | "global ignore", id: string): TextEdit | undefined {
  const match = /^plimsoll\s+((?:global\s+|stage\s+)?ignore)\s*=\s*(.*)$/i.exec(comment.text);
  if (match === null || match[1]!.replace(/\s+/g, " ").toLowerCase() !== words || comment.insideInstruction) return undefined;
  const last = readSuppressedIds(match[2]!, comment.span.end - match[2]!.length)?.at(-1);
  return last && { span: { start: last.span.end, end: last.span.end }, text: `,${id}` };
}

/** Start of the first line that is no directive. A byte order mark and a `#!` line stay in front. */
function belowDirectives({ directives, source }: SyntaxTree): number {
  const last = directives.all.at(-1);
  const { text, lineStarts } = source;
  const top = text.startsWith("\u{feff}") ? 1 : 0;
  if (last !== undefined) return lineStarts[lineAt(source, last.span.start) + 1] ?? text.length;
  const behindScriptLine = text.startsWith("#!", top) ? lineStarts[1] : undefined;
  return behindScriptLine ?? top;
}

function line(syntax: SyntaxTree, at: number, text: string): TextEdit {
  const lineBreak = lineBreakOf(syntax);
  const isOpen = at > 1 && syntax.source.text[at - 1] !== "\n";
  return { span: { start: at, end: at }, text: `${isOpen ? lineBreak : ""}${text}${lineBreak}` };
}

function lineBreakOf({ source }: SyntaxTree): string {
  const first = source.text.indexOf("\n");
  return first > 0 && source.text.charCodeAt(first - 1) === 13 ? "\r\n" : "\n";
}

/** The instruction whose suppressions cover the offset. */
function instructionAt(instructions: readonly Instruction[], offset: number): Instruction | undefined {
  let low = 0;
  let high = instructions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (instructions[middle]!.span.start <= offset) low = middle;
    else high = middle - 1;
  }
  const instruction = instructions[low];
  return instruction !== undefined && offset >= instruction.span.start && offset <= instruction.span.end
    ? instruction
    : undefined;
}
