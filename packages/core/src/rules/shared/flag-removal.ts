import type { Flag } from "../../instructions/instruction.ts";
import type { TextEdit } from "../../text/edit.ts";

/** Takes a flag off an instruction with one blank beside it; undefined where it has a line of its own. */
export function flagRemoval(text: string, { span }: Flag): readonly TextEdit[] | undefined {
  const blankBefore = text[span.start - 1] === " " && !/\s/.test(text[span.start - 2] ?? "\n");
  if (blankBefore) return [{ span: { start: span.start - 1, end: span.end }, text: "" }];
  return text[span.end] === " " ? [{ span: { start: span.start, end: span.end + 1 }, text: "" }] : undefined;
}
