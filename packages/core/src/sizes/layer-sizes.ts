import { absoluteDestination, expandInStep, modeKey, ownerKey } from "../cache/step-values.ts";
import { type AddInstruction, type CopyInstruction, flagIsOn, flagOf } from "../instructions/instruction.ts";
import type { BuildStep } from "../plan/build-plan.ts";
import type { PlannedBuild } from "../plan-dockerfile.ts";
import { copiedFiles, type CopiedFile } from "./copied-files.ts";
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
    const files = (stages[step.stage] ??= startStage(planned, step, stages));
    if (step.kind !== "layer") return undefined;
    const { instruction } = step;
    if (instruction.kind === "copy" || instruction.kind === "add") {
      return copySize(planned, index, instruction, step, files, options);
    }
    if (instruction.kind === "workdir") return layerOf(exactSize(0, "a directory"), 0);
    files.commands++;
    return layerOf(unknownSize("what a command writes"), undefined);
  });
}

/** What lies where in a stage, as far as COPY and ADD have put it there. */
interface StageFiles {
  readonly own: Map<string, PlacedFile>;
  readonly parent: StageFiles | undefined;
  /** How many RUNs there were so far. */
  commands: number;
}

interface PlacedFile {
  readonly file: CopiedFile;
  /** Owner and mode that it was given. */
  readonly as: string;
  readonly commands: number;
}

function startStage({ graph }: PlannedBuild, step: BuildStep, stages: readonly StageFiles[]): StageFiles {
  const { base } = graph.stages[step.stage]!;
  const below = base.kind === "stage" ? stages[base.index] : undefined;
  // Stages that copy nothing are passed over, so that a long chain of them costs nothing.
  const parent = below?.own.size === 0 ? below.parent : below;
  return { own: new Map(), parent, commands: below?.commands ?? 0 };
}

function copySize(
  planned: PlannedBuild,
  index: number,
  instruction: CopyInstruction | AddInstruction,
  { selection }: BuildStep,
  stage: StageFiles,
  { archives }: LayerSizeOptions,
): LayerSize {
  const image = planned.image.steps[index]!;
  const expand = (text: string): string => expandInStep(text, image.env, planned.graph.escape);
  const copied = copiedFiles(planned, instruction, selection, { env: image.env, expand, archives });
  if (copied === undefined) return layerOf(unknownSize("what another stage or image holds"), undefined);
  const chmod = expand(flagOf(instruction, "chmod")?.value ?? "");
  const as = `${ownerKey(expand(flagOf(instruction, "chown")?.value ?? ""))} ${chmod === "" ? "" : modeKey(chmod)}`;
  // Such a layer is made beside the others and holds everything.
  const linked = flagIsOn(instruction, "link") && chmod === "";
  const destination = absoluteDestination(expand(instruction.destination.value), image.workingDirectory);
  const sum = { bytes: 0, repeated: 0, unsure: 0, files: 0, repeatedFiles: 0 };
  const layer = new Map(copied.files.map((file) => [placeOf(file, destination, copied.files.length), file]));
  for (const [path, file] of layer) {
    const before = linked ? undefined : lookUp(stage, path);
    if (before !== undefined && before.file.key === file.key && before.as === as) {
      sum.repeatedFiles++;
      sum.repeated += file.bytes;
      if (before.commands < stage.commands) sum.unsure += file.bytes;
    } else {
      sum.files++;
      sum.bytes += file.bytes;
    }
    stage.own.set(path, { file, as, commands: stage.commands });
  }
  if (copied.unknown !== undefined) {
    return { ...layerOf(unknownSize(copied.unknown, sum.bytes), undefined), unpacks: copied.unpacks };
  }
  const exact = exactSize(sum.bytes, copied.source);
  // A command in between may have changed a file that was there: then it is stored again.
  const bytes = sum.unsure === 0 ? exact : { ...exact, high: sum.bytes + sum.unsure };
  return { ...layerOf(bytes, sum.files), repeated: sum.repeatedFiles };
}

function layerOf(bytes: Size, files: number | undefined): LayerSize {
  return { bytes, transfer: unknownSize("not compressed here"), files, repeated: 0, unpacks: false };
}

function lookUp(stage: StageFiles, path: string): PlacedFile | undefined {
  for (let at: StageFiles | undefined = stage; at !== undefined; at = at.parent) {
    const found = at.own.get(path);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A single file whose destination does not say that it is a directory is taken to get that very name. */
function placeOf({ path, named }: CopiedFile, destination: string, count: number): string {
  if (named && count === 1 && !/\/\.?$/.test(destination)) return destination;
  return `${destination.replace(/\/\.?$/, "")}/${path}`;
}
