import { absoluteDestination, expandInStep } from "../../cache/step-values.ts";
import { type AddInstruction, type CopyInstruction, flagOf, isLinked } from "../../instructions/instruction.ts";
import type { SizingStep } from "../commands/sizing-stage.ts";
import { unknownContent } from "../layers/content-size.ts";
import { sizeOfContents } from "../layers/layer-contents.ts";
import type { LayerSize } from "../layers/layer-size.ts";
import { ownerOf } from "../layers/owners.ts";
import { type CopiedFiles, copiedFiles, type CopyValues, filesOfNamedContext } from "./copied-files.ts";
import { filesOfStage } from "./files-of-stage.ts";
import { placeParts } from "./place-parts.ts";

/** What a COPY or ADD puts down. */
export function copyLayer(step: SizingStep, instruction: CopyInstruction | AddInstruction): LayerSize {
  const { planned, index, stage } = step;
  const image = planned.image.steps[index]!;
  const expand = (text: string): string => expandInStep(text, image.env, planned.graph.escape);
  const chmod = expand(flagOf(instruction, "chmod")?.value ?? "");
  const chown = expand(flagOf(instruction, "chown")?.value ?? "");
  const destination = absoluteDestination(expand(instruction.destination.value), image.workingDirectory);
  const copied = filesOf(step, instruction, { env: image.env, expand }, destination);
  const placed = placeParts(stage.contents, index, copied.parts, {
    destination,
    chown: chown === "" ? undefined : { owner: ownerOf(chown) },
    chmod,
    // Such a layer is made beside the others and holds everything.
    linked: isLinked(instruction, chmod),
  });
  const within = destination.replace(/\/\.?$/, "") || "/";
  const unknown = copied.unknown.map((what) => (typeof what === "string" ? unknownContent(what) : what));
  for (const { bytes } of unknown) stage.contents.doubt({ step: index, source: bytes.source, within });
  const size = sizeOfContents({ entries: placed.entries, groups: placed.groups, hidden: placed.hidden, unknown }, copied.source);
  const rest = { repeated: placed.repeated, unpacks: copied.unpacks };
  if (placed.unsure === 0) return { ...size, ...rest };
  // A command in between may have changed a file that was there: then it is stored again.
  const high = size.bytes.high === null ? null : size.bytes.high + placed.unsure;
  return { ...size, bytes: { ...size.bytes, high }, complete: false, ...rest };
}

function filesOf(
  step: SizingStep,
  instruction: CopyInstruction | AddInstruction,
  values: CopyValues,
  destination: string,
): CopiedFiles {
  const { selection } = step.planned.plan.steps[step.index]!;
  if (selection !== undefined) return copiedFiles(step, instruction, selection, values);
  const elsewhere = { parts: [], source: "files of another image", unknown: ["what another image holds"], unpacks: false };
  return filesOfNamedContext(step, instruction, values) ?? filesOfStage(step, instruction, values, destination) ?? elsewhere;
}
