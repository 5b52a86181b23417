import type { PlannedBuild } from "../../plan-dockerfile.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { type HistoryKey, historyKey } from "./history-key.ts";
import type { MeasuredImage } from "./measured-image.ts";

/** Which entry of a real image's history belongs to which of a planned one. Positions count from 0. */
export interface HistoryAlignment {
  /** So many entries at the start of the real history come from the base image. */
  readonly base: number;
  /** Whether these are what the base image of the plan has; undefined where the plan does not know its history. */
  readonly isSameBase: boolean | undefined;
  /** Behind the base image, in order. */
  readonly pairs: readonly HistoryPair[];
}

/** `real` is undefined for what the image lacks, `planned` for what the Dockerfile lacks. */
export interface HistoryPair {
  readonly real: number | undefined;
  readonly planned: number | undefined;
  /** "similar": the builder wrote too little down to be sure, or build arguments have other values. Undefined without a pair. */
  readonly match: "same" | "similar" | undefined;
}

/**
 * Finds the steps of a plan again in the history of an image, which another builder may have made, of another state of the file.
 * Instructions that were edited are not paired: their layers have nothing to do with each other.
 */
export function alignHistory({ graph, image }: PlannedBuild, { entries }: MeasuredImage): HistoryAlignment {
  const planned = image.target?.history ?? [];
  const below = planned.filter(({ step }) => step === undefined);
  const own = planned.map((entry, index) => keyed(entry.createdBy, index)).slice(below.length);
  const real = entries.map((entry, index) => keyed(entry.createdBy, index));
  const isScratch = isOnScratch(graph);
  const isSameBase =
    below.length === 0 && !isScratch ? undefined : below.every(({ createdBy }, at) => entries[at]?.createdBy === createdBy);
  const start = isSameBase === true ? below.length : 0;
  const matches = matchLists(own, real.slice(start));
  const first = matches[0]?.real.index;
  const base = isSameBase === true ? start : (first ?? entries.length);
  return { base, isSameBase, pairs: pairUp(own, real.slice(base), matches) };
}

function isOnScratch({ stages, target }: StageGraph): boolean {
  let stage = target === undefined ? undefined : stages[target];
  while (stage?.base.kind === "stage") stage = stages[stage.base.index];
  return stage?.base.kind === "scratch";
}

interface KeyedEntry extends HistoryKey {
  /** In its history. */
  readonly index: number;
}

function keyed(createdBy: string, index: number): KeyedEntry {
  return { ...historyKey(createdBy), index };
}

interface Match {
  readonly planned: KeyedEntry;
  readonly real: KeyedEntry;
  readonly match: "same" | "similar";
}

/** In order, with what lies between two matches before the second one. */
function pairUp(planned: readonly KeyedEntry[], real: readonly KeyedEntry[], matches: readonly Match[]): readonly HistoryPair[] {
  const pairs: HistoryPair[] = [];
  let [nextPlanned, nextReal] = [0, 0];
  const alone = (plannedEnd: number, realEnd: number): void => {
    for (; nextReal < realEnd; nextReal++) pairs.push({ real: real[nextReal]!.index, planned: undefined, match: undefined });
    for (; nextPlanned < plannedEnd; nextPlanned++) {
      pairs.push({ real: undefined, planned: planned[nextPlanned]!.index, match: undefined });
    }
  };
  const [firstPlanned, firstReal] = [planned[0]?.index ?? 0, real[0]?.index ?? 0];
  for (const found of matches) {
    alone(found.planned.index - firstPlanned, found.real.index - firstReal);
    pairs.push({ real: found.real.index, planned: found.planned.index, match: found.match });
    nextPlanned++;
    nextReal++;
  }
  alone(planned.length, real.length);
  return pairs;
}

/** From the top down while they are the same, then the best of all ways to pair the rest. */
function matchLists(planned: readonly KeyedEntry[], real: readonly KeyedEntry[]): readonly Match[] {
  const tail: Match[] = [];
  let [plannedEnd, realEnd] = [planned.length, real.length];
  while (plannedEnd > 0 && realEnd > 0 && planned[plannedEnd - 1]!.exact === real[realEnd - 1]!.exact) {
    tail.push({ planned: planned[--plannedEnd]!, real: real[--realEnd]!, match: "same" });
  }
  return [...bestMatches(planned.slice(0, plannedEnd), real.slice(0, realEnd)), ...tail.toReversed()];
}

/** Of hostile files only the end is looked at. Real histories have some dozens of entries. */
const mostCells = 1_000_000;

/** The longest common subsequence, with weights; of several the one that lies nearest to the end, away from the base image. */
function bestMatches(planned: readonly KeyedEntry[], real: readonly KeyedEntry[]): readonly Match[] {
  if (planned.length === 0 || real.length === 0) return [];
  const height = Math.min(planned.length, Math.floor(Math.sqrt(mostCells)));
  const width = Math.min(real.length, Math.floor(mostCells / height));
  const [rows, columns] = [planned.slice(-height), real.slice(-width)];
  const line = columns.length + 1;
  const scores = new Uint32Array((rows.length + 1) * line);
  const numbers = new Map<string, number>();
  const [marks, others] = [rows.map((entry) => markOf(entry, numbers)), columns.map((entry) => markOf(entry, numbers))];
  for (const [row, mark] of marks.entries()) {
    for (const [column, other] of others.entries()) {
      const here = scores[row * line + column]! + weightOf(mark, other);
      scores[(row + 1) * line + column + 1] = Math.max(
        here,
        scores[row * line + column + 1]!,
        scores[(row + 1) * line + column]!,
      );
    }
  }
  const matches: Match[] = [];
  let [row, column] = [rows.length, columns.length];
  while (row > 0 && column > 0) {
    const [one, other] = [rows[row - 1]!, columns[column - 1]!];
    const weight = weightOf(marks[row - 1]!, others[column - 1]!);
    const score = scores[row * line + column]!;
    if (weight > 0 && score === scores[(row - 1) * line + column - 1]! + weight) {
      matches.push({ planned: one, real: other, match: one.exact === other.exact ? "same" : "similar" });
      row--;
      column--;
    } else if (score === scores[(row - 1) * line + column]!) row--;
    else column--;
  }
  return matches.toReversed();
}

/** The texts of an entry as numbers, which are quicker to compare. A loose text is -1 where there is none. */
interface EntryMark {
  readonly exact: number;
  readonly loose: number;
}

function markOf({ exact, loose }: KeyedEntry, numbers: Map<string, number>): EntryMark {
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  return { exact: exact === "" ? -1 : numberOf(`exact ${exact}`), loose: loose === undefined ? -1 : numberOf(`loose ${loose}`) };
}

/** A step that makes a layer tells more than an `ENV` or a `CMD`, which many images share. */
function weightOf(planned: EntryMark, real: EntryMark): number {
  if (planned.exact === -1) return 0;
  const isLayer = planned.loose !== -1;
  if (planned.exact === real.exact) return isLayer ? 8 : 2;
  return isLayer && planned.loose === real.loose ? 5 : 0;
}
