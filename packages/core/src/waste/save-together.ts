import type { TextEdit } from "../text/edit.ts";
import { savingOf, type SizedBuild } from "./layer-parts.ts";
import { measureCandidates } from "./measure-candidates.ts";
import { joinInsertions, sizePatched } from "./measure-patch.ts";
import type { Saving, Waste, WastePatch } from "./waste.ts";
import { createWasteSource, type WasteSource } from "./waste-source.ts";

/** Patches that meet in one place are made one after the other: who joins four RUNs joins them two by two. */
const mostRounds = 4;
const patchesInRound = 4;
/** Planned and sized once more for each round, a longer file takes too long. */
const mostSteps = 200;

/**
 * What all patches save when all are made, so that no byte is counted twice; but for those about the base image, after which it is another
 * image. Undefined when there is none.
 */
export function savedTogether(source: WasteSource, items: readonly Waste[]): Saving | undefined {
  const [only, ...others] = patchesOf(items);
  if (only === undefined) return undefined;
  let best: Saving = { bytes: only.saved, transfer: only.savedTransfer };
  if (others.length === 0) return best;
  let [current, left] = [source, items];
  for (let round = 0; round < mostRounds; round++) {
    const { after, skipped } = applyAll(current, left);
    const saving = after && savingOf(source, after, source.compression);
    if (after === undefined || saving === undefined || amountOf(saving) < amountOf(best) + Math.min(1, round)) break;
    best = saving;
    if (skipped === 0 || source.build.plan.steps.length > mostSteps) break;
    current = createWasteSource(after.build, after.sizes, { sizing: source.options.sizing });
    left = measureCandidates(current, patchesInRound);
  }
  return best;
}

function amountOf({ bytes }: Saving): number {
  return bytes.likely ?? bytes.low;
}

/** Those that leave the base image alone, the one that saves most first. */
function patchesOf(items: readonly Waste[]): readonly WastePatch[] {
  const patches = items.flatMap(({ kind, patch }) => (patch === undefined || kind === "base-image" ? [] : [patch]));
  return patches.sort((a, b) => (b.saved.likely ?? b.saved.low) - (a.saved.likely ?? a.saved.low));
}

interface Applied {
  readonly after: SizedBuild | undefined;
  /** Patches that cannot be made beside the others. */
  readonly skipped: number;
}

/** Of patches that cannot both be made the one that saves more is. */
function applyAll(source: WasteSource, items: readonly Waste[]): Applied {
  const sorted = patchesOf(items);
  let edits: readonly TextEdit[] = [];
  const ignoreLines = new Set<string>();
  let skipped = 0;
  for (const patch of sorted) {
    const both = [...edits, ...patch.edits];
    if (joinInsertions(both) === undefined) {
      skipped++;
      continue;
    }
    edits = both;
    for (const line of patch.ignoreLines ?? []) ignoreLines.add(line);
  }
  if (sorted.length === 0) return { after: undefined, skipped };
  const after = sizePatched(source, { edits, ignoreLines: [...ignoreLines] });
  if (after !== undefined || sorted.length === 1) return { after, skipped };
  // Together they make something else: the best of them alone, and the others in the next round.
  const [first] = sorted;
  return { after: sizePatched(source, first!), skipped: sorted.length - 1 };
}
