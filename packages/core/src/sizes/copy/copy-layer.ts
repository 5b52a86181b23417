import { absoluteDestination, expandInStep, modeKey, ownerKey } from "../../cache/step-values.ts";
import { type AddInstruction, type CopyInstruction, flagOf, isLinked } from "../../instructions/instruction.ts";
import type { SizingStage, SizingStep } from "../commands/sizing-stage.ts";
import { unknownContent } from "../layers/content-size.ts";
import type { LayerSize } from "../layers/layer-size.ts";
import { exactSize, unknownSize } from "../layers/size.ts";
import { type CopiedFiles, copiedFiles } from "./copied-files.ts";
import { type PlacedCopy, placeOf } from "./placed-files.ts";

/** What a COPY or ADD puts down. */
export function copyLayer({ planned, index, stage, archives }: SizingStep, instruction: CopyInstruction | AddInstruction): LayerSize {
  const image = planned.image.steps[index]!;
  const expand = (text: string): string => expandInStep(text, image.env, planned.graph.escape);
  const { selection } = planned.plan.steps[index]!;
  const copied = copiedFiles(planned, instruction, selection, { env: image.env, expand, archives });
  const nothing = { groups: [], entries: [], complete: false, hidden: [], repeated: 0, unpacks: false };
  if (copied === undefined) return { ...nothing, ...unknownContent("what another stage or image holds") };
  const chmod = expand(flagOf(instruction, "chmod")?.value ?? "");
  const copy: PlacedCopy = {
    files: copied.files,
    destination: absoluteDestination(expand(instruction.destination.value), image.workingDirectory),
    as: `${ownerKey(expand(flagOf(instruction, "chown")?.value ?? ""))} ${chmod === "" ? "" : modeKey(chmod)}`,
    commands: stage.commands,
  };
  // Such a layer is made beside the others and holds everything.
  const sum = sumUp(copied, copy, isLinked(instruction, chmod) ? undefined : stage);
  stage.placed.add(copy);
  if (copied.unknown !== undefined) {
    return { ...nothing, ...unknownContent(copied.unknown, sum.bytes), unpacks: copied.unpacks };
  }
  const exact = exactSize(sum.bytes, copied.source);
  // A command in between may have changed a file that was there: then it is stored again.
  const bytes = sum.unsure === 0 ? exact : { ...exact, high: sum.bytes + sum.unsure };
  const transfer = unknownSize("not compressed here");
  return { ...nothing, bytes, tar: unknownSize("not counted here"), transfer, files: sum.files, repeated: sum.repeated };
}

/** `stage` is undefined when what lies there does not count. `unsure`: bytes that are not stored again if no command has changed them. */
function sumUp({ files, single }: CopiedFiles, copy: PlacedCopy, stage: SizingStage | undefined) {
  const sum = { bytes: 0, files: 0, repeated: 0, unsure: 0 };
  // What several sources write to one path is there once.
  const layer = single ? files : new Map(files.map((file) => [placeOf(file, copy), file])).values();
  for (const file of layer) {
    const before = stage?.placed.earlier(file, copy);
    if (before !== undefined && before.file.key === file.key && before.copy.as === copy.as) {
      sum.repeated++;
      if (before.copy.commands < copy.commands) sum.unsure += file.bytes;
    } else {
      sum.files++;
      sum.bytes += file.bytes;
    }
  }
  return sum;
}
