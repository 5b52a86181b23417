import type { Fold } from "./collect-folds.ts";

interface OpenFold {
  readonly start: number;
  end: number;
  readonly kind: Fold["kind"];
}

/**
 * Folds that lie in each other or apart, in the order of the text. Of two that begin on the same line the longer one stays. Of two that cross,
 * a region keeps its lines, since somebody has drawn it; else the outer one does.
 */
export function nestFolds(folds: readonly Fold[]): readonly Fold[] {
  const sorted = folds.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const nested: OpenFold[] = [];
  const open: OpenFold[] = [];
  for (const given of sorted) {
    if (nested.at(-1)?.start === given.start) continue;
    const fold = { ...given };
    for (let top = open.at(-1); top !== undefined && top.end < fold.end; top = open.at(-1)) {
      if (top.end >= fold.start) {
        if (fold.kind !== "region" || top.kind === "region") {
          fold.end = top.end;
          break;
        }
        top.end = fold.start - 1;
      }
      open.pop();
    }
    open.push(fold);
    nested.push(fold);
  }
  return nested.filter(({ start, end }) => end > start);
}

/** At most so many, the outermost first; in the order of the text. */
export function limitFolds(folds: readonly Fold[], limit: number): readonly Fold[] {
  if (folds.length <= limit) return folds;
  const ends: number[] = [];
  const placed = folds.map((fold) => {
    while (ends.length > 0 && ends.at(-1)! < fold.start) ends.pop();
    ends.push(fold.end);
    return { fold, depth: ends.length };
  });
  const kept = placed.toSorted((a, b) => a.depth - b.depth).slice(0, Math.max(0, limit));
  return kept.map(({ fold }) => fold).sort((a, b) => a.start - b.start);
}
