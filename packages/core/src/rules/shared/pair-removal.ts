import type { EnvInstruction, LabelInstruction } from "../../instructions/instruction.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { SourceText } from "../../text/source-text.ts";
import { instructionLines } from "./instruction-lines.ts";

/**
 * Takes one `key=value` out of a LABEL or ENV, or the whole instruction when it has no other. Undefined for the old form and where
 * a comment stands beside it.
 */
export function pairRemoval(
  source: SourceText,
  instruction: EnvInstruction | LabelInstruction,
  index: number,
): readonly TextEdit[] | undefined {
  const { pairs } = instruction;
  const pair = pairs[index];
  if (instruction.trigger || pair === undefined) return undefined;
  if (pairs.length === 1) return [{ span: instructionLines(source, instruction), text: "" }];
  const next = pairs[index + 1];
  const before = pairs[index - 1];
  const end = next?.key.span.start ?? pair.value.span.end;
  const start = next === undefined ? before?.value.span.end : pair.key.span.start;
  if (pair.separator !== "=" || start === undefined || end <= start) return undefined;
  const around = next === undefined ? [start, pair.key.span.start] : [pair.value.span.end, end];
  return source.text.slice(around[0], around[1]).includes("#") ? undefined : [{ span: { start, end }, text: "" }];
}

/** The key as the image has it, without quotes; undefined where a variable decides it. */
export function plainKey(key: string): string | undefined {
  const name = key.replace(/^(["'])(.*)\1$/, "$2");
  return name.includes("$") ? undefined : name;
}
