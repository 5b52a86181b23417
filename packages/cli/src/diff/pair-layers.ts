/** A step that makes a layer. */
export interface PairedStep {
  /** Position in the steps of its plan. */
  readonly index: number;
  /** In capitals. */
  readonly keyword: string;
  /** The whole instruction on one line. */
  readonly text: string;
}

/**
 * Which layer of one image was which of another, by position in the plans' steps: those of the same text, and between them those that are alike. Both
 * in the order of the image, and so are the pairs; `known`: pairs that were found elsewhere, of which those of the same text are taken over.
 */
export function pairLayers(
  before: readonly PairedStep[],
  after: readonly PairedStep[],
  known: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const places = new Map(before.map(({ index }, at) => [index, at]));
  let [old, fresh] = [0, 0];
  for (const [at, step] of after.entries()) {
    const place = places.get(known.get(step.index) ?? -1);
    if (place === undefined || place < old || before[place]!.text !== step.text) continue;
    pairAlike(before.slice(old, place), after.slice(fresh, at), pairs);
    pairs.set(step.index, before[place]!.index);
    [old, fresh] = [place + 1, at + 1];
  }
  pairAlike(before.slice(old), after.slice(fresh), pairs);
  return pairs;
}

/** Files of which so many instructions in a row are other ones were written anew. */
const mostSteps = 100;

/** The pairs in order that are most alike together. */
function pairAlike(before: readonly PairedStep[], after: readonly PairedStep[], pairs: Map<number, number>): void {
  if (before.length === 0 || after.length === 0 || before.length > mostSteps || after.length > mostSteps) return;
  const [olds, news] = [before.map(wordsOf), after.map(wordsOf)];
  const width = after.length + 1;
  const likeness = new Float64Array(before.length * after.length);
  /** The most that can be had of what begins at these places. */
  const best = new Float64Array((before.length + 1) * width);
  for (let old = before.length - 1; old >= 0; old--) {
    for (let fresh = after.length - 1; fresh >= 0; fresh--) {
      const alike = before[old]!.keyword === after[fresh]!.keyword ? likenessOf(before[old]!, olds[old]!, news[fresh]!) : 0;
      likeness[old * after.length + fresh] = alike;
      const without = Math.max(best[(old + 1) * width + fresh]!, best[old * width + fresh + 1]!);
      best[old * width + fresh] = Math.max(without, alike === 0 ? 0 : alike + best[(old + 1) * width + fresh + 1]!);
    }
  }
  for (let old = 0, fresh = 0; old < before.length && fresh < after.length;) {
    const alike = likeness[old * after.length + fresh]!;
    const here = best[old * width + fresh]!;
    if (alike > 0 && here === alike + best[(old + 1) * width + fresh + 1]!) {
      pairs.set(after[fresh++]!.index, before[old++]!.index);
    } else if (here === best[(old + 1) * width + fresh]!) old++;
    else fresh++;
  }
}

/** Less in common is chance. */
const leastLikeness = 0.3;

/** From 0 to 1: the share of words that both have. 0 for what is not alike. */
function likenessOf({ keyword }: PairedStep, before: ReadonlySet<string>, after: ReadonlySet<string>): number {
  // It has one word alone.
  if (keyword === "WORKDIR") return leastLikeness;
  let common = 0;
  for (const word of before) if (after.has(word)) common++;
  const all = before.size + after.size;
  const alike = all === 0 ? 1 : (2 * common) / all;
  return alike < leastLikeness ? 0 : alike;
}

/** Without the keyword, and without flags: many a COPY is `--from=build`. */
function wordsOf({ text }: PairedStep): ReadonlySet<string> {
  return new Set(
    text
      .split(" ")
      .slice(1)
      .filter((word) => !word.startsWith("--")),
  );
}
