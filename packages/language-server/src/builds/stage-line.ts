import type { BuildsText } from "./builds-text.ts";
import { sizeWords } from "./size-words.ts";
import type { StageFacts, StageShape } from "./stage-facts.ts";

/** A stage in one line: `5 layers · ≈ 212 MB · used by 2 · rebuilt in 7 of 20 commits`, as far as it is known. */
export function stageLine(
  { stage, layers, usedBy, isTarget }: StageShape,
  facts: StageFacts | undefined,
  { history }: { readonly history: boolean },
  text: BuildsText,
): string {
  const size = facts?.sizes[stage.index];
  // Of an image of which nothing is known there is nothing to say.
  const image = isTarget && facts?.image?.bytes.low !== 0 ? facts?.image : undefined;
  const rebuilt = history && layers > 0 ? facts?.rebuilds?.[stage.index] : undefined;
  return [
    ...(stage.reachable ? [] : [text.notBuilt]),
    text.layers(layers),
    ...(size === undefined ? [] : [sizeWords(size, text)]),
    ...(image === undefined ? [] : [text.image(sizeWords(image.bytes, text))]),
    ...(usedBy === 0 ? [] : [text.usedBy(usedBy)]),
    ...(rebuilt === undefined || facts === undefined ? [] : [text.rebuiltIn(rebuilt, facts.commits)]),
  ].join(" · ");
}
