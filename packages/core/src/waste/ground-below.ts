import { emptyGround, groundOf, type StageGround } from "../sizes/layers/stage-ground.ts";
import type { WasteSource } from "./waste-source.ts";

/** What may lie below the steps of a stage without anybody having listed it: the image that it stands on in the end. */
export function groundBelow({ build }: WasteSource, stage: number): StageGround {
  const { stages } = build.graph;
  let bottom = stages[stage]!;
  while (bottom.base.kind === "stage") bottom = stages[bottom.base.index]!;
  if (bottom.base.kind === "scratch") return emptyGround;
  return groundOf(build.plan.steps.find(({ kind, stage: at }) => kind === "base" && at === bottom.index)?.baseImage);
}

/** Whether the base image may have something of its own at or below a path. */
export function mayBeShared(ground: StageGround, path: string): boolean {
  return ground.mayHold(path) || (!ground.empty && ground.isDirectory(path));
}
