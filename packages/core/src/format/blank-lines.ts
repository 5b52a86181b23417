import type { Instruction } from "../instructions/instruction.ts";
import type { Piece, SyntaxTree } from "../syntax/syntax-tree.ts";
import type { TextEdit } from "../text/edit.ts";
import type { FormatOptions } from "../config/format-options.ts";

/** Blank lines between instructions: how many, and that they hold nothing. `eol` is the line break of the file. */
export function blankLineEdits(
  tree: SyntaxTree,
  instructions: readonly Instruction[],
  options: FormatOptions,
  eol: string,
): readonly TextEdit[] {
  const { pieces } = tree;
  const { text } = tree.source;
  const leadsTo = instructionsBehind(pieces);
  const firstFrom = instructions.findIndex(({ kind }) => kind === "from");
  const edits: TextEdit[] = [];
  let before: Piece | undefined;
  let run: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === "blank") {
      run.push(piece);
      continue;
    }
    const behind = leadsTo[index];
    const wanted = before === undefined ? atTop(piece, text, run.length) : between(before, piece, behind, run.length);
    edits.push(...blankRun(run, wanted, text));
    if (wanted > run.length) edits.push({ span: { start: piece.span.start, end: piece.span.start }, text: eol });
    before = piece;
    run = [];
  }
  edits.push(...blankRun(run, 0, text));
  return edits;

  function between(last: Piece, next: Piece, behind: number | undefined, count: number): number {
    const kept = options.blankLines === "preserve" ? count : Math.min(count, 1);
    const instruction = behind === undefined ? undefined : instructions[behind];
    // A comment goes with what it stands above.
    if (instruction === undefined || options.blankLines === "preserve" || (last.kind === "comment" && count === 0)) return kept;
    if (instruction.kind === "from" && behind !== firstFrom) return 1;
    if (options.blankLines === "stages" || last.kind !== "instruction" || instruction.kind === "from") return kept;
    const isSame = instructions[last.index]!.kind === instruction.kind;
    return isSame ? (next.kind === "comment" ? kept : 0) : 1;
  }
}

/** Nothing, but for a blank line that keeps a comment from being a directive. */
function atTop(piece: Piece, text: string, count: number): number {
  return piece.kind === "comment" && looksLikeDirective(text.slice(piece.span.start, piece.span.end)) ? Math.min(count, 1) : 0;
}

/** A comment that would be a directive where no other line stands before it. */
export function looksLikeDirective(line: string): boolean {
  return /^\s*(?:#|\/\/)\s*[A-Za-z][A-Za-z0-9]*\s*=/.test(line);
}

/** For each piece the index of the instruction that it is, or that it stands directly above as a comment. */
function instructionsBehind(pieces: readonly Piece[]): readonly (number | undefined)[] {
  const behind: (number | undefined)[] = Array.from({ length: pieces.length });
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index]!;
    if (piece.kind === "instruction") behind[index] = piece.index;
    else if (piece.kind === "comment") behind[index] = behind[index + 1];
  }
  return behind;
}

function blankRun(run: readonly Piece[], wanted: number, text: string): readonly TextEdit[] {
  return run.map(({ span }, index) => {
    if (index >= wanted) return { span, text: "" };
    let end = span.end;
    while (end > span.start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
    return { span: { start: span.start, end }, text: "" };
  });
}
