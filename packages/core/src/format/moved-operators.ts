import type { FormatOptions } from "../config/format-options.ts";
import type { InstructionLayout } from "./instruction-layout.ts";
import { type CodeLine, isBlank } from "./joined-lines.ts";

/** What a line holds once operators stand where they should. Offsets are those of the joined line. */
export interface LineContent {
  readonly first: number;
  readonly last: number;
  /** The operator that comes to stand before or behind it; "" for none. */
  readonly head: string;
  readonly tail: string;
}

/** The contents of the lines, with `&&`, `||` and `|` at breaks moved to the start or end of the line. */
export function placeOperators(
  joined: string,
  lines: readonly CodeLine[],
  { shell }: InstructionLayout,
  position: FormatOptions["operatorPosition"],
): readonly LineContent[] {
  const contents = lines.map(({ first, last }): LineContent => ({ first, last, head: "", tail: "" }));
  if (position === "preserve" || shell === undefined || lines.length === 1) return contents;
  let index = 0;
  for (const operator of shell.layout.operators) {
    const start = operator.start + shell.at;
    const end = operator.end + shell.at;
    while (index + 1 < lines.length && lines[index]!.to <= start) index++;
    const line = lines[index]!;
    if (position === "start" && line.last === end && start > line.first) {
      const next = codeLineFrom(lines, index + 1, 1);
      if (next === undefined || !isFree(lines, index + 1, next)) continue;
      contents[index] = { ...contents[index]!, last: trimBefore(joined, line.first, start) };
      contents[next] = { ...contents[next]!, head: `${operator.text} ` };
    } else if (position === "end" && index > 0 && line.first === start && end < line.last) {
      const before = codeLineFrom(lines, index - 1, -1);
      if (before === undefined || !isFree(lines, before + 1, index)) continue;
      let first = end;
      while (isBlank(joined.charCodeAt(first))) first++;
      // Behind a line break it would begin a comment.
      if (joined[first] === "#") continue;
      contents[index] = { ...contents[index]!, first };
      contents[before] = { ...contents[before]!, tail: ` ${operator.text}` };
    }
  }
  return contents;
}

/** The next line in a direction that holds more than the escape character. */
function codeLineFrom(lines: readonly CodeLine[], from: number, step: 1 | -1): number | undefined {
  for (let index = from; index >= 0 && index < lines.length; index += step) {
    if (lines[index]!.first < lines[index]!.last) return index;
  }
  return undefined;
}

function isFree(lines: readonly CodeLine[], from: number, to: number): boolean {
  for (let index = from; index <= to; index++) if (lines[index]?.gapBefore === undefined) return false;
  return true;
}

function trimBefore(joined: string, from: number, end: number): number {
  let at = end;
  while (at > from && isBlank(joined.charCodeAt(at - 1))) at--;
  return at;
}
