import type { InstructionBase } from "../../instructions/instruction.ts";
import { skipSpace } from "../../text/white-space.ts";

/** The keyword in the capitals of the file, without a continuation that splits it. Not for the instruction behind ONBUILD. */
export function typedKeyword(instruction: InstructionBase): string {
  const { text } = instruction.line;
  const start = skipSpace(text, 0, text.length);
  return text.slice(start, start + instruction.keyword.length);
}

/** "lower" or "upper" when all letters are; undefined for a mixture. */
export function letterCase(word: string): "lower" | "upper" | undefined {
  if (word === word.toLowerCase()) return "lower";
  return word === word.toUpperCase() ? "upper" : undefined;
}

export function inCase(word: string, wanted: "lower" | "upper"): string {
  return wanted === "lower" ? word.toLowerCase() : word.toUpperCase();
}
