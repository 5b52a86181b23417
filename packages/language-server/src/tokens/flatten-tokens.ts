import type { Token } from "./token.ts";

/**
 * Tokens in the order of the text, none of which overlap. Of two that do, the one inside wins and the outer one is cut around it; of two in
 * the same place the later one wins.
 */
export function flattenTokens(painted: readonly Token[]): readonly Token[] {
  const sorted = painted.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const flat: Token[] = [];
  const open: Token[] = [];
  let at = 0;
  const emit = (token: Token, end: number): void => {
    const start = Math.max(at, token.start);
    if (start < end) flat.push(start === token.start && end === token.end ? token : { ...token, start, end });
    at = Math.max(at, end);
  };
  const closeUpTo = (offset: number): void => {
    for (let top = open.at(-1); top !== undefined && top.end <= offset; top = open.at(-1)) {
      emit(top, top.end);
      open.pop();
    }
  };
  for (const token of sorted) {
    closeUpTo(token.start);
    const around = open.at(-1);
    if (around !== undefined) emit(around, token.start);
    open.push(around !== undefined && token.end > around.end ? { ...token, end: around.end } : token);
  }
  closeUpTo(Number.POSITIVE_INFINITY);
  return flat;
}
