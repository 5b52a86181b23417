import type { Instruction } from "../../instructions/instruction.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { type StageSetting, stageSetting, writes } from "./stage-settings.ts";

/**
 * A setting that files below /etc/apt may give to every apt-get of a stage: written by a RUN or a heredoc, or perhaps in a
 * file that is copied there and whose content is not known here.
 */
export function aptSetting(graph: StageGraph, setting: RegExp): StageSetting {
  return stageSetting(graph, (instruction) => writes(instruction, setting) || copiesAptConfig(instruction));
}

/** A whole tree of files (`COPY rootfs /`) seldom has such a file; taking it for one would silence too much. */
function copiesAptConfig(instruction: Instruction): boolean {
  if ((instruction.kind !== "copy" && instruction.kind !== "add") || instruction.heredocs.length > 0) return false;
  return /^\/etc\/apt(?:\/*$|\/apt\.conf)/.test(instruction.destination.value);
}
