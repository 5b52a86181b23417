import type { InstructionBase } from "../../instructions/instruction.ts";
import type { TextEdit } from "../../text/edit.ts";
import { lineAt, lineEnd, lineText, type SourceText } from "../../text/source-text.ts";

/** Puts a line of its own below an instruction; undefined where a dangling continuation would take the line for its own. */
export function lineBelow(source: SourceText, { span }: InstructionBase, line: string): TextEdit | undefined {
  const last = lineAt(source, Math.max(span.start, span.end - 1));
  if (/[\\`][ \t]*$/.test(lineText(source, last))) return undefined;
  const at = lineEnd(source, last);
  return { span: { start: at, end: at }, text: `${lineBreakOf(source)}${line}` };
}

/** Puts a line of its own above an instruction, with the same indentation. */
export function lineAbove(source: SourceText, { span }: InstructionBase, line: string): TextEdit {
  const start = source.lineStarts[lineAt(source, span.start)] ?? 0;
  const indentation = source.text.slice(start, span.start);
  return { span: { start, end: start }, text: `${indentation}${line}${lineBreakOf(source)}` };
}

/** What stands behind an offset in its line. */
export function restOfLine(source: SourceText, offset: number): string {
  return source.text.slice(offset, Math.max(offset, lineEnd(source, lineAt(source, offset))));
}

/** How the lines of the file end. */
export function lineBreakOf({ text }: SourceText): "\n" | "\r\n" {
  const first = text.indexOf("\n");
  return first > 0 && text.charCodeAt(first - 1) === 13 ? "\r\n" : "\n";
}
