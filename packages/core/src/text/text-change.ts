/** What lies between two versions of a text: one piece of it is another one. Offsets are UTF-16 code units. */
export interface TextChange {
  /** Where the piece begins, in both. */
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/** The shortest piece that all differences lie in; empty on both sides for equal texts. Costs one look at each character. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let endBefore = before.length;
  let endAfter = after.length;
  while (endBefore > start && endAfter > start && before.charCodeAt(endBefore - 1) === after.charCodeAt(endAfter - 1)) {
    endBefore--;
    endAfter--;
  }
  return { start, endBefore, endAfter };
}
