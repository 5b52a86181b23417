/**
 * Where the lines of a text begin, as the protocol counts them: a line ends at "\r\n", "\n" or "\r". (BuildKit, and so core, ends lines at
 * "\n" alone.) Offsets; the first is 0.
 */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  appendStarts(starts, text, 0, text.length);
  return starts;
}

/** The same for a text in which a piece was replaced, without looking at what stays. `text` is the new one. */
export function editLineStarts(
  before: readonly number[],
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  inserted: number,
): readonly number[] {
  const shift = inserted - (end - start);
  // A break may be made, or taken apart, where the piece meets its neighbours: one letter on each side is read again.
  const from = Math.max(0, start - 1);
  const to = Math.min(text.length, start + inserted + 1);
  const starts = before.slice(0, firstAbove(before, from));
  appendStarts(starts, text, from, to);
  for (let index = firstAbove(before, to - shift); index < before.length; index++) {
    const moved = before[index]! + shift;
    if (moved > to) starts.push(moved);
  }
  return starts;
}

/** Number of the line that holds an offset, 0-based. */
export function lineOf(starts: readonly number[], offset: number): number {
  return firstAbove(starts, offset) - 1;
}

/** Offset of the end of a line (0-based), before its line break. */
export function endOfLine(text: string, starts: readonly number[], line: number): number {
  const next = starts[line + 1];
  if (next === undefined) return text.length;
  const isPair = text.charCodeAt(next - 1) === 10 && text.charCodeAt(next - 2) === 13;
  return next - (isPair ? 2 : 1);
}

/** Adds the starts of lines that follow breaks within a stretch of the text. */
function appendStarts(starts: number[], text: string, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
}

/** Index of the first start behind an offset. */
function firstAbove(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
