import type { Instruction } from "../../instructions/instruction.ts";
import { lineAt, type SourceText } from "../../text/source-text.ts";
import type { Span } from "../../text/span.ts";

/** All lines of an instruction, the last line break included. */
export function instructionLines(source: SourceText, instruction: Instruction): Span {
  const first = lineAt(source, instruction.span.start);
  const last = lineAt(source, Math.max(instruction.span.start, instruction.span.end - 1));
  return { start: source.lineStarts[first]!, end: source.lineStarts[last + 1] ?? source.text.length };
}
