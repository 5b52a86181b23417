import type { Instruction } from "../../instructions/instruction.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";

/**
 * Something that an instruction switches on for the rest of its stage and for the stages built on it, such as a
 * configuration file.
 */
export interface StageSetting {
  /** Whether it is on for an instruction (or what stands behind an ONBUILD): set by itself or by an earlier one. */
  isOn(instruction: Instruction): boolean;
}

export function stageSetting(graph: StageGraph, switchesOn: (instruction: Instruction) => boolean): StageSetting {
  // Most rules never come to ask, since no command in the file concerns them.
  let known: ReadonlyMap<number, number> | undefined;
  return {
    isOn(instruction) {
      known ??= firstSwitches(graph, switchesOn);
      const place = graph.places.get(instruction);
      const from = place === undefined ? undefined : known.get(place.stage);
      return from !== undefined && place !== undefined && from <= place.position;
    },
  };
}

/** By stage: position of the first instruction that switches it on; -1 where the stage below does. */
function firstSwitches(graph: StageGraph, switchesOn: (instruction: Instruction) => boolean): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const stage of graph.stages) {
    const inherited = stage.base.kind === "stage" && first.has(stage.base.index);
    const position = inherited ? -1 : stage.instructions.findIndex(switchesOn);
    if (inherited || position !== -1) first.set(stage.index, position);
  }
  return first;
}

/** Whether the text that a RUN gives to its shell, or a file that an instruction writes from a heredoc, matches. */
export function writes(instruction: Instruction, pattern: RegExp): boolean {
  if (instruction.heredocs.some(({ content }) => pattern.test(content))) return true;
  return instruction.kind === "run" && pattern.test(instruction.line.text);
}
