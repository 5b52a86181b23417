import { cleanPath } from "../../context/go-path.ts";
import { expandInStep } from "../../cache/step-values.ts";
import type { WorkdirInstruction } from "../../instructions/instruction.ts";
import { joinWorkdir } from "../../plan/join-workdir.ts";
import type { SizingStep } from "../commands/sizing-stage.ts";
import type { LayerEntry } from "../layers/layer-entry.ts";
import { sizeOfContents } from "../layers/layer-contents.ts";
import type { LayerSize } from "../layers/layer-size.ts";
import { ownerOf } from "../layers/owners.ts";

/** The directory of a WORKDIR and those above it, as far as they are not there yet. What is made is owned by the USER. */
export function workdirLayer({ planned, index, stage }: SizingStep, { value }: WorkdirInstruction): LayerSize {
  const image = planned.image.steps[index]!;
  const written = expandInStep(value.value, image.env, planned.graph.escape)
    .replaceAll("\\", "/")
    .replace(/^[A-Za-z]:/, "");
  const path = stage.contents.followed(cleanPath(joinWorkdir(image.workingDirectory, written, "linux") ?? "/"));
  const owner = ownerOf(image.user);
  const entries: LayerEntry[] = [];
  const parts = path.split("/").slice(1);
  for (let end = 1; end <= parts.length; end++) {
    const folder = `/${parts.slice(0, end).join("/")}`;
    if (folder === "/" || stage.contents.kindAt(folder) === "directory") continue;
    const entry: LayerEntry = { path: folder, type: "directory", bytes: 0, mode: 0o755, owner };
    entries.push(entry);
    stage.contents.put(entry, index);
  }
  return sizeOfContents({ entries, groups: [], hidden: [], unknown: [] }, "a directory");
}
