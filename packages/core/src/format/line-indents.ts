import type { Instruction } from "../instructions/instruction.ts";
import type { IndentStyle } from "../config/format-options.ts";
import type { InstructionLayout } from "./instruction-layout.ts";
import type { CodeLine } from "./joined-lines.ts";
import type { LineContent } from "./moved-operators.ts";
import { shellLevels } from "./shell-levels.ts";

interface PlacedLine {
  readonly level: number;
  /** Lines with the same one keep their indentation against each other. */
  readonly group: unknown;
}

/**
 * The indentation of each line of an instruction; undefined for lines that must keep theirs. Where the shell is understood, lines are as
 * deep as their constructs, and the arguments of one command are moved as a block; else all lines are one block.
 */
export function indentsOf(
  source: string,
  joined: string,
  instruction: Instruction,
  lines: readonly CodeLine[],
  contents: readonly LineContent[],
  { shell }: InstructionLayout,
  style: IndentStyle,
): readonly (string | undefined)[] {
  const placed = placeLines(joined, instruction, lines, contents, shell);
  const widths = lines.map(({ lineStart, first, from }) => widthOf(source.slice(lineStart, lineStart + first - from)));
  const unit = unitOf(lines, source, placed, widths);
  const least = new Map<unknown, number>();
  for (const [index, line] of placed.entries()) {
    if (line?.group === undefined) continue;
    least.set(line.group, Math.min(least.get(line.group) ?? Number.POSITIVE_INFINITY, widths[index]!));
  }
  return placed.map((line, index) => {
    if (line === undefined) return undefined;
    const extra = line.group === undefined ? 0 : widths[index]! - least.get(line.group)!;
    const isWhole = unit !== undefined && extra % unit === 0;
    const levels = line.level + (isWhole ? extra / unit : 0);
    return levelText(style, levels) + " ".repeat(isWhole ? 0 : extra);
  });
}

export function levelText(style: IndentStyle, levels: number): string {
  return style === "tab" ? "\t".repeat(levels) : " ".repeat(style * levels);
}

function placeLines(
  joined: string,
  instruction: Instruction,
  lines: readonly CodeLine[],
  contents: readonly LineContent[],
  shell: InstructionLayout["shell"],
): readonly (PlacedLine | undefined)[] {
  const isMovable = lines.map(({ gapBefore, first, last }) => gapBefore !== undefined && first < last);
  if (shell === undefined) {
    const opening = lines.findIndex(({ from, to }) => joined.slice(from, to).includes("["));
    const isJson = isJsonForm(instruction);
    return isMovable.map((movable, index) => {
      if (!movable) return undefined;
      const closes = isJson && joined[lines[index]!.first] === "]";
      return closes ? { level: opening <= 0 ? 0 : 1, group: undefined } : { level: 1, group: "all" };
    });
  }
  const { at, layout } = shell;
  const script = joined.slice(at);
  // The first line, and those that hold nothing but flags, stand before the script.
  const inScript = contents.map(({ first, last }, index) => index > 0 && first < last && first >= at);
  const starts = contents.filter((_, index) => inScript[index]).map(({ first }) => first - at);
  const levels = shellLevels(script, layout.statements, starts);
  let next = 0;
  const placed = isMovable.map((movable, index): PlacedLine | undefined => {
    const found = inScript[index] ? levels[next++]! : { level: 1, command: undefined };
    return movable ? { level: found.level, group: found.command } : undefined;
  });
  // One command over several lines: nothing stands beside it, so that its arguments need not be deeper.
  const least = placed.reduce((so, line) => Math.min(so, line?.level ?? so), Number.POSITIVE_INFINITY);
  return Number.isFinite(least) && least > 1
    ? placed.map((line) => line && { ...line, level: line.level - (least - 1) })
    : placed;
}

function isJsonForm(instruction: Instruction): boolean {
  return instruction.kind === "onbuild" ? instruction.instruction.json : instruction.json;
}

const tabWidth = 8;

/** The columns that blanks and tabs take. */
export function widthOf(indent: string): number {
  let width = 0;
  for (const character of indent) width += character === "\t" ? tabWidth : 1;
  return width;
}

/** How wide a level is in the author's eyes; undefined when it is no usual width. */
function unitOf(
  lines: readonly CodeLine[],
  source: string,
  placed: readonly (PlacedLine | undefined)[],
  widths: readonly number[],
): number | undefined {
  let least = Number.POSITIVE_INFINITY;
  for (const [index, line] of placed.entries()) {
    if (line === undefined) continue;
    const { lineStart } = lines[index]!;
    if (source[lineStart] === "\t") return tabWidth;
    if (widths[index]! > 0) least = Math.min(least, widths[index]!);
  }
  return [2, 4, 8].includes(least) ? least : undefined;
}
