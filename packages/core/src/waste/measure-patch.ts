import { checkEdited } from "../fix/reparse.ts";
import { withIgnoreLines } from "../advice/ignore-text.ts";
import type { BuildPlan } from "../plan/build-plan.ts";
import { planDockerfile, type PlannedBuild } from "../plan-dockerfile.ts";
import { layerSizes } from "../sizes/layer-sizes.ts";
import { applyEdits, sortEdits, type TextEdit } from "../text/edit.ts";
import { compareStates, finalState } from "./final-state.ts";
import { savingOf, type SizedBuild, unknownLayers } from "./layer-parts.ts";
import type { Saving, WasteCaution } from "./waste.ts";
import type { PatchDraft, WasteSource } from "./waste-source.ts";

export interface MeasuredPatch {
  readonly saving: Saving;
  readonly caution: WasteCaution | undefined;
}

/** Plans and sizes the patched file. Undefined when it is no better, or is not the build that was meant. */
export function measurePatch(source: WasteSource, draft: PatchDraft): MeasuredPatch | undefined {
  const after = sizePatched(source, draft);
  if (after === undefined) return undefined;
  const saving = savingOf(source, after, source.compression);
  if ((saving.bytes.likely ?? saving.bytes.low) <= 0) return undefined;
  if (draft.caution !== "none") return { saving, caution: draft.caution };
  const likeness = compareStates(source.final, finalState(after));
  if (likeness === "same") return { saving, caution: undefined };
  return likeness === "directories" && draft.directories !== undefined ? { saving, caution: draft.directories } : undefined;
}

/** The patched file with its sizes; undefined when it is broken or misses something that the file had. */
export function sizePatched(
  { build, sizes, options }: WasteSource,
  { edits, ignoreLines, images }: Pick<PatchDraft, "edits" | "ignoreLines" | "images">,
): SizedBuild | undefined {
  const patched = planPatched(build, edits, ignoreLines, images);
  if (patched === undefined || patched.problems.length > build.problems.length) return undefined;
  if (patched.graph.target === undefined || missingSources(patched.plan) > missingSources(build.plan)) return undefined;
  const after = { build: patched, sizes: layerSizes(patched, options.sizing) };
  // What is no longer known is not saved.
  return unknownLayers(after) > unknownLayers({ build, sizes }) ? undefined : after;
}

function planPatched(
  build: PlannedBuild,
  given: readonly TextEdit[],
  ignoreLines: readonly string[] | undefined,
  images: PatchDraft["images"],
): PlannedBuild | undefined {
  const { text } = build.syntax.source;
  const edits = joinInsertions(given);
  if (edits === undefined) return undefined;
  const patched = applyEdits(text, edits);
  if (checkEdited(text, edits, patched) !== undefined) return undefined;
  const { facts } = build;
  const { context } = facts;
  const ignoring = ignoreLines === undefined || ignoreLines.length === 0 || context === undefined;
  return planDockerfile({
    text: patched,
    build: build.graph.options,
    facts: {
      ...facts,
      ...(ignoring ? {} : { context: { ...context, ignoreFile: withIgnoreLines(context.ignoreFile, ignoreLines) } }),
      ...(images === undefined ? {} : { images: { ...facts.images, ...images } }),
    },
  });
}

/** Insertions at one place as one edit, each text once. Undefined for edits that cannot both be made. */
export function joinInsertions(edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
  const joined: TextEdit[] = [];
  for (const edit of sortEdits(edits)) {
    const last = joined.at(-1);
    const { start, end } = edit.span;
    if (last === undefined || start > last.span.end || (start === last.span.end && last.span.start !== start)) joined.push(edit);
    else if (last.span.start === start && last.span.end === end) {
      if (last.text === edit.text) continue;
      if (start !== end) return undefined;
      joined[joined.length - 1] = { span: last.span, text: last.text + edit.text };
    } else return undefined;
  }
  return joined;
}

function missingSources({ steps }: BuildPlan): number {
  let missing = 0;
  for (const { selection, missingMounts, reachable } of steps) {
    if (!reachable) continue;
    missing += missingMounts?.length ?? 0;
    for (const source of selection?.sources ?? [])
      if (source.kind === "context" && source.selected !== undefined && source.selected.outcome.kind !== "found") missing++;
  }
  return missing;
}
