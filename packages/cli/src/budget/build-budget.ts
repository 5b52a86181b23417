import {
  addSizes,
  type Budget,
  type BudgetLine,
  budgetOf,
  type BudgetKey,
  exactSize,
  judgeBudget,
  type Load,
  type PlannedBuild,
  type Size,
} from "@plimsoll/core/plan";
import { imageBottom, imageTotals, lineOfStep, type StepView } from "@plimsoll/plan-view/views";
import type { OpenBuild } from "../plan/open-builds.ts";
import type { PlanView } from "../plan/plan-view.ts";

/** A limit, how it is kept, and what weighs most. */
export interface JudgedLimit extends BudgetLine {
  /** The heaviest first; at most three. Empty for limits that no step weighs on. */
  readonly heaviest: readonly WeighedStep[];
  /** What the image stands on weighs, with the line of its FROM; undefined where it weighs nothing, and for limits that it does not weigh on. */
  readonly base: WeighedStep | undefined;
}

export interface WeighedStep {
  /** 1-based. */
  readonly line: number;
  /** The whole instruction on one line. */
  readonly text: string;
  readonly size: Size;
}

/** The limits of a build with what is predicted for them. `limits`: of the command line; they go before those of the config. */
export function judgeBuild(view: PlanView, limits: Budget): readonly JudgedLimit[] {
  if (view.target === undefined) return [];
  const budget = limitsOf(view.open, view.planned, limits);
  return judgeBudget(budget, loadOf(view)).map((line) => ({
    ...line,
    heaviest: heaviestOf(view, line.key),
    base: baseOf(view, line.key),
  }));
}

/** The limits that hold for a build. `limits`: of the command line. */
export function limitsOf({ names, budget }: OpenBuild, { graph }: PlannedBuild, limits: Budget): Budget {
  const stage = graph.target === undefined ? undefined : graph.stages[graph.target]?.name;
  return { ...budgetOf(budget ?? {}, stage === undefined ? names : [...names, stage]), ...limits };
}

/** What is predicted for the things that can be limited. */
export function loadOf(view: PlanView): Load {
  const { bytes, transfer, layers, baseLayers } = imageTotals(view);
  const sent = view.use?.sent.bytes;
  return {
    image: bytes,
    transfer,
    layers:
      baseLayers === undefined
        ? addSizes([exactSize(layers, "layers"), { ...exactSize(0, "base image"), likely: null, high: null }], "layers")
        : exactSize(layers + baseLayers, "layers"),
    context: sent === undefined ? undefined : exactSize(sent, "files of the context"),
  };
}

function heaviestOf({ stages, planned }: PlanView, key: BudgetKey): readonly WeighedStep[] {
  if (key !== "image" && key !== "transfer") return [];
  const sizeOf = ({ size }: StepView): Size | undefined => (key === "image" ? size?.bytes : size?.transfer);
  const steps = stages.flatMap((stage) => stage.steps).filter(({ index }) => planned.plan.steps[index]!.inImage);
  return heaviestSteps(
    steps.flatMap((step): readonly WeighedStep[] => {
      const size = sizeOf(step);
      return size === undefined ? [] : [{ line: step.line, text: step.text, size }];
    }),
  );
}

function baseOf(view: PlanView, key: BudgetKey): WeighedStep | undefined {
  const bottom = key === "image" || key === "transfer" ? imageBottom(view) : undefined;
  if (bottom === undefined) return undefined;
  const { size, index, base } = bottom;
  return { line: lineOfStep(view.planned, index), text: `FROM ${base}`, size: key === "image" ? size.bytes : size.transfer };
}

/** The three that weigh most, the heaviest first, without those that weigh nothing. */
export function heaviestSteps(steps: readonly WeighedStep[]): readonly WeighedStep[] {
  return steps
    .filter(({ size }) => weightOf(size) > 0)
    .toSorted((a, b) => weightOf(b.size) - weightOf(a.size))
    .slice(0, 3);
}

function weightOf({ likely, low }: Size): number {
  return likely ?? low;
}
