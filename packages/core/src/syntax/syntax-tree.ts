import type { Span } from "../text/span.ts";
import type { SourceText } from "../text/source-text.ts";
import type { Directives } from "./directives.ts";
import type { Heredoc } from "./heredoc.ts";
import type { LogicalText } from "./logical-text.ts";
import type { Problem } from "./problem.ts";
import type { SplitInstruction } from "./split-instruction.ts";

/** A file cut into instructions and comments. Nothing is lost: see `printTree`. */
export interface SyntaxTree {
  readonly source: SourceText;
  readonly directives: Directives;
  /** Comment lines outside heredoc bodies, directives not included, in order. */
  readonly comments: readonly Comment[];
  readonly instructions: readonly RawInstruction[];
  /** The file from first to last character. */
  readonly pieces: readonly Piece[];
  readonly problems: readonly Problem[];
}

export interface Comment {
  /** From `#` to the end of the line. */
  readonly span: Span;
  /** What follows `#`, without blanks around it. */
  readonly text: string;
  /** Whether the line stands inside a continued instruction. */
  readonly insideInstruction: boolean;
}

/** One instruction, not yet typed. */
export interface RawInstruction {
  /**
   * First character of the keyword to the end of the last line that belongs to it, heredoc terminators and blank lines that a
   * dangling continuation swallowed included.
   */
  readonly span: Span;
  /** The joined line; heredoc bodies are not part of it. */
  readonly line: LogicalText;
  /** Offsets are into `line.text`. */
  readonly parts: SplitInstruction;
  readonly heredocs: readonly Heredoc[];
  /** Comment lines above it, up to the instruction before or to an empty comment (which BuildKit takes for a break). */
  readonly commentsAbove: readonly Comment[];
  /** Blank lines inside a continuation: one empty span for each, at the start of the line. */
  readonly blankLines: readonly Span[];
}

export type Piece =
  | { readonly kind: "blank"; readonly span: Span }
  | { readonly kind: "directive"; readonly span: Span }
  | { readonly kind: "comment"; readonly span: Span }
  | { readonly kind: "instruction"; readonly span: Span; readonly index: number };

/** The text of the tree, put together again from its pieces; equal to the text that was parsed, byte for byte. */
export function printTree(tree: SyntaxTree): string {
  return tree.pieces.map((piece) => tree.source.text.slice(piece.span.start, piece.span.end)).join("");
}
