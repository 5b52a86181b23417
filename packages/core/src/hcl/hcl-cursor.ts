import type { HclExpression, HclProblem } from "./hcl-tree.ts";

const namePattern = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const numberPattern = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** A place in a text of HCL that moves on. */
export interface HclCursor {
  readonly text: string;
  at: number;
  readonly problems: HclProblem[];
  /** Expressions hold texts, and texts hold expressions: the reader of texts finds that of expressions here. */
  readonly readExpression: ExpressionReader;
}

/** `lineBreaks`: inside of brackets a line break is a blank. */
export type ExpressionReader = (cursor: HclCursor, depth: number, lineBreaks: boolean) => HclExpression;

export function createCursor(text: string, readExpression: ExpressionReader): HclCursor {
  return { text, at: text.startsWith("\ufeff") ? 1 : 0, problems: [], readExpression };
}

/** Passes over blanks and comments; line breaks too unless they end something here. */
export function skipBlanks(cursor: HclCursor, lineBreaks: boolean): void {
  const { text } = cursor;
  for (;;) {
    const letter = text[cursor.at];
    if (letter === " " || letter === "\t" || letter === "\r" || (lineBreaks && letter === "\n")) cursor.at++;
    else if (letter === "#" || text.startsWith("//", cursor.at)) cursor.at = endOfLine(text, cursor.at);
    else if (text.startsWith("/*", cursor.at)) {
      const end = text.indexOf("*/", cursor.at + 2);
      cursor.at = end === -1 ? text.length : end + 2;
    } else return;
  }
}

/** Passes over a sign when it stands here. */
export function take(cursor: HclCursor, sign: string): boolean {
  if (!cursor.text.startsWith(sign, cursor.at)) return false;
  cursor.at += sign.length;
  return true;
}

/** Passes over a sign; notes a problem when something else stands here. */
export function expectSign(cursor: HclCursor, sign: string): boolean {
  if (take(cursor, sign)) return true;
  note(cursor, `\`${sign}\``);
  return false;
}

export function takeName(cursor: HclCursor): string | undefined {
  return takePattern(cursor, namePattern);
}

export function takeNumber(cursor: HclCursor): string | undefined {
  return takePattern(cursor, numberPattern);
}

function takePattern(cursor: HclCursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  if (found !== undefined) cursor.at += found.length;
  return found;
}

/** Something else than what is expected stands here. Only the first problem of a place is told. */
export function note(cursor: HclCursor, expected: string): void {
  const { text, at, problems } = cursor;
  if (problems.at(-1)?.span.start === at) return;
  const found = /^(?:\w+|[^\n\r])/.exec(text.slice(at, at + 40))?.[0] ?? "";
  problems.push({ found, expected, span: { start: at, end: Math.min(text.length, at + Math.max(1, found.length)) } });
}

export function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
