import type { Instruction, LazyAnalysis, Span } from "@plimsoll/core";
import type { RunScript } from "@plimsoll/core/editor";
import { instructionSpans } from "./instruction-spans.ts";
import { scriptSpans } from "./script-spans.ts";

/**
 * What one selects at an offset, from the word to the file: each span holds the one before and more. Made for one text; each offset costs the
 * logarithm of the instructions and what its own instruction holds.
 */
export function createSelector(analysis: LazyAnalysis): (offset: number) => readonly Span[] {
  const scripts = new Map<Instruction, RunScript>(analysis.scripts.map((script) => [script.instruction, script]));
  const file: Span = { start: 0, end: analysis.text.length };
  return (offset) => {
    const around: Span[] = [...wordSpans(analysis.text, offset), ...commentSpans(analysis, offset), file];
    const instruction = instructionAt(analysis.instructions, offset);
    if (instruction !== undefined) {
      around.push(...instructionSpans(instruction));
      const inner = instruction.kind === "onbuild" ? instruction.instruction : instruction;
      const script = scripts.get(inner);
      if (script !== undefined) around.push(...scriptSpans(script.script, offset));
    }
    const stage = lastStarting(analysis.stages.stages, offset);
    if (stage !== undefined) around.push(stage.span);
    return nested(
      around.map((span) => beforeBreak(analysis.text, span)),
      offset,
    );
  };
}

/** To a shell the first half of "\r\n" is a letter of the word before it, to the reader it is not. */
function beforeBreak(text: string, { start, end }: Span): Span {
  return { start, end: end > start && text[end - 1] === "\r" && text[end] === "\n" ? end - 1 : end };
}

/** Those that hold the offset, each in the next, none twice. */
function nested(spans: readonly Span[], offset: number): readonly Span[] {
  const holding = spans.filter(({ start, end }) => start <= offset && offset <= end);
  const chosen: Span[] = [];
  for (const span of holding.sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = chosen.at(-1);
    if (inner === undefined && span.start === span.end && holding.length > 1) continue;
    const isWider = inner === undefined || (span.start <= inner.start && span.end >= inner.end);
    if (isWider && (inner === undefined || span.end - span.start > inner.end - inner.start)) chosen.push(span);
  }
  return chosen;
}

/** The letters around the offset: a name, then a path or a version, then the variable that it may be the name of. */
function wordSpans(text: string, offset: number): readonly Span[] {
  const spans = [/[\p{L}\p{N}_]/u, /[\p{L}\p{N}_.\-/]/u].flatMap((letter): readonly Span[] => {
    let start = offset;
    let end = offset;
    while (start > 0 && letter.test(text[start - 1]!)) start--;
    while (end < text.length && letter.test(text[end]!)) end++;
    return start === end ? [] : [{ start, end }];
  });
  const dollar = text.lastIndexOf("$", offset);
  if (dollar === -1 || offset - dollar > 200) return spans;
  const length = /^\$(?:\{[^}\n]*\}|\w+)/.exec(text.slice(dollar, dollar + 400))?.[0].length ?? 0;
  return [...spans, { start: dollar, end: dollar + length }];
}

/** A comment, those around it, and the instruction that they stand above. */
function commentSpans({ syntax, instructions }: LazyAnalysis, offset: number): readonly Span[] {
  const spans: Span[] = syntax.directives.all.map(({ span }) => span);
  const owner = instructions[firstEnding(instructions, offset)];
  if (owner !== undefined && owner.commentsAbove.length > 0) {
    const run = { start: owner.commentsAbove[0]!.span.start, end: owner.commentsAbove.at(-1)!.span.end };
    spans.push(run, { start: run.start, end: owner.span.end });
  }
  const comment = lastStarting(syntax.comments, offset);
  return comment === undefined ? spans : [...spans, comment.span];
}

function instructionAt(instructions: readonly Instruction[], offset: number): Instruction | undefined {
  const found = lastStarting(instructions, offset);
  return found !== undefined && offset <= found.span.end ? found : undefined;
}

/** The last whose span begins at or before the offset. */
function lastStarting<Item extends { readonly span: Span }>(items: readonly Item[], offset: number): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

/** Index of the first whose span ends at or behind the offset. */
function firstEnding(items: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.span.end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
