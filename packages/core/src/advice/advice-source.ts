import type { ContextListing } from "../context/context-listing.ts";
import type { ReplayCommit } from "../history/replay.ts";
import type { Instruction } from "../instructions/instruction.ts";
import type { BuildStep } from "../plan/build-plan.ts";
import type { PlannedBuild } from "../plan-dockerfile.ts";
import { type BuildScript, buildScriptsByInstruction } from "../rules/shared/build-scripts.ts";
import { type RunScript, runScripts } from "../shell/run-scripts.ts";
import type { SourceText } from "../text/source-text.ts";
import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";
import type { Advice, AdviceEffect, AdviceReason } from "./advice.ts";
import type { CommitMask } from "./commit-mask.ts";
import type { FileGroup } from "./file-group.ts";
import { type Replayed, replayPlan } from "./replay-plan.ts";

/** The commits that a file and its patches are replayed over. */
export interface Evidence {
  readonly basis: Exclude<AdviceEffect["basis"], "build-arg">;
  readonly start: ContextListing;
  /** Without builds of their own: it is today's file that is replayed. */
  readonly commits: readonly ReplayCommit[];
  /** Those that the rates speak of. Other commits only move the files on. */
  readonly counted: CommitMask;
  /** How many more commits the history has, before these. */
  readonly older: number;
  /** What each commit changes, where they stand for a history that is not known. */
  readonly groups: readonly FileGroup[];
}

/** All that advice is looked for in. */
export interface AdviceSource {
  readonly build: PlannedBuild;
  readonly source: SourceText;
  readonly scripts: readonly RunScript[];
  readonly runs: ReadonlyMap<Instruction, BuildScript>;
  readonly evidence: Evidence;
  /** What the file as it is does with the commits. */
  readonly replayed: Replayed;
  /** For each stage its steps, those that its base triggers included. */
  readonly stageSteps: readonly (readonly PlacedStep[])[];
}

export interface PlacedStep {
  readonly step: BuildStep;
  /** Position in the plan's steps. */
  readonly index: number;
}

/** A change that may help; `evaluate-candidate.ts` says whether it does. */
export interface Candidate {
  readonly kind: Advice["kind"];
  readonly span: Span;
  readonly edits: readonly TextEdit[];
  readonly ignoreLines?: readonly string[] | undefined;
  readonly risk: Advice["risk"];
  readonly reason: AdviceReason;
  /** Position in the plan's steps: the one that is to be kept in the cache. */
  readonly focus?: number | undefined;
  /** Positions in the plan's steps: those that are not there any more. */
  readonly dropped?: readonly number[] | undefined;
  /** Build args that have other values in every build. */
  readonly buildArgs?: readonly string[] | undefined;
}

export function createAdviceSource(build: PlannedBuild, evidence: Evidence): AdviceSource {
  const scripts = runScripts(build.graph);
  return {
    build,
    source: build.syntax.source,
    scripts,
    runs: buildScriptsByInstruction(scripts),
    evidence,
    replayed: replayPlan(build, evidence),
    stageSteps: stepsByStage(build),
  };
}

/** The steps of a stage that the file itself has there, in its order; without the FROM. */
export function stepsOfStage({ stageSteps }: AdviceSource, stage: number): readonly PlacedStep[] {
  return stageSteps[stage]!.filter(({ step }) => step.position >= 0 && !step.triggered);
}

function stepsByStage({ plan, graph }: PlannedBuild): readonly (readonly PlacedStep[])[] {
  const found: PlacedStep[][] = graph.stages.map(() => []);
  for (const [index, step] of plan.steps.entries()) found[step.stage]!.push({ step, index });
  return found;
}
