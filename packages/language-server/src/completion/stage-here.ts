import type { LazyAnalysis, Stage } from "@plimsoll/core";
import { lastBefore } from "./cursor-place.ts";

/** The stage of an instruction, and how many of its instructions come before it. */
export interface StageHere {
  readonly stage: Stage;
  /** 0-based, FROM not counted, as scopes count. */
  readonly position: number;
}

/** Undefined before the first FROM. `start`: offset of the instruction. A logarithm. */
export function stageHere(analysis: LazyAnalysis, start: number): StageHere | undefined {
  const { stages } = analysis.stages;
  const stage = stages[lastBefore(stages, start)];
  if (stage === undefined || stage.span.start === start) return undefined;
  return { stage, position: lastBefore(stage.instructions, start - 1) + 1 };
}

/** Stages that stand before an offset. */
export function stagesBefore(analysis: LazyAnalysis, start: number): readonly Stage[] {
  const { stages } = analysis.stages;
  return stages.slice(0, lastBefore(stages, start - 1) + 1);
}

/** Stages that an instruction of a stage may copy from: those before its own. */
export function earlierStages(analysis: LazyAnalysis, start: number): readonly Stage[] {
  return stagesBefore(analysis, start).slice(0, -1);
}

/** The stage that a name or number means, among some. */
export function findStage(stages: readonly Stage[], name: string): Stage | undefined {
  const wanted = name.toLowerCase();
  return stages.findLast((stage) => stage.name === wanted) ?? (/^\d+$/.test(name) ? stages[Number(name)] : undefined);
}
