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

/** The group of all lines where nobody understands them. */
const block = "block";

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
  // The only line is the first one, and that is not indented.
  if (lines.length === 1) return [undefined];
  const aligned = shell === undefined ? alignedIndents(source, joined, instruction, lines) : undefined;
  if (aligned !== undefined) return aligned;
  const placed = belowCommand(instruction, lines, placeLines(joined, instruction, lines, contents, shell));
  const widths = lines.map(({ lineStart, first, from }) => widthOf(source.slice(lineStart, lineStart + first - from)));
  const unit = unitOf(lines, source, placed, widths);
  const least = new Map<unknown, number>();
  for (const [index, line] of placed.entries()) {
    // A line that is not indented at all says nothing of the others.
    if (line?.group === undefined || widths[index] === 0) continue;
    least.set(line.group, Math.min(least.get(line.group) ?? Number.POSITIVE_INFINITY, widths[index]!));
  }
  return placed.map((line, index) => {
    if (line === undefined) return undefined;
    const extra = line.group === undefined ? 0 : Math.max(0, widths[index]! - (least.get(line.group) ?? 0));
    const isWhole = unit !== undefined && extra % unit === 0;
    const levels = line.level + (isWhole ? extra / unit : 0);
    return levelText(style, levels) + " ".repeat(isWhole ? 0 : extra);
  });
}

/**
 * Where all lines stand below the first argument, as many write `LABEL`: as they are. A column in which they would stand anyway, or that
 * blanks between the words in front of it make, is no such habit.
 */
function alignedIndents(
  source: string,
  joined: string,
  instruction: Instruction,
  lines: readonly CodeLine[],
): readonly (string | undefined)[] | undefined {
  const head = /^[A-Za-z]+ (?:\[ ?)?/.exec(joined)?.[0] ?? "";
  // The blank behind the bracket goes, and with it the column.
  const column = head.replace("[ ", "[").length;
  if (column <= 4 || instruction.kind === "onbuild" || instruction.flags.length > 0 || lines[0]!.last <= head.length)
    return undefined;
  const isMovable = ({ gapBefore, first, last }: CodeLine): boolean => gapBefore !== undefined && first < last;
  const isAligned = lines.every(
    (line) =>
      !isMovable(line) || source.slice(line.lineStart, line.lineStart + line.first - line.from) === " ".repeat(head.length),
  );
  return isAligned ? lines.map((line) => (isMovable(line) ? " ".repeat(column) : undefined)) : undefined;
}

/** Lines behind the one on which CMD of a HEALTHCHECK stands are deeper than that, when it is not the first. */
function belowCommand(
  instruction: Instruction,
  lines: readonly CodeLine[],
  placed: readonly (PlacedLine | undefined)[],
): readonly (PlacedLine | undefined)[] {
  if (instruction.kind !== "healthcheck") return placed;
  const { at } = instruction.type;
  const first = lines.findIndex(({ from, to }) => from <= at && at < to) + 1;
  if (first <= 1) return placed;
  const least = placed.slice(first).reduce((so, line) => Math.min(so, line?.level ?? so), 2);
  return placed.map((line, index) => {
    if (line === undefined || index < first) return line;
    return { level: line.level + 2 - least, group: line.group === block ? "command" : line.group };
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
  // All lines of such a value but the first hold blanks that mean something: that one stays with them.
  if (isOldPair(instruction) && isMovable.lastIndexOf(true) < lines.length - 1) return lines.map(() => undefined);
  if (shell === undefined) {
    const opening = lines.findIndex(({ from, to }) => joined.slice(from, to).includes("["));
    const isJson = isJsonForm(instruction);
    return isMovable.map((movable, index) => {
      if (!movable) return undefined;
      const closes = isJson && joined[lines[index]!.first] === "]";
      return closes ? { level: opening <= 0 ? 0 : 1, group: undefined } : { level: 1, group: block };
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

/** `ENV name the value`, without an equals sign. */
function isOldPair(instruction: Instruction): boolean {
  return (instruction.kind === "env" || instruction.kind === "label") && instruction.pairs[0]?.separator === "";
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
