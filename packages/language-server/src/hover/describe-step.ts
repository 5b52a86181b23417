import type { Instruction, Language, LazyAnalysis } from "@plimsoll/core";
import { baseImageSize, type PlannedBuild, type RebuiltStep } from "@plimsoll/core/plan";
import { causeLine, causeText, showCause } from "@plimsoll/plan-view/views";
import type { DocumentBuild } from "../builds/document-build.ts";
import type { HoverText } from "./hover-text.ts";
import { sizeWithRange } from "./size-with-range.ts";

/** What a step does to the image, as far as it is known. Undefined for an instruction that is no step of its own. */
export function describeStep(
  analysis: LazyAnalysis,
  instruction: Instruction,
  build: DocumentBuild | undefined,
  text: HoverText,
  language: Language,
): string | undefined {
  if (instruction.trigger) return undefined;
  const lines = build === undefined ? plainStep(analysis, instruction, text) : plannedStep(build, instruction, text, language);
  return lines.length === 0 ? undefined : `**${text.step.heading}**: ${lines.join(" ")}`;
}

function plainStep({ plan }: LazyAnalysis, instruction: Instruction, text: HoverText): readonly string[] {
  const step = plan.steps.find((one) => one.instruction === instruction && !one.triggered);
  if (step === undefined || step.kind === "base") return [];
  return [
    step.kind === "layer" ? text.step.layerUnknown : text.step.metadata,
    ...(step.reachable ? [] : [text.step.states.unused]),
  ];
}

function plannedStep(
  { planned, layers, sinceHead }: DocumentBuild,
  instruction: Instruction,
  text: HoverText,
  language: Language,
): readonly string[] {
  const { steps } = planned.plan;
  const index = steps.findIndex((one) => !one.triggered && one.instruction.span.start === instruction.span.start);
  const step = steps[index];
  if (step === undefined) return [];
  const layer = layers[index];
  const bytes = step.kind === "base" ? step.baseImage && baseImageSize(step.baseImage).bytes : layer?.bytes;
  const size = bytes && sizeWithRange(bytes, text.step.atLeast);
  const effect = {
    base: text.step.base(size),
    layer: layer?.files === 0 && layer.bytes.high === 0 ? text.step.withoutFiles : text.step.layer(size, layer?.files),
    metadata: text.step.metadata,
  }[step.kind];
  const known =
    step.kind === "layer" && layer?.bytes.basis === "unknown" ? [effect, text.step.whyUnknown(layer.bytes.source)] : [effect];
  if (!step.reachable) return [...known, text.step.states.unused];
  const rebuilt = sinceHead?.steps.find((one) => one.index === index);
  return rebuilt === undefined ? known : [...known, stateOf(rebuilt, planned, text, language)];
}

function stateOf({ state, causes }: RebuiltStep, planned: PlannedBuild, text: HoverText, language: Language): string {
  const words = text.step.states[state];
  if (state === "cached" || state === "unused") return words;
  const shown = causes.map((cause) => showCause(cause, planned));
  const why = causeLine({ state, causes: shown }, causeText[language]);
  return why === "" ? `${words}.` : words + text.step.because(why);
}
