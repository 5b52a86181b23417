import type { SizingStep } from "../commands/sizing-stage.ts";
import { sizeOfContents } from "../layers/layer-contents.ts";
import type { LayerSize } from "../layers/layer-size.ts";

/** The directory of a WORKDIR, where it is not there yet. */
export function workdirLayer({ planned, index, stage }: SizingStep): LayerSize {
  const after = planned.image.steps[index + 1];
  const path = after?.workingDirectory ?? "/";
  stage.contents.put({ path, type: "directory", bytes: 0, mode: 0o755, owner: undefined }, index);
  const entry = stage.contents.at(path)!.entry;
  return sizeOfContents({ entries: [entry], groups: [], hidden: [], unknown: [] }, "a directory");
}
