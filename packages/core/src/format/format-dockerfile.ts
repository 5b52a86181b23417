import type { Instruction } from "../instructions/instruction.ts";
import { readInstructions } from "../instructions/read-instructions.ts";
import type { ShellDialect } from "../shell/shell-script.ts";
import { type StageShell, shellOf, stageShells } from "../shell/stage-shell.ts";
import { buildStageGraph } from "../stages/build-stage-graph.ts";
import { parseSyntax } from "../syntax/parse-syntax.ts";
import type { Problem } from "../syntax/problem.ts";
import type { Comment, SyntaxTree } from "../syntax/syntax-tree.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { lineAt } from "../text/source-text.ts";
import { contains, type Span } from "../text/span.ts";
import { type InnerBlanks, withoutColumns } from "./aligned-blanks.ts";
import { blankLineEdits, looksLikeDirective } from "./blank-lines.ts";
import { defaultFormatOptions, type FormatOptions } from "../config/format-options.ts";
import { instructionEdits } from "./instruction-edits.ts";
import { layoutOf } from "./instruction-layout.ts";
import { keptParts } from "./kept-parts.ts";
import { lineEndEdits } from "./line-ends.ts";
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

/**
 * Formats a Dockerfile: white space, the case of keywords and where operators stand at line breaks. What is built stays the same, which is
 * checked each time. With `within`, only instructions, comments and blank lines that share a character with that span change.
 */
export function formatDockerfile(text: string, options: FormatOptions = defaultFormatOptions, within?: Span): FormatResult {
  const before = read(text);
  const problem = before.problems[0];
  if (problem !== undefined) {
    return { kind: "refused", reason: "problem", problem, line: lineAt(before.tree.source, problem.span.start) + 1 };
  }
  const dialectOf = createDialects(before);
  const edits = editsOf(before, options, dialectOf, within);
  if (edits.length === 0) return { kind: "formatted", text, edits };
  const formatted = applyEdits(text, edits);
  const after = read(formatted);
  const difference = after.problems.length > 0 ? -1 : firstDifference(before, after, dialectOf);
  if (difference === undefined) return { kind: "formatted", text: formatted, edits };
  const place = before.instructions[difference]?.span.start ?? 0;
  return { kind: "refused", reason: "meaning", line: lineAt(before.tree.source, place) + 1 };
}

function read(text: string): ReadDockerfile & { readonly problems: readonly Problem[] } {
  const tree = parseSyntax(text);
  return { tree, ...readInstructions(tree) };
}

function editsOf(
  { tree, instructions }: ReadDockerfile,
  options: FormatOptions,
  dialectOf: (instruction: Instruction) => ShellDialect,
  within: Span | undefined,
): readonly TextEdit[] {
  const { text } = tree.source;
  const { escape } = tree.directives;
  const eol = options.endOfLine === "keep" ? usualLineEnd(text) : options.endOfLine === "crlf" ? "\r\n" : "\n";
  const edits: TextEdit[] = [];
  const inner: InnerBlanks[] = [];
  let lines = 0;
  const comments = commentsByInstruction(tree);
  for (const piece of tree.pieces) {
    if (piece.kind === "comment") edits.push(...commentEdits(tree, piece.span, options));
    if (piece.kind !== "instruction" || !isWithin(piece.span, within)) continue;
    const raw = tree.instructions[piece.index]!;
    const instruction = instructions[piece.index]!;
    const layout = layoutOf(raw, instruction, escape, dialectOf);
    const found = instructionEdits(tree, raw, instruction, layout, comments[piece.index] ?? [], options, lines);
    lines += found.lines;
    edits.push(...found.edits);
    inner.push(...found.inner);
  }
  edits.push(...withoutColumns(inner), ...blankLineEdits(tree, instructions, options, eol));
  const lineEnds = options.endOfLine === "keep" ? [] : lineEndEdits(tree, eol);
  const wanted = select(text, edits, lineEnds, tree, within);
  const isKept = within !== undefined || !options.finalNewline;
  return isKept ? wanted : withFinalNewline(text, wanted, eol);
}

