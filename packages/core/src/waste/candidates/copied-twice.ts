import { exactSize } from "../../sizes/layers/size.ts";
import { addSizes } from "../../sizes/layers/size.ts";
import type { LayerEntry } from "../../sizes/layers/layer-entry.ts";
import type { LastEntry } from "../final-state.ts";
import { contentKey } from "../layer-parts.ts";
import type { WasteCandidate, WasteSource } from "../waste-source.ts";
import { namedPaths } from "./hidden-parts.ts";

/** The same bytes at two places that a container sees: all copies but one. */
export function* copiedTwice(source: WasteSource): Generator<WasteCandidate> {
  const digests = digestsOf(source);
  const first = new Map<string, LastEntry>();
  const found = new Map<string, { readonly step: number; readonly from: number; readonly entries: LayerEntry[] }>();
  const placed = [...source.final.entries.values()].sort((a, b) => a.step - b.step);
  for (const each of placed) {
    const { entry, step } = each;
    if (entry.type !== "file" || entry.bytes === 0 || entry.content === undefined) continue;
    const key = contentOf(entry, digests);
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, each);
      continue;
    }
    const pair = `${known.step} ${step}`;
    const group = found.get(pair);
    if (group === undefined) found.set(pair, { step, from: known.step, entries: [entry] });
    else group.entries.push(entry);
  }
  for (const { step, from, entries } of found.values()) {
    const sizes = entries.map(({ path, bytes }) => ({ path, bytes: exactSize(bytes, "a file that is there already") }));
    yield {
      kind: "copied-twice",
      step,
      writtenBy: [from],
      span: source.build.plan.steps[step]!.instruction.keywordSpan,
      ...namedPaths(sizes),
      by: "",
      bytes: addSizes(
        sizes.map(({ bytes }) => bytes),
        "files that are there already",
      ),
      transfer: addSizes(entries.map(source.compression.transferOf), "compressed"),
      patches: () => [],
    };
  }
}

function digestsOf({ build }: WasteSource): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { path, digest } of build.facts.context?.entries ?? []) if (digest !== undefined) found.set(path, digest);
  return found;
}

function contentOf(entry: LayerEntry, digests: ReadonlyMap<string, string>): string {
  const { content } = entry;
  const digest = content?.kind === "context" && content.context === "" ? digests.get(content.path) : undefined;
  return digest === undefined ? contentKey(entry) : `digest ${digest}`;
}
