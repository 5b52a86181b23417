import { type BuildStep, lineAt, lineEnd, type SourceText, type Span } from "@plimsoll/core";
import { baseImageSize, formatBytes, type LayerSize, type RebuiltStep } from "@plimsoll/core/plan";
import { causeLine, causeText, showCause } from "@plimsoll/plan-view/views";
import type { Language } from "@plimsoll/core";
import { buildsText } from "./builds-text.ts";
import type { DocumentBuild } from "./document-build.ts";
import type { Hint, HintPart } from "./hint.ts";
import { sizeLines, sizeWords } from "./size-words.ts";

export interface LineHintOptions {
  readonly bytes: boolean;
  readonly stages: boolean;
  readonly state: boolean;
}

/** One hint behind the first line of an instruction: number of the stage, bytes, state since the last commit, as far as known. */
export function lineHints(
  source: SourceText,
  steps: readonly BuildStep[],
  build: DocumentBuild | undefined,
  within: Span,
  options: LineHintOptions,
  language: Language,
): readonly Hint[] {
  const states = options.state ? statesOf(build) : new Map<number, RebuiltStep>();
  const several = steps.filter(({ kind }) => kind === "base").length > 1;
  return steps.flatMap((step, index): readonly Hint[] => {
    const { start } = step.instruction.span;
    // What an ONBUILD of the base adds has no line of its own.
    if (step.triggered || start < within.start || start > within.end) return [];
    const about: About = {
      step,
      layer: options.bytes ? layerOf(build, step, index) : undefined,
      state: states.get(index),
      build,
    };
    const number = options.stages && several && isUnnamed(step) ? [`#${step.stage}`] : [];
    const parts = [...number.map((text): HintPart => ({ text })), ...sizeParts(about, language), ...stateParts(about, language)];
    if (parts.length === 0) return [];
    const offset = lineEnd(source, lineAt(source, start));
    return [{ offset, parts: joined(parts), tooltip: () => tooltipOf(about, number.length > 0, language) }];
  });
}

interface About {
  readonly step: BuildStep;
  readonly layer: Pick<LayerSize, "bytes" | "transfer" | "files" | "hidden"> | undefined;
  readonly state: RebuiltStep | undefined;
  readonly build: DocumentBuild | undefined;
}

function statesOf(build: DocumentBuild | undefined): ReadonlyMap<number, RebuiltStep> {
  return new Map((build?.sinceHead?.steps ?? []).map((step) => [step.index, step]));
}

function isUnnamed({ kind, instruction }: BuildStep): boolean {
  return kind === "base" && instruction.kind === "from" && instruction.name === undefined;
}

function layerOf(build: DocumentBuild | undefined, step: BuildStep, index: number): About["layer"] {
  if (build === undefined) return undefined;
  if (step.kind !== "base") return build.layers[index];
  // Its own step knows the image that was looked up for the plan.
  const image = build.planned.plan.steps[index]?.baseImage;
  const size = image?.layers === undefined ? undefined : baseImageSize(image);
  return size && { ...size, hidden: [] };
}

function sizeParts({ layer }: About, language: Language): readonly HintPart[] {
  return layer === undefined ? [] : [{ text: sizeWords(layer.bytes, buildsText[language]) }];
}

function stateParts({ state, build }: About, language: Language): readonly HintPart[] {
  if (state === undefined || build === undefined) return [];
  const text = buildsText[language].states[state.state];
  const above = state.causes.find(({ kind }) => kind === "upstream-step");
  if (above?.kind !== "upstream-step") return [{ text }];
  const { start } = build.planned.plan.steps[above.index]!.instruction.span;
  return [{ text, leadsTo: start }];
}

function joined(parts: readonly HintPart[]): readonly HintPart[] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [{ text: " · " }, part]));
}

function tooltipOf({ step, layer, state, build }: About, hasNumber: boolean, language: Language): string {
  const text = buildsText[language];
  const lines: string[] = [];
  if (hasNumber) lines.push(`#${step.stage}: ${text.stageIndex}`);
  if (layer !== undefined) {
    if (step.kind === "base") lines.push(`**${text.baseImage}**`);
    lines.push(...sizeLines(layer, text));
    const hidden = layer.hidden.reduce((sum, { bytes }) => sum + (bytes.likely ?? bytes.low), 0);
    if (hidden > 0) lines.push(text.hidden(formatBytes(hidden)));
  }
  if (state !== undefined && build !== undefined) {
    const causes = state.causes.map((cause) => showCause(cause, build.planned));
    const why = causeLine({ state: state.state, causes }, causeText[language]);
    lines.push(`${text.states[state.state]} (${text.sinceHead})${why === "" ? "" : `: ${why}`}`);
  }
  return lines.join("  \n");
}