/** Edits that change something, outside of what is to be left alone, in order; a line break goes with the line that is removed. */
function select(
  text: string,
  edits: readonly TextEdit[],
  lineEnds: readonly TextEdit[],
  tree: SyntaxTree,
  within: Span | undefined,
): readonly TextEdit[] {
  const kept = keptParts(tree);
  const changing = [...edits, ...lineEnds].filter(({ span, text: wanted }) => {
    if (text.slice(span.start, span.end) === wanted) return false;
    if (kept.some((part) => span.start < part.end && span.end > part.start)) return false;
    return within === undefined || (span.start <= within.end && span.end >= within.start) || isInPieceOf(tree, span, within);
  });
  const sorted = changing.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let last: TextEdit | undefined;
  return sorted.filter((edit) => {
    if (last !== undefined && edit.span.end > edit.span.start && contains(last.span, edit.span)) return false;
    last = edit;
    return true;
  });
}

function isInPieceOf({ pieces }: SyntaxTree, span: Span, within: Span): boolean {
  const piece = pieces.find((candidate) => candidate.span.end > span.start);
  return piece?.kind === "instruction" && isWithin(piece.span, within) && contains(piece.span, span);
}

function isWithin(span: Span, within: Span | undefined): boolean {
  return within === undefined || (span.start <= within.end && span.end > within.start);
}

function withFinalNewline(text: string, edits: readonly TextEdit[], eol: string): readonly TextEdit[] {
  if (endOf(text, edits).endsWith("\n")) return edits;
  return [...edits, { span: { start: text.length, end: text.length }, text: eol }];
}

/** The last character once the edits are made; edits are in order. */
function endOf(text: string, edits: readonly TextEdit[]): string {
  let end = text.length;
  for (const { span, text: wanted } of edits.toReversed()) {
    if (span.end < end) break;
    if (wanted !== "") return wanted;
    end = span.start;
  }
  return text.slice(Math.max(0, end - 1), end);
}

/** Comments between instructions stand at the start of the line; one that a change could make a directive stays. */
function commentEdits({ source: { text } }: SyntaxTree, span: Span, options: FormatOptions): readonly TextEdit[] {
  const line = text.slice(span.start, span.end);
  if (looksLikeDirective(line)) return [];
  const edits: TextEdit[] = [];
  const indent = /^[ \t]*(?=#)/.exec(line)?.[0].length ?? 0;
  edits.push({ span: { start: span.start, end: span.start + indent }, text: "" });
  const end = line.replace(/[\r\n]+$/, "").length;
  const blanks = /[ \t]+$/.exec(line.slice(0, end))?.[0].length ?? 0;
  if (options.trimTrailingWhitespace) {
    edits.push({ span: { start: span.start + end - blanks, end: span.start + end }, text: "" });
  }
  return edits;
}

function commentsByInstruction({ comments, instructions }: SyntaxTree): readonly (readonly Comment[])[] {
  const lists: Comment[][] = instructions.map(() => []);
  let index = 0;
  for (const comment of comments) {
    if (!comment.insideInstruction) continue;
    while (index + 1 < instructions.length && instructions[index + 1]!.span.start <= comment.span.start) index++;
    lists[index]?.push(comment);
  }
  return lists;
}

function usualLineEnd(text: string): string {
  const first = text.indexOf("\n");
  return first > 0 && text[first - 1] === "\r" ? "\r\n" : "\n";
}

/** The shell that each instruction is read by; nothing is asked of a file before it is needed. */
function createDialects({ tree, instructions }: ReadDockerfile): (instruction: Instruction) => ShellDialect {
  let known: ReadonlyMap<Instruction, ShellDialect> | undefined;
  return (instruction) => {
    known ??= dialectsOf(tree, instructions);
    return known.get(instruction) ?? "other";
  };
}

function dialectsOf(tree: SyntaxTree, instructions: readonly Instruction[]): ReadonlyMap<Instruction, ShellDialect> {
  const images = { known: {}, assumeEmpty: false };
  const graph = buildStageGraph(instructions, {}, tree.directives.escape, images);
  const shells = stageShells(graph);
  const dialects = new Map<Instruction, ShellDialect>();
  for (const stage of graph.stages) {
    const shell: StageShell = shells[stage.index]!;
    let trigger = shell.last;
    for (const [position, instruction] of stage.instructions.entries()) {
      if (instruction.kind === "onbuild") {
        const inner = instruction.instruction;
        if (inner.kind === "shell") trigger = shellOf(inner);
        dialects.set(inner, trigger.dialect);
      } else {
        dialects.set(instruction, (instruction.kind === "healthcheck" ? shell.last : shell.at[position]!).dialect);
      }
    }
  }
  return dialects;
}
