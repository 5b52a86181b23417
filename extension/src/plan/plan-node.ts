import type { PlanRange, PlanTree, PlanTreeStage, PlanTreeStep } from "@plimsoll/language-server/protocol";

/** A line of the tree view; equal places of two plans have the same `id`, so that what is open stays open. */
export type PlanNode = StageNode | StepNode;

export interface StageNode {
  readonly kind: "stage";
  readonly id: string;
  readonly uri: string;
  readonly stage: PlanTreeStage;
  readonly steps: readonly StepNode[];
}

export interface StepNode {
  readonly kind: "step";
  readonly id: string;
  readonly uri: string;
  readonly step: PlanTreeStep;
  readonly parent: StageNode;
}

/** The stages of a plan with their steps below them. */
export function planNodes(uri: string, plan: PlanTree): readonly StageNode[] {
  return plan.stages.map((stage, at) => {
    const steps: StepNode[] = [];
    const parent: StageNode = { kind: "stage", id: `${uri}#${at}`, uri, stage, steps };
    for (const [number, step] of stage.steps.entries()) {
      steps.push({ kind: "step", id: `${parent.id}.${number}`, uri, step, parent });
    }
    return parent;
  });
}

/** The step that a line (0-based) belongs to, else the stage around it; undefined outside of all stages. */
export function nodeAtLine(stages: readonly StageNode[], line: number): PlanNode | undefined {
  const stage = stages.findLast(({ stage: { range } }) => range.start.line <= line);
  if (stage === undefined) return undefined;
  const step = stage.steps.findLast(({ step: { range } }) => contains(range, line));
  return step ?? (contains(stage.stage.range, line) ? stage : undefined);
}

/** Whether a line is touched; a range that ends before the first character of a line does not touch it. */
function contains({ start, end }: PlanRange, line: number): boolean {
  return start.line <= line && (line < end.line || (line === end.line && (end.character > 0 || end.line === start.line)));
}
