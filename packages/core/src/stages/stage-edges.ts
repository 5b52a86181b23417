import { flagOf, type Instruction } from "../instructions/instruction.ts";
import { mountOption } from "../instructions/mount.ts";
import type { Span } from "../text/span.ts";
import { findNamedContext } from "./named-context.ts";
import type { EdgeTarget, StageEdge } from "./stage-graph.ts";

export interface StageNames {
  /** Stage name in lower case → index of the last stage that has it. */
  readonly last: ReadonlyMap<string, number>;
  readonly count: number;
}

/** What `COPY --from` and `RUN --mount=from` of a stage take. `triggers`: what runs before its first instruction. */
export function edgesOfStage(
  index: number,
  triggers: readonly Instruction[],
  instructions: readonly Instruction[],
  names: StageNames,
  contexts: readonly string[],
): readonly StageEdge[] {
  const edges: StageEdge[] = [];
  for (const list of [triggers, instructions]) {
    for (const instruction of list) {
      if (instruction.flags.length === 0) continue;
      if (instruction.kind === "copy") edges.push(...copyEdge(index, instruction, names, contexts));
      else if (instruction.kind === "run") edges.push(...mountEdges(index, instruction, names, contexts));
    }
  }
  return edges;
}

/** The instructions behind ONBUILD that take something from elsewhere, so that each child stage need not look through all of them. */
export function triggersWithEdges(triggers: readonly Instruction[]): readonly Instruction[] {
  return triggers.filter((trigger) =>
    trigger.kind === "run" ? trigger.mounts.length > 0 : flagOf(trigger, "from") !== undefined,
  );
}

function copyEdge(index: number, instruction: Instruction, names: StageNames, contexts: readonly string[]): readonly StageEdge[] {
  const flag = flagOf(instruction, "from");
  if (flag?.value === undefined || flag.value === "") return [];
  const edge = (target: EdgeTarget): readonly StageEdge[] => [{ via: "copy", instruction, span: flag.valueSpan, target }];
  const text = flag.value;
  if (text.includes("$")) return edge({ kind: "invalid", text, reason: "variable" });
  if (/^[+-]?\d+$/.test(text)) {
    const number = Number(text);
    if (number < 0 || number >= names.count) return edge({ kind: "invalid", text, reason: "bad-index" });
    return edge(earlierStage(index, number, text));
  }
  return edge(namedTarget(index, text, names, contexts));
}

function mountEdges(
  index: number,
  instruction: Instruction,
  names: StageNames,
  contexts: readonly string[],
): readonly StageEdge[] {
  if (instruction.kind !== "run") return [];
  return instruction.mounts.flatMap((mount): readonly StageEdge[] => {
    const option = mountOption(mount, "from");
    if (option?.value === undefined || option.value === "") return [];
    const span: Span = option.valueSpan;
    if (option.value.includes("$")) {
      return [{ via: "mount", instruction, span, target: { kind: "invalid", text: option.value, reason: "variable" } }];
    }
    // A number is no index here: `from=0` is the image `0`.
    return [{ via: "mount", instruction, span, target: namedTarget(index, option.value, names, contexts) }];
  });
}

function namedTarget(index: number, text: string, names: StageNames, contexts: readonly string[]): EdgeTarget {
  const stage = names.last.get(text.toLowerCase());
  if (stage !== undefined) return earlierStage(index, stage, text);
  const context = findNamedContext(contexts, text);
  if (context !== undefined) return { kind: "context", name: context };
  return { kind: "image", text };
}

function earlierStage(index: number, wanted: number, text: string): EdgeTarget {
  if (wanted === index) return { kind: "invalid", text, reason: "own-stage" };
  if (wanted > index) return { kind: "invalid", text, reason: "later-stage" };
  return { kind: "stage", index: wanted };
}
