import type { Instruction } from "../../instructions/instruction.ts";
import { lineAt, type SourceText } from "../../text/source-text.ts";
import type { TextEdit } from "../../text/edit.ts";

/** An edit that puts a line of its own in front of an instruction, below the comments that belong to it, indented like it. */
export function lineBefore(source: SourceText, instruction: Instruction, line: string): TextEdit {
  const { start } = instruction.span;
  const lineStart = source.lineStarts[lineAt(source, start)] ?? start;
  const indentation = source.text.slice(lineStart, start);
  const lineBreak = source.text.slice(lineStart).match(/\r?\n/)?.[0] ?? "\n";
  return { span: { start, end: start }, text: `${line}${lineBreak}${indentation}` };
}
