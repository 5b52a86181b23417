import type { InstructionKind } from "../../instructions/instruction.ts";
import type { Stage, StageBase, StageGraph } from "../../stages/stage-graph.ts";

/**
 * The stages that a build may be asked for: the last one, and any other that no stage builds on or copies from, since it can
 * only be there to be a target.
 */
export function shippedStages(graph: StageGraph): readonly Stage[] {
  const used = new Set<number>();
  for (const { edges } of graph.stages) for (const { target } of edges) if (target.kind === "stage") used.add(target.index);
  return graph.stages.filter(({ index }) => index === graph.stages.length - 1 || !used.has(index));
}

/** All stages whose layers are part of an image that a build may be asked for. */
export function stagesOfImages(graph: StageGraph): ReadonlySet<Stage> {
  const found = new Set<Stage>();
  for (const stage of shippedStages(graph)) {
    for (let current: Stage | undefined = stage; current !== undefined && !found.has(current);) {
      found.add(current);
      current = current.base.kind === "stage" ? graph.stages[current.base.index] : undefined;
    }
  }
  return found;
}

/** What an image that a build may be asked for is made of. */
export interface ShippedImage {
  readonly stage: Stage;
  /** What its lowest stage stands on. */
  readonly base: StageBase;
  /** The instructions that it has, in whichever stage. */
  readonly kinds: ReadonlySet<InstructionKind>;
  /** Whether it only holds files, so that no container runs it: nothing below it, and nothing to start. */
  readonly onlyFiles: boolean;
}

export function shippedImages(graph: StageGraph): readonly ShippedImage[] {
  const shipped = new Set(shippedStages(graph));
  const images: ShippedImage[] = [];
  for (const stage of graph.stages) {
    // A base stage stands above, so that what is known of it is complete.
    const below = stage.base.kind === "stage" ? images[stage.base.index] : undefined;
    const kinds = new Set(below?.kinds);
    for (const { kind } of stage.instructions) kinds.add(kind);
    const base = below?.base ?? stage.base;
    images.push({ stage, base, kinds, onlyFiles: base.kind === "scratch" && !kinds.has("cmd") && !kinds.has("entrypoint") });
  }
  return images.filter(({ stage }) => shipped.has(stage));
}
