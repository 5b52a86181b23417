import { addSizes, rangeSize, type Size } from "../../sizes/layers/size.ts";
import type { ContentGroup } from "../../sizes/layers/content-group.ts";
import type { HiddenContent } from "../../sizes/layers/layer-size.ts";
import type { LayerEntry } from "../../sizes/layers/layer-entry.ts";
import { ownLayers } from "../layer-parts.ts";
import type { WasteSource } from "../waste-source.ts";

/** What one step hides of another one, or of the base image. */
export interface HiddenParts {
  readonly how: HiddenContent["how"];
  /** Positions in the plan's steps. */
  readonly step: number;
  /** Undefined for the base image. */
  readonly from: number | undefined;
  readonly contents: readonly HiddenContent[];
}

export function* hiddenParts(source: WasteSource): Generator<HiddenParts> {
  for (const [step, { hidden }] of ownLayers(source)) {
    const found = new Map<string, HiddenContent[]>();
    for (const content of hidden) {
      const key = `${content.how} ${content.step ?? ""}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, [content]);
      else known.push(content);
    }
    for (const contents of found.values()) yield { how: contents[0]!.how, step, from: contents[0]!.step, contents };
  }
}

/** In bytes, unpacked. */
export function bytesOf(contents: readonly HiddenContent[]): Size {
  return addSizes(
    contents.map(({ bytes }) => bytes),
    contents[0]?.bytes.source ?? "nothing",
  );
}

/** What hidden contents weigh compressed. */
export function createTransfers(source: WasteSource): (contents: readonly HiddenContent[]) => Size {
  const groups = new Map<Size, ContentGroup>();
  for (const [, layer] of ownLayers(source)) for (const group of layer.groups) groups.set(group.size.bytes, group);
  const entries = new Map<number, ReadonlyMap<string, LayerEntry>>();
  const entriesOf = (step: number): ReadonlyMap<string, LayerEntry> => {
    const found = entries.get(step) ?? new Map((source.sizes[step]?.entries ?? []).map((entry) => [entry.path, entry]));
    entries.set(step, found);
    return found;
  };
  return (contents) =>
    addSizes(
      contents.map(({ step, path, bytes }) => {
        const entry = step === undefined ? undefined : entriesOf(step).get(path);
        if (entry !== undefined) return source.compression.transferOf(entry);
        return groups.get(bytes)?.size.transfer ?? roughly(bytes);
      }),
      "compressed",
    );
}

function roughly({ likely, low, high, source }: Size): Size {
  if (likely === null || high === null) return { low: 0, likely: null, high: null, basis: "unknown", source };
  return rangeSize(low * 0.2, likely * 0.38, high * 0.6, "heuristic", "a rule of thumb");
}

/** A few paths that stand for all: the heaviest, or the folder that holds many. */
export function namedPaths(contents: readonly { readonly path: string; readonly bytes: Size }[]): {
  readonly paths: readonly string[];
  readonly morePaths: number;
} {
  const weights = new Map<string, number>();
  for (const { path, bytes } of contents) weights.set(path, (weights.get(path) ?? 0) + (bytes.likely ?? bytes.low));
  const paths = [...weights].sort(([, a], [, b]) => b - a).map(([path]) => path);
  const folder = paths.length > mostPaths ? commonFolder(paths) : "/";
  if (folder !== "/") return { paths: [folder], morePaths: 0 };
  return { paths: paths.slice(0, mostPaths), morePaths: Math.max(0, paths.length - mostPaths) };
}

const mostPaths = 3;

function commonFolder(paths: readonly string[]): string {
  let common = paths[0]!.split("/").slice(0, -1);
  for (const path of paths) {
    const parts = path.split("/");
    let length = 0;
    while (length < common.length && length < parts.length - 1 && parts[length] === common[length]) length++;
    common = common.slice(0, length);
  }
  return common.length < 2 ? "/" : common.join("/");
}
