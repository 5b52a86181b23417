import { type Instruction, maskCredentials, positionAt, type Stage } from "@plimsoll/core";
import {
  contextSource,
  type ContextUse,
  contextUse,
  formatPlatform,
  type LayerSize,
  type PlannedBuild,
  type Schedule,
  scheduleSteps,
} from "@plimsoll/core/plan";
import { stageName } from "./stage-name.ts";
import { type StepRemark, stepRemarks } from "./step-remarks.ts";

/** What is shown of a build besides its plan. */
export interface ShownBuild {
  /** Services or targets of a Compose or Bake file; empty for a plain Dockerfile. */
  readonly names: readonly string[];
  /** Path as shown. */
  readonly dockerfile: string;
  /** Path of the folder as shown; undefined when the build has none on this disk. */
  readonly contextFolder: string | undefined;
}

/** A planned build as all reports show it. */
export interface ShownPlan<Open extends ShownBuild = ShownBuild> {
  readonly open: Open;
  readonly planned: PlannedBuild;
  readonly sizes: readonly (LayerSize | undefined)[];
  readonly stages: readonly StageView[];
  /** What can run at the same time. */
  readonly schedule: Schedule;
  /** What of the context is sent and read; undefined when its files are not known. */
  readonly use: ContextUse | undefined;
  /** The stage that is built; undefined when there is none of that name. */
  readonly target: StageView | undefined;
}

export interface StageView {
  readonly stage: Stage;
  /** Its own, else the one that BuildKit gives it: `stage-1`. */
  readonly name: string;
  readonly isTarget: boolean;
  /** What FROM stands on. */
  readonly base: string;
  readonly platform: string | undefined;
  /** Positions of the stages that it takes something from, its base first; each once. */
  readonly dependsOn: readonly number[];
  /** Without the FROM. */
  readonly steps: readonly StepView[];
}

export interface StepView {
  /** Position in the plan's steps. */
  readonly index: number;
  /** As BuildKit counts in `[build 2/5]`; undefined for steps that do nothing to the file system. */
  readonly label: string | undefined;
  /** 1-based, in the Dockerfile. */
  readonly line: number;
  /** On one line. */
  readonly text: string;
  readonly size: LayerSize | undefined;
  readonly remarks: readonly StepRemark[];
}

/** `sizes`: for each step of the plan. */
export function viewPlan<Open extends ShownBuild>(
  open: Open,
  planned: PlannedBuild,
  sizes: readonly (LayerSize | undefined)[],
): ShownPlan<Open> {
  const { graph } = planned;
  const steps = viewSteps(planned, sizes);
  const stages = graph.stages.map((stage): StageView => ({
    stage,
    name: stageName(stage),
    isTarget: stage.index === graph.target,
    base: maskCredentials(baseText(stage, graph)),
    platform: stage.platform && formatPlatform(stage.platform),
    dependsOn: dependenciesOf(stage),
    steps: steps[stage.index] ?? [],
  }));
  const listing = planned.facts.context;
  const use = listing && contextUse(graph, planned.plan, listing);
  return {
    open,
    planned,
    sizes,
    stages,
    schedule: scheduleSteps(graph, planned.plan),
    use,
    target: stages.find(({ isTarget }) => isTarget),
  };
}

function baseText({ base, from }: Stage, { stages, options }: PlannedBuild["graph"]): string {
  switch (base.kind) {
    case "scratch":
      return "scratch";
    case "stage":
      return stageName(stages[base.index]!);
    case "image":
      return base.text;
    case "context":
      return contextText(base.name, contextSource(options, base.name));
    case "invalid":
      return base.text === "" ? from.image.value : base.text;
  }
}

/** What a named context puts there; its name where that is not known. */
function contextText(name: string, source: ReturnType<typeof contextSource>): string {
  if (source === undefined) return name;
  return source.kind === "nothing" ? "scratch" : source.text;
}

function dependenciesOf({ edges }: Stage): readonly number[] {
  return [...new Set(edges.flatMap(({ target }) => (target.kind === "stage" ? [target.index] : [])))];
}

function viewSteps(planned: PlannedBuild, sizes: readonly (LayerSize | undefined)[]): readonly (readonly StepView[])[] {
  const { graph, plan, syntax } = planned;
  const views: StepView[][] = graph.stages.map(() => []);
  // BuildKit counts the base too when it is an image; a WORKDIR that makes no layer, and a named context as base, count in the total alone.
  const counted = ({ kind }: Instruction): boolean => kind === "run" || kind === "copy" || kind === "add" || kind === "workdir";
  const first = graph.stages.map(({ base }) => (base.kind === "image" || base.kind === "invalid" ? 1 : 0));
  const total = graph.stages.map(({ base }) => (base.kind === "scratch" || base.kind === "stage" ? 0 : 1));
  const taken = graph.stages.map(takenBy);
  for (const step of plan.steps) if (step.kind !== "base" && counted(step.instruction)) total[step.stage]! += 1;
  for (const [index, step] of plan.steps.entries()) {
    if (step.kind === "base") continue;
    const { instruction, stage, triggered } = step;
    const number = step.kind === "layer" ? ++first[stage]! : undefined;
    // A trigger runs in the place of the FROM that pulls it.
    const at = triggered ? graph.stages[stage]!.from.span.start : instruction.span.start;
    views[stage]!.push({
      index,
      label: number === undefined ? undefined : `${number}/${total[stage]!}`,
      line: positionAt(syntax.source, at).line + 1,
      text: instructionText(instruction),
      size: sizes[index],
      remarks: stepRemarks(step, sizes[index], taken[stage]?.get(instruction) ?? [], graph.stages),
    });
  }
  return views;
}

/** What the instructions of a stage take from elsewhere, its base left out. */
function takenBy({ edges }: Stage): ReadonlyMap<Instruction, Stage["edges"]> {
  const found = new Map<Instruction, Stage["edges"][number][]>();
  for (const edge of edges) {
    if (edge.via === "from") continue;
    const known = found.get(edge.instruction);
    if (known === undefined) found.set(edge.instruction, [edge]);
    else known.push(edge);
  }
  return found;
}

/** The whole instruction on one line, with the bodies of heredocs, without what logs somebody in. */
export function instructionText({ line, trigger, heredocs }: Instruction): string {
  const written = trigger ? line.text.replace(/^\s*onbuild\s+/i, "") : line.text;
  return maskCredentials([written, ...heredocs.map(({ content }) => content)].join(" ").replace(/\s+/g, " ").trim());
}
