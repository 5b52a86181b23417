import type { ShellText } from "@plimsoll/core/editor";
import type { TokenPainter } from "./token-painter.ts";

const keywords: ReadonlySet<string> = new Set(
  "if then elif else fi for in while until do done case esac select function time coproc".split(" "),
);

/** Blanks; a comment; a word; an operator; anything else. */
const piece =
  /\s+|(#[^\n]*)|([A-Za-z_]+)|(\[\[|\]\]|&&|\|\||\|&|;;&|;&|;;|<<<|<<-?|>>|>&|<&|&>>|&>|>\||<>|[=!]=|=~|-[a-zA-Z]{1,2}(?![\w-])|[-+]?=|[<>|&;(){}!])|./gs;

/**
 * What stands between the words of a script: its keywords, operators and comments. `leaves`: the words, in any order, none of them
 * overlapping.
 */
export function paintGaps(
  painter: TokenPainter,
  text: ShellText,
  leaves: readonly { readonly start: number; readonly end: number }[],
): void {
  let at = 0;
  for (const { start, end } of leaves.toSorted((a, b) => a.start - b.start)) {
    paintGap(painter, text, at, start);
    at = Math.max(at, end);
  }
  paintGap(painter, text, at, text.text.length);
}

function paintGap(painter: TokenPainter, text: ShellText, start: number, end: number): void {
  let first = start;
  // Between most words stands one blank.
  while (first < end && text.text.charCodeAt(first) === 32) first++;
  if (first >= end) return;
  for (const { index, 0: found, 1: comment, 2: word, 3: operator } of text.text.slice(first, end).matchAll(piece)) {
    const from = first + index;
    const to = from + found.length;
    if (comment !== undefined) {
      // In the midst of a word it is none.
      if (from === 0 || /[\s;&|()]/.test(text.text[from - 1]!)) painter.piece(text, from, to, "comment");
    } else if (word !== undefined) {
      if (keywords.has(found)) painter.piece(text, from, to, "keyword");
    } else if (operator !== undefined) painter.piece(text, from, to, "operator");
  }
}
