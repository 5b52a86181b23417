import {
  addSizes,
  contextUse,
  type ContextUse,
  type LayerSize,
  type PlannedBuild,
  rebuild,
  type RebuildReport,
  type Size,
  type StepState,
  type StepWhy,
  unknownSize,
  whyStep,
} from "@plimsoll/core/plan";
import { instructionText, lineOfStep, showCause, type ShownCause } from "@plimsoll/plan-view/views";
import type { OpenBuild } from "../plan/open-builds.ts";
import { type ImageArg, imageArgs } from "./image-args.ts";
import type { ShownComparison } from "./rebuild-text.ts";

/** What a change does to one build, as all formats show it. */
export interface ComparedBuild {
  readonly open: OpenBuild;
  /** After the change. */
  readonly planned: PlannedBuild;
  readonly comparison: ShownComparison;
  /** Undefined when nothing is compared, because only `--why` or `--unread` is asked. */
  readonly result: RebuildResult | undefined;
  /** Of the step that `--why` names; undefined without it. */
  readonly why: ExplainedStep | undefined;
  /** Undefined without `--unread`; "unknown" when the files of the context are not known. */
  readonly unread: ContextUse | "unknown" | undefined;
}

export interface RebuildResult {
  readonly steps: readonly ComparedStep[];
  readonly rebuilt: number;
  readonly depends: number;
  /** Steps that the target needs. */
  readonly all: number;
  /** What the layers of the rebuilt steps hold; `low` is without those that are rebuilt perhaps. */
  readonly bytes: Size;
}

/** A step of the build after the change. */
export interface ComparedStep extends StepPlace {
  readonly state: StepState;
  readonly causes: readonly ShownCause[];
  readonly size: Size;
}

export interface StepPlace {
  /** Position in the plan's steps. */
  readonly index: number;
  /** 1-based, first line of the instruction; for a trigger of ONBUILD that of the FROM that triggers it. */
  readonly line: number;
  /** 0-based. */
  readonly stage: number;
  /** In capitals. */
  readonly keyword: string;
  /** The whole instruction on one line. */
  readonly text: string;
}

export interface ExplainedStep extends StepPlace {
  /** Undefined when the target does not need the step. */
  readonly why: StepWhy | undefined;
  /** Build args that choose the images below it. */
  readonly imageArgs: readonly ImageArg[];
}

/** `sizes`: for each step of the build after the change. */
export function compareBuilds(
  before: PlannedBuild,
  after: PlannedBuild,
  sizes: readonly (LayerSize | undefined)[],
): RebuildResult {
  const report = rebuild(before, after);
  const steps = report.steps.map(({ index, state, causes }): ComparedStep => {
    const size = sizes[index]?.bytes ?? unknownSize("no layer");
    const shown = causes.map((cause) => showCause(cause, after));
    return {
      ...placeOfStep(after, index),
      state,
      causes: [...shown.filter(isOwn), ...shown.filter((cause) => !isOwn(cause))],
      size,
    };
  });
  const count = (state: StepState): number => report.steps.filter((step) => step.state === state).length;
  return {
    steps,
    rebuilt: count("rebuilt"),
    depends: count("depends"),
    all: steps.length - count("unused"),
    bytes: bytesOf(steps),
  };
}

/** Every step that can be rebuilt, with its place in the file. */
export function placesOf({ plan, ...rest }: PlannedBuild): readonly StepPlace[] {
  return plan.steps.flatMap(({ kind }, index) => (kind === "layer" ? [placeOfStep({ plan, ...rest }, index)] : []));
}

export function explainStep(planned: PlannedBuild, index: number): ExplainedStep {
  const why = whyStep(planned, index);
  return { ...placeOfStep(planned, index), why, imageArgs: why === undefined ? [] : imageArgs(planned, why) };
}

/** `planned` must have been made with its context. */
export function unreadOf({ graph, plan, facts }: PlannedBuild): ContextUse | "unknown" {
  return facts.context === undefined ? "unknown" : contextUse(graph, plan, facts.context);
}

function placeOfStep(planned: PlannedBuild, index: number): StepPlace {
  const { instruction, stage } = planned.plan.steps[index]!;
  return { index, line: lineOfStep(planned, index), stage, keyword: instruction.keyword, text: instructionText(instruction) };
}

/** What changed here tells more than that something changed before. */
function isOwn({ kind }: ShownCause): boolean {
  return kind !== "upstream-step" && kind !== "output-differs?";
}

function bytesOf(steps: readonly ComparedStep[]): Size {
  const sizesOf = (state: RebuildReport["steps"][number]["state"]): readonly Size[] =>
    steps.flatMap((step) => (step.state === state ? [step.size] : []));
  const sure = sizesOf("rebuilt");
  const all = addSizes([...sure, ...sizesOf("depends")], "layers of the rebuilt steps");
  return { ...all, low: addSizes(sure, "").low };
}
