import type { CommandEstimator, LayerDraft } from "../commands/estimator.ts";
import type { EntryOwner } from "../layers/layer-entry.ts";
import { changedMode } from "./file-mode.ts";
import { parentOf, pathsOf, readArguments } from "./read-arguments.ts";

export const makeDirectories: CommandEstimator = {
  programs: ["mkdir"],
  estimate(command, layer) {
    const { flags, values, operands } = readArguments(command, "m mode Z context");
    const { paths, open } = pathsOf(operands, layer);
    if (open) layer.unsureHeaders("a directory whose name is not known");
    const mode = changedMode(values.get("m") ?? values.get("mode") ?? "755", 0o755, true);
    const parents = flags.has("p") || flags.has("parents");
    for (const path of paths) makeDirectory(layer, path, { parents, mode, owner: layer.owner });
    return true;
  },
};

/** `parents`: those above it too, and it may be there already. */
export function makeDirectory(
  layer: LayerDraft,
  given: string,
  {
    parents,
    mode,
    owner,
  }: { readonly parents: boolean; readonly mode: number | undefined; readonly owner: EntryOwner | undefined },
): void {
  const path = layer.contents.followed(given);
  if (path === "/" || layer.isMounted(path) || layer.contents.kindAt(path) === "directory") return;
  if (parents) makeDirectory(layer, parentOf(path), { parents, mode: 0o755, owner: layer.owner });
  if (parents && layer.base?.system?.directories === undefined && layer.contents.mayHoldMore(path)) {
    layer.unsureHeaders("a directory that may be in the base image");
  }
  layer.put({ path, type: "directory", bytes: 0, mode, owner });
  if (layer.contents.at(path) !== undefined) layer.contents.claim(path);
}
