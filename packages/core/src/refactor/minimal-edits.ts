import type { TextEdit } from "../text/edit.ts";
import { createSourceText, type SourceText } from "../text/source-text.ts";

/**
 * Edits that make one text of another, each as small as tokens allow: lines that are the same in both are left alone, and of a changed line
 * the words at its ends that are. Cursors and marks of an editor stay where they are.
 */
export function minimalEdits(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const [old, now] = [createSourceText(before), createSourceText(after)];
  return changedLines(linesOf(old), linesOf(now)).flatMap(({ from, to, start, end }) => {
    const span = { start: lineStart(old, from), end: lineStart(old, to) };
    return trimmed(before, span, after.slice(lineStart(now, start), lineStart(now, end)));
  });
}

/** Lines `[from, to)` of the old text become `[start, end)` of the new one. */
interface ChangedLines {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** With more lines than this that differ, the middle of the file is replaced as a whole: fixes never come near. */
const maxDifferences = 400;

/** The shortest way from one list to the other (Myers, "An O(ND) difference algorithm", 1986). */
function changedLines(old: readonly string[], now: readonly string[]): readonly ChangedLines[] {
  let front = 0;
  while (front < old.length && front < now.length && old[front] === now[front]) front++;
  let [oldEnd, newEnd] = [old.length, now.length];
  while (oldEnd > front && newEnd > front && old[oldEnd - 1] === now[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  const pairs = commonLines(old.slice(front, oldEnd), now.slice(front, newEnd));
  const changes: ChangedLines[] = [];
  let [from, start] = [front, front];
  for (const [a, b] of [...pairs, [oldEnd - front, newEnd - front] as const]) {
    const [to, end] = [front + a, front + b];
    if (to > from || end > start) changes.push({ from, to, start, end });
    [from, start] = [to + 1, end + 1];
  }
  return changes;
}

/** Numbers of the lines that stay, in both lists, ascending. */
function commonLines(old: readonly string[], now: readonly string[]): readonly (readonly [number, number])[] {
  const furthest: Map<number, number>[] = [];
  let last = new Map([[1, 0]]);
  for (let distance = 0; distance <= Math.min(old.length + now.length, maxDifferences); distance++) {
    const reached = new Map<number, number>();
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      const [below, above] = [last.get(diagonal - 1) ?? -1, last.get(diagonal + 1) ?? -1];
      let at = diagonal === -distance || (diagonal !== distance && below < above) ? above : below + 1;
      while (at < old.length && at - diagonal < now.length && old[at] === now[at - diagonal]) at++;
      reached.set(diagonal, at);
      if (at < old.length || at - diagonal < now.length) continue;
      return wayBack([...furthest, reached], old.length, now.length);
    }
    furthest.push(reached);
    last = reached;
  }
  return [];
}

function wayBack(
  furthest: readonly ReadonlyMap<number, number>[],
  oldLength: number,
  newLength: number,
): readonly [number, number][] {
  const pairs: [number, number][] = [];
  let [at, other] = [oldLength, newLength];
  for (let distance = furthest.length - 1; distance >= 0; distance--) {
    const before = distance === 0 ? new Map([[1, 0]]) : furthest[distance - 1]!;
    const diagonal = at - other;
    const [below, above] = [before.get(diagonal - 1) ?? -1, before.get(diagonal + 1) ?? -1];
    const isDown = diagonal === -distance || (diagonal !== distance && below < above);
    const origin = isDown ? above : below;
    const originOther = origin - (isDown ? diagonal + 1 : diagonal - 1);
    while (at > (isDown ? origin : origin + 1) && other > (isDown ? originOther + 1 : originOther) && at > 0 && other > 0) {
      at--;
      other--;
      pairs.push([at, other]);
    }
    [at, other] = [origin, originOther];
  }
  return pairs.reverse();
}

function linesOf(source: SourceText): readonly string[] {
  const lines = source.lineStarts.map((start, line) => source.text.slice(start, source.lineStarts[line + 1]));
  // Behind the last line break there is no line.
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function lineStart({ lineStarts, text }: SourceText, line: number): number {
  return lineStarts[line] ?? text.length;
}

/** Takes what is the same at both ends away, up to the border of a word; line by line where the lines are as many. */
function trimmed(before: string, span: TextEdit["span"], text: string): readonly TextEdit[] {
  const old = before.slice(span.start, span.end);
  const [oldLines, newLines] = [linesOf(createSourceText(old)), linesOf(createSourceText(text))];
  if (oldLines.length > 1 && oldLines.length === newLines.length) {
    let start = span.start;
    return oldLines.flatMap((line, index) => {
      const own = { start, end: start + line.length };
      start = own.end;
      return line === newLines[index] ? [] : trimmed(before, own, newLines[index]!);
    });
  }
  let front = 0;
  while (front < old.length && front < text.length && old[front] === text[front]) front++;
  while (front > 0 && isInWord(old, text, front)) front--;
  let back = 0;
  while (back < old.length - front && back < text.length - front && old.at(-1 - back) === text.at(-1 - back)) back++;
  while (back > 0 && isInWord(old, text, old.length - back, text.length - back)) back--;
  return [{ span: { start: span.start + front, end: span.end - back }, text: text.slice(front, text.length - back) }];
}

/** Whether a border lies in the midst of a word, of a surrogate pair, or of a line break of two characters. */
function isInWord(old: string, text: string, at: number, other = at): boolean {
  const around = [old.slice(at - 1, at + 1), text.slice(other - 1, other + 1)];
  return around.some((pair) => /^\w\w$|^[\ud800-\udbff][\udc00-\udfff]$|^\r\n$/.test(pair));
}
