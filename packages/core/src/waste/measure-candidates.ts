import { copiedTwice } from "./candidates/copied-twice.ts";
import { hiddenWaste } from "./candidates/hidden-waste.ts";
import { leastBytecode, leftBehind } from "./candidates/left-behind.ts";
import { findingsOf } from "./candidates/rule-findings.ts";
import { slimmerBase } from "./candidates/slimmer-base.ts";
import { buildTools, unneededPackages } from "./candidates/unneeded-packages.ts";
import { measureBase } from "./measure-base.ts";
import { joinInsertions, type MeasuredPatch, measurePatch } from "./measure-patch.ts";
import type { Waste, WastePatch } from "./waste.ts";
import type { WasteCandidate, WasteSource } from "./waste-source.ts";

/** `most`: so many patches are tried, those of the heaviest candidates. */
export function measureCandidates(source: WasteSource, most: number): Waste[] {
  let left = most;
  const known = ({ bytes }: WasteCandidate): number =>
    bytes === undefined ? Number.POSITIVE_INFINITY : (bytes.likely ?? bytes.low);
  const sorted = [...candidatesOf(source)].sort((a, b) => known(b) - known(a) || a.step - b.step);
  const tried = new Map<string, MeasuredPatch | undefined>();
  const measured = sorted.flatMap((candidate): Waste[] => {
    const { patches, ...about } = candidate;
    const drafts = left > 0 ? patches() : [];
    let patch: WastePatch | undefined;
    for (const draft of drafts) {
      const key = JSON.stringify([draft.edits, draft.ignoreLines, draft.caution, draft.directories]);
      if (!tried.has(key)) {
        left--;
        tried.set(key, candidate.kind === "base-image" ? measureBase(source, candidate, draft) : measurePatch(source, draft));
      }
      const found = tried.get(key);
      if (found === undefined) continue;
      const { caution: _caution, directories: _directories, images: _images, ...rest } = draft;
      const { saving, caution } = found;
      patch = {
        ...rest,
        edits: joinInsertions(draft.edits) ?? draft.edits,
        saved: saving.bytes,
        savedTransfer: saving.transfer,
        caution,
      };
      break;
    }
    const bytes = about.bytes ?? patch?.saved;
    const transfer = about.transfer ?? patch?.savedTransfer;
    if (bytes === undefined || transfer === undefined) return [];
    // Without its compiler a build would fail: how to do without one is for its author to say.
    return [{ ...about, bytes, transfer, patch: candidate.kind === "build-tools" ? undefined : patch }];
  });
  return withoutRepeats(measured).filter(({ kind, bytes }) => kind !== "bytecode" || (bytes.likely ?? 0) >= leastBytecode);
}

/** What goes with one and the same edit is one thing: told as the heaviest part of it. The heaviest come first. */
function withoutRepeats(items: readonly Waste[]): Waste[] {
  const byEdits = new Map<string, number>();
  const found: Waste[] = [];
  for (const item of items) {
    const key = item.patch === undefined ? undefined : JSON.stringify([item.patch.edits, item.patch.ignoreLines]);
    const at = key === undefined ? undefined : byEdits.get(key);
    if (at === undefined) {
      if (key !== undefined) byEdits.set(key, found.length);
      found.push(item);
      continue;
    }
    const first = found[at]!;
    found[at] = {
      ...first,
      writtenBy: [...new Set([...first.writtenBy, ...item.writtenBy])],
      bytes: first.patch!.saved,
      transfer: first.patch!.savedTransfer,
    };
  }
  return found;
}

function candidatesOf(source: WasteSource): readonly WasteCandidate[] {
  const findings = findingsOf(source);
  return [
    ...hiddenWaste(source),
    ...leftBehind(source, findings),
    ...unneededPackages(source, findings),
    ...buildTools(source, findings),
    ...copiedTwice(source),
    ...slimmerBase(source),
  ].filter(({ bytes }) => bytes === undefined || bytes.likely === null || bytes.likely > 0);
}
