import type { Instruction } from "../../instructions/instruction.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";

/** Settings that files below /etc/apt may give to every apt-get of a stage. */
export interface AptSettings {
  /** Whether a configuration file seen so far may hold the setting for the RUN (or what stands behind an ONBUILD). */
  mayBeSet(instruction: Instruction): boolean;
}

const configFile = /\/etc\/apt\/apt\.conf/;

/**
 * Where `setting` may come from a file: an instruction whose text names it, or one that copies a file whose content is not known here
 * to the place of such files.
 */
export function aptSettings(graph: StageGraph, setting: RegExp): AptSettings {
  /** By stage: position of the first instruction that may set it. */
  const first = new Map<number, number>();
  for (const stage of graph.stages) {
    const inherited = stage.base.kind === "stage" && first.has(stage.base.index);
    const position = inherited ? -1 : stage.instructions.findIndex((instruction) => maySet(instruction, setting));
    if (inherited || position !== -1) first.set(stage.index, position);
  }
  return {
    mayBeSet(instruction) {
      const place = graph.places.get(instruction);
      const from = place === undefined ? undefined : first.get(place.stage);
      return from !== undefined && place !== undefined && from <= place.position;
    },
  };
}

function maySet(instruction: Instruction, setting: RegExp): boolean {
  switch (instruction.kind) {
    case "run":
      return setting.test(instruction.line.text) || instruction.heredocs.some(({ content }) => setting.test(content));
    case "copy":
    case "add": {
      const { value } = instruction.destination;
      if (instruction.heredocs.length > 0) return instruction.heredocs.some(({ content }) => setting.test(content));
      // A whole tree of files (`COPY rootfs /`) seldom has one; that would silence too much.
      return configFile.test(value) || value.replace(/\/+$/, "") === "/etc/apt";
    }
    default:
      return false;
  }
}
