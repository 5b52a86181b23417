import { runScripts } from "../shell/run-scripts.ts";
import type { PlannedBuild } from "../plan-dockerfile.ts";
import { baseImageName } from "../stages/named-context.ts";
import type { ArchiveMember } from "./copy/archive-member.ts";
import { partOfContext } from "./copy/copied-files.ts";
import { copyLayer } from "./copy/copy-layer.ts";
import { placeParts } from "./copy/place-parts.ts";
import { runLayer } from "./commands/run-layer.ts";
import type { SizingStage } from "./commands/sizing-stage.ts";
import { createFactBook, type FactBook } from "./facts/fact-book.ts";
import type { LayerSize } from "./layers/layer-size.ts";
import { StageContents } from "./layers/stage-contents.ts";
import { emptyGround, groundOf } from "./layers/stage-ground.ts";
import { workdirLayer } from "./files/workdir-layer.ts";

export interface LayerSizeOptions {
  /** Paths in the context of the files that ADD unpacks; without it their names decide. */
  readonly archives?: ReadonlySet<string> | undefined;
  /** What is in them, as far as it was read, by path in the context. */
  readonly archiveMembers?: ReadonlyMap<string, readonly ArchiveMember[] | undefined> | undefined;
  /** What is known of packages and downloads; without it such steps are unknown. */
  readonly facts?: FactBook | undefined;
}

/** For each step of the plan what it adds; undefined for steps without a layer. Base images are not in it. */
export function layerSizes(planned: PlannedBuild, options: LayerSizeOptions = {}): readonly (LayerSize | undefined)[] {
  const { graph, plan } = planned;
  const facts = options.facts ?? createFactBook([]);
  const scripts = new Map(runScripts(graph).map((script) => [script.instruction, script.script]));
  const stages: SizingStage[] = [];
  return plan.steps.map((step, index) => {
    const stage = (stages[step.stage] ??= startStage(planned, index, stages));
    if (step.kind !== "layer") return undefined;
    const { instruction } = step;
    const at = { planned, index, stage, stages, facts, archives: options.archives, archiveMembers: options.archiveMembers };
    switch (instruction.kind) {
      case "copy":
      case "add":
        return copyLayer(at, instruction);
      case "workdir":
        return workdirLayer(at, instruction);
      case "run":
        return runLayer(at, instruction, scripts.get(instruction));
      default:
        return undefined;
    }
  });
}

/** `index`: of the first step of the stage, its FROM. */
function startStage(planned: PlannedBuild, index: number, stages: readonly SizingStage[]): SizingStage {
  const { graph, plan } = planned;
  const step = plan.steps[index]!;
  const { base } = graph.stages[step.stage]!;
  const below = base.kind === "stage" ? stages[base.index] : undefined;
  if (below !== undefined) return { ...below, contents: new StageContents(below.contents) };
  const files = base.kind === "context" ? planned.facts.namedContexts?.[base.name] : undefined;
  if (base.kind === "context" && files !== undefined && baseImageName(graph.options, base) === undefined) {
    const contents = new StageContents();
    placeParts(contents, index, [partOfContext(files, base.name)], {
      destination: "/",
      chown: undefined,
      chmod: "",
      linked: false,
    });
    return { contents, base: step.baseImage, onImage: false };
  }
  const onImage = base.kind !== "scratch";
  const ground = onImage ? groundOf(step.baseImage) : emptyGround;
  return { contents: new StageContents(undefined, ground), base: step.baseImage, onImage };
}
