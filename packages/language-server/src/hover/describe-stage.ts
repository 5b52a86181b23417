import { lineAt, type LazyAnalysis, type Stage } from "@plimsoll/core";
import { addSizes, unreachable } from "@plimsoll/core/editor";
import type { DocumentBuild } from "../builds/document-build.ts";
import type { HoverText } from "./hover-text.ts";
import { sizeWithRange } from "./size-with-range.ts";

/** What a stage stands on, who uses it, and what it adds. */
export function describeStage(
  { stages, plan, syntax }: LazyAnalysis,
  index: number,
  build: DocumentBuild | undefined,
  text: HoverText,
): readonly string[] {
  const stage = stages.stages[index];
  if (stage === undefined) return [];
  const users = stages.stages.flatMap(({ edges }) =>
    edges.flatMap(({ target, instruction }) => {
      if (target.kind !== "stage" || target.index !== index) return [];
      return [{ keyword: instruction.keyword, line: lineAt(syntax.source, instruction.span.start) + 1 }];
    }),
  );
  const unique = [...new Map(users.map((user) => [user.line, user])).values()];
  const layers = plan.steps.filter((step) => step.stage === index && step.kind === "layer").length;
  const isTarget = stages.target === index;
  return [
    `**${text.stage.heading(stage.from.name?.value, index)}**`,
    [
      baseOf(stages.stages, stage, text),
      ...(unique.length === 0 ? [] : [text.stage.uses(unique)]),
      ...(isTarget ? [text.stage.target] : stage.reachable ? [] : [text.stage.unreachable]),
      text.stage.layers(layers, ownSize(index, build, text)),
    ].join("  \n"),
  ];
}

function baseOf(stages: readonly Stage[], { base }: Stage, text: HoverText): string {
  switch (base.kind) {
    case "scratch":
      return text.stage.onScratch;
    case "stage":
      return text.stage.onStage(stages[base.index]?.from.name?.value ?? String(base.index));
    case "image":
      return text.stage.onImage(base.text);
    case "context":
      return text.stage.onImage(base.name);
    case "invalid":
      return text.stage.onUnknown;
    default:
      return unreachable(base);
  }
}

/** Without the base. */
function ownSize(index: number, build: DocumentBuild | undefined, text: HoverText): string | undefined {
  const sizes = build?.planned.plan.steps.flatMap((step, at) => {
    const layer = build.layers[at];
    return step.stage === index && step.kind === "layer" && layer !== undefined ? [layer.bytes] : [];
  });
  return sizes === undefined || sizes.length === 0 ? undefined : sizeWithRange(addSizes(sizes, "its layers"), text.step.atLeast);
}
