import type { Instruction } from "../../instructions/instruction.ts";
import { heredocBody } from "../../syntax/heredoc.ts";
import type { LogicalText } from "../../syntax/logical-text.ts";

/**
 * All text of an instruction, for rules that look for something wherever it may stand: the joined line, and the heredocs. An
 * ONBUILD holds the line of its inner instruction, so that only one of the two is to be asked.
 */
export function instructionTexts(instruction: Instruction): readonly LogicalText[] {
  if (instruction.heredocs.length === 0) return [instruction.line];
  return [instruction.line, ...instruction.heredocs.map(heredocBody)];
}
