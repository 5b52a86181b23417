import { positionAt } from "@plimsoll/core";
import type { PlannedBuild, StepWhy } from "@plimsoll/core/plan";

/** A build arg in the name of an image, and the line of its FROM (1-based). */
export interface ImageArg {
  readonly name: string;
  readonly line: number;
}

/** Build args that decide which images the linked steps stand on: `FROM node:${NODE}`. */
export function imageArgs({ graph, plan, syntax }: PlannedBuild, { links }: StepWhy): readonly ImageArg[] {
  const declared = new Set(graph.globalArgs.flatMap(({ definitions }) => definitions.map(({ name }) => name.value)));
  const seen = new Set<number>();
  const found: ImageArg[] = [];
  for (const { index } of links) {
    let stage = graph.stages[plan.steps[index]!.stage];
    while (stage !== undefined && !seen.has(stage.index)) {
      seen.add(stage.index);
      const { from, base } = stage;
      const line = positionAt(syntax.source, from.span.start).line + 1;
      const text = [from.image.value, ...from.flags.map(({ value }) => value ?? "")].join(" ");
      for (const [, name = ""] of text.matchAll(/\$\{?([A-Za-z_]\w*)/g)) if (declared.has(name)) found.push({ name, line });
      stage = base.kind === "stage" ? graph.stages[base.index] : undefined;
    }
  }
  return found.sort((a, b) => a.line - b.line);
}
