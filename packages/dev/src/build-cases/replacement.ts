/**
 * The pair of texts that turns `before` into `after` when the first occurrence of the first is replaced by the second: whole
 * lines, and as few as make the place certain. Undefined when the two are equal.
 */
export function replacementFor(before: string, after: string): readonly [string, string] | undefined {
  if (before === after) return undefined;
  const old = before.split("\n");
  const changed = after.split("\n");
  const shorter = Math.min(old.length, changed.length);
  let start = 0;
  while (start < shorter && old[start] === changed[start]) start++;
  let same = 0;
  while (same < shorter - start && old.at(-1 - same) === changed.at(-1 - same)) same++;
  // No line at all and one empty line are the same text: each side needs a line, and what is looked for some letters.
  while (start > 0 || same > 0) {
    const text = old.slice(start, old.length - same).join("\n");
    if (text !== "" && changed.length - same > start && before.indexOf(text) === offsetOf(old, start)) break;
    if (start > 0) start--;
    // A neighbour below may do where those above are many.
    if (same > 0) same--;
  }
  return [old.slice(start, old.length - same).join("\n"), changed.slice(start, changed.length - same).join("\n")];
}

function offsetOf(lines: readonly string[], line: number): number {
  return lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
}
