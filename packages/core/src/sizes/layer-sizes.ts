import { absoluteDestination, expandInStep, modeKey, ownerKey } from "../cache/step-values.ts";
import { type AddInstruction, type CopyInstruction, flagOf, isLinked } from "../instructions/instruction.ts";
import type { BuildStep } from "../plan/build-plan.ts";
import type { PlannedBuild } from "../plan-dockerfile.ts";
import { type CopiedFiles, copiedFiles } from "./copied-files.ts";
import { type PlacedCopy, PlacedFiles, placeOf } from "./placed-files.ts";
import { exactSize, type Size, unknownSize } from "./size.ts";

/** What a step adds to the file system. */
export interface LayerSize {
  /** As `docker history` counts: the bytes of all files in the layer. */
  readonly bytes: Size;
  /** Compressed, as it is pushed and pulled. */
  readonly transfer: Size;
  /** Everything but directories; undefined when it is not known. */
  readonly files: number | undefined;
  /** Files that are copied but lie there already, unchanged, so that the layer does not hold them again. */
  readonly repeated: number;
  /** Whether an archive is unpacked. */
  readonly unpacks: boolean;
}

export interface LayerSizeOptions {
  /** Paths in the context of the files that ADD unpacks; without it their names decide. */
  readonly archives?: ReadonlySet<string> | undefined;
}

/** For each step of the plan what it adds; undefined for steps without a layer. Base images are not in it. */
export function layerSizes(planned: PlannedBuild, options: LayerSizeOptions = {}): readonly (LayerSize | undefined)[] {
  const stages: StageFiles[] = [];
  return planned.plan.steps.map((step, index) => {
    const stage = (stages[step.stage] ??= startStage(planned, step, stages));
    if (step.kind !== "layer") return undefined;
    const { instruction } = step;
    if (instruction.kind === "copy" || instruction.kind === "add") return copySize(planned, index, instruction, stage, options);
    if (instruction.kind === "workdir") return layerOf(exactSize(0, "a directory"), 0);
    stage.commands++;
    return layerOf(unknownSize("what a command writes"), undefined);
  });
}

interface StageFiles {
  readonly placed: PlacedFiles;
  /** How many RUNs there were so far. */
  commands: number;
}

function startStage({ graph }: PlannedBuild, step: BuildStep, stages: readonly StageFiles[]): StageFiles {
  const { base } = graph.stages[step.stage]!;
  const below = base.kind === "stage" ? stages[base.index] : undefined;
  return { placed: new PlacedFiles(below?.placed), commands: below?.commands ?? 0 };
}

function copySize(
  planned: PlannedBuild,
  index: number,
  instruction: CopyInstruction | AddInstruction,
  stage: StageFiles,
  { archives }: LayerSizeOptions,
): LayerSize {
  const image = planned.image.steps[index]!;
  const expand = (text: string): string => expandInStep(text, image.env, planned.graph.escape);
  const { selection } = planned.plan.steps[index]!;
  const copied = copiedFiles(planned, instruction, selection, { env: image.env, expand, archives });
  if (copied === undefined) return layerOf(unknownSize("what another stage or image holds"), undefined);
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
    return { ...layerOf(unknownSize(copied.unknown, sum.bytes), undefined), unpacks: copied.unpacks };
  }
  const exact = exactSize(sum.bytes, copied.source);
  // A command in between may have changed a file that was there: then it is stored again.
  const bytes = sum.unsure === 0 ? exact : { ...exact, high: sum.bytes + sum.unsure };
  return { ...layerOf(bytes, sum.files), repeated: sum.repeated };
}

/** `stage` is undefined when what lies there does not count. `unsure`: bytes that are not stored again if no command has changed them. */
function sumUp({ files, single }: CopiedFiles, copy: PlacedCopy, stage: StageFiles | undefined) {
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

function layerOf(bytes: Size, files: number | undefined): LayerSize {
  return { bytes, transfer: unknownSize("not compressed here"), files, repeated: 0, unpacks: false };
}
