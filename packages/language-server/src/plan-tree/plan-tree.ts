import { type BuildStep, type Language, positionAt, type SourceText, type Span } from "@plimsoll/core";
import { baseImageSize, type RebuiltStep, type Size } from "@plimsoll/core/plan";
import { causeLine, causeText, instructionText, showCause } from "@plimsoll/plan-view/views";
import { buildsText } from "../builds/builds-text.ts";
import type { DocumentBuild } from "../builds/document-build.ts";
import { sizeWords } from "../builds/size-words.ts";
import { stageFacts, type StageFacts, stageShapes } from "../builds/stage-facts.ts";
import type { PlanRange, PlanTree, PlanTreeStage, PlanTreeStep } from "../protocol.ts";

/** A build as a tree: its stages, their steps, and what each adds. `version`: of the text that it was planned from. */
export function planTreeOf(build: DocumentBuild, version: number, language: Language): PlanTree {
  const { planned } = build;
  const { graph, plan, syntax } = planned;
  const facts = stageFacts(build);
  const states = new Map((build.sinceHead?.steps ?? []).map((step) => [step.index, step]));
  const steps: PlanTreeStep[][] = graph.stages.map(() => []);
  for (const [index, step] of plan.steps.entries()) {
    steps[step.stage]?.push(stepOf(build, step, index, states.get(index), language));
  }
  const text = buildsText[language];
  const stages = stageShapes(graph, plan).map(({ stage, isTarget }): PlanTreeStage => {
    const size = facts.sizes[stage.index];
    return {
      name: stage.name ?? String(stage.index),
      base: stage.from.image.value,
      reachable: stage.reachable,
      target: isTarget,
      range: rangeOf(syntax.source, stage.span),
      size: size === undefined ? "" : sizeWords(size, text),
      steps: steps[stage.index]!,
    };
  });
  return { version, stages, summary: summaryOf(build, facts, language) };
}

/** The image in one line, and what is not known of the build. */
export function summaryOf({ planned, layers }: DocumentBuild, { image }: StageFacts, language: Language): string {
  const text = buildsText[language];
  const own = planned.plan.steps.filter(({ kind, inImage }) => kind === "layer" && inImage).length;
  return [
    ...(image === undefined ? [] : [sizeWords(image.bytes, text)]),
    text.layers(own),
    ...(layers.length === 0 ? [text.noSizes] : []),
    ...(planned.facts.context === undefined ? [text.noContext] : []),
  ].join(", ");
}

function stepOf(
  { planned, layers }: DocumentBuild,
  step: BuildStep,
  index: number,
  rebuilt: RebuiltStep | undefined,
  language: Language,
): PlanTreeStep {
  const { instruction, kind, stage, triggered } = step;
  const text = buildsText[language];
  const bytes = bytesOf(step, layers[index]?.bytes);
  const causes = (rebuilt?.causes ?? []).map((cause) => showCause(cause, planned));
  return {
    text: instructionText(instruction),
    kind,
    // What an ONBUILD adds stands elsewhere, and runs at the FROM.
    range: rangeOf(planned.syntax.source, triggered ? planned.graph.stages[stage]!.from.span : instruction.span),
    size: bytes === undefined ? "" : sizeWords(bytes, text),
    bytes: bytes?.likely ?? null,
    state: rebuilt?.state ?? null,
    why: rebuilt === undefined ? "" : causeLine({ state: rebuilt.state, causes }, causeText[language]),
  };
}

function bytesOf({ kind, baseImage }: BuildStep, layer: Size | undefined): Size | undefined {
  return kind === "base" && baseImage?.layers !== undefined ? baseImageSize(baseImage).bytes : layer;
}

function rangeOf(source: SourceText, { start, end }: Span): PlanRange {
  return { start: positionAt(source, start), end: positionAt(source, end) };
}
