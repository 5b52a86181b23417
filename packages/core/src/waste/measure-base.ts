import { addSizes } from "../sizes/layers/size.ts";
import { savingOf } from "./layer-parts.ts";
import { type MeasuredPatch, sizePatched } from "./measure-patch.ts";
import type { PatchDraft, WasteCandidate, WasteSource } from "./waste-source.ts";

/** What another base image saves, less what the steps then have to install themselves. */
export function measureBase(
  source: WasteSource,
  { bytes, transfer }: WasteCandidate,
  draft: PatchDraft,
): MeasuredPatch | undefined {
  const after = sizePatched(source, draft);
  if (after === undefined || bytes === undefined || transfer === undefined || draft.caution === "none") return undefined;
  const own = savingOf(source, after, source.compression);
  const saving = {
    bytes: addSizes([bytes, own.bytes], bytes.source),
    transfer: addSizes([transfer, own.transfer], transfer.source),
  };
  return saving.bytes.likely !== null && saving.bytes.likely > 0 ? { saving, caution: draft.caution } : undefined;
}
