import type { IndentStyle } from "../config/format-options.ts";
import { widthOf } from "./line-indents.ts";

/** Fewer lines do not show a habit; a tab is less often there by chance. */
const enoughLines = 5;
const enoughTabs = 2;

/**
 * How the author indents continued lines: the style of more than half of them, when there are enough; 4 where the file does not tell.
 * `instructions` holds for each instruction the indentation of its continued lines. A file that has been formatted in this style tells the
 * same again, since no line has left it.
 */
export function ownIndent(instructions: readonly (readonly string[])[]): IndentStyle {
  const counts = new Map<IndentStyle, number>();
  let total = 0;
  for (const indents of instructions) {
    const indented = indents.filter((indent) => indent !== "");
    const style = styleOf(leastOf(indented));
    if (style === undefined) continue;
    counts.set(style, (counts.get(style) ?? 0) + indented.length);
    total += indented.length;
  }
  for (const [style, count] of counts) {
    if (count >= (style === "tab" ? enoughTabs : enoughLines) && count * 2 > total) return style;
  }
  return 4;
}

function leastOf(indents: readonly string[]): string | undefined {
  return indents.reduce<string | undefined>(
    (least, indent) => (least === undefined || widthOf(indent) < widthOf(least) ? indent : least),
    undefined,
  );
}

function styleOf(indent: string | undefined): IndentStyle | undefined {
  switch (indent) {
    case "\t":
      return "tab";
    case "  ":
      return 2;
    case "    ":
      return 4;
    case "        ":
      return 8;
    default:
      return undefined;
  }
}
