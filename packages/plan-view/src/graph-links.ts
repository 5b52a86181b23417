import { maskCredentials } from "@plimsoll/core";
import type { ShownPlan, StageView } from "./shown-plan.ts";
import { stageName } from "./stage-name.ts";

/** Something that a stage takes from elsewhere. */
export interface GraphLink {
  /** Position of the stage that takes. */
  readonly into: number;
  readonly from: LinkSource;
  readonly via: "from" | "copy" | "mount";
  /** Lines of the instructions that take it, 1-based, each once. */
  readonly lines: readonly number[];
}

export type LinkSource =
  | { readonly kind: "stage"; readonly index: number; readonly name: string }
  /** An image or a named context. */
  | { readonly kind: "outside"; readonly name: string };

/** The links of a stage: first its base, then what is copied and mounted; what is taken several times is one link. */
export function linksOf({ stage, steps, base }: StageView, view: ShownPlan): readonly GraphLink[] {
  const lines = new Map(steps.map(({ index, line }) => [view.planned.plan.steps[index]!.instruction, line]));
  const links = new Map<string, GraphLink & { readonly lines: number[] }>();
  for (const { target, via, instruction } of stage.edges) {
    const from: LinkSource =
      target.kind === "stage"
        ? { kind: "stage", index: target.index, name: stageName(view.planned.graph.stages[target.index]!) }
        : {
            kind: "outside",
            name: via === "from" ? base : maskCredentials(target.kind === "context" ? target.name : target.text),
          };
    const key = JSON.stringify([via, from]);
    const line = lines.get(instruction);
    const link = links.get(key) ?? { into: stage.index, from, via, lines: [] };
    links.set(key, link);
    if (line !== undefined && !link.lines.includes(line)) link.lines.push(line);
  }
  return [...links.values()];
}
