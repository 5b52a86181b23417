import type { Instruction } from "../instructions/instruction.ts";
import type { Stage } from "../stages/stage-graph.ts";
import type { TextEdit } from "../text/edit.ts";
import { lineAt } from "../text/source-text.ts";
import { lineBreakIn } from "./between.ts";
import type { Chosen, RefactorInput, Refactoring } from "./refactoring.ts";

/**
 * The selected instructions as a stage of their own: the stage is cut before and behind them, and each part stands on the one before. The
 * image stays the same, and a build or another stage can name the part.
 */
export function* extractStage(input: RefactorInput, { instructions, selection }: Chosen): Generator<Refactoring> {
  const place = input.stages.places.get(instructions[0]);
  const last = input.stages.places.get(instructions.at(-1)!);
  const stage = place && input.stages.stages[place.stage];
  if (selection.end === selection.start || place === undefined || stage === undefined || last?.stage !== place.stage) return;
  const [from, to] = [Math.max(0, place.position), last.position + 1];
  if (to <= from) return;
  const cuts = [from, to].filter((position) => position > 0 && position < stage.instructions.length);
  if (cuts.length === 0 || !isCuttable(stage, cuts)) return;
  const names = newNames(input, stage, cuts.length);
  const moved = numbersMoved(input, stage, cuts.length);
  if (moved === undefined) return;
  const edits = [
    ...nameFirst(stage, names[0]!),
    ...cuts.map((position, index) => cut(input, stage, position, names, index)),
    ...moved,
  ];
  yield { kind: "extract-stage", mayChange: false, params: { name: names.at(-1)! }, edits };
}

/** Triggers would fire in the next part, and an ENTRYPOINT forgets the CMD of what it stands on. */
function isCuttable({ instructions }: Stage, cuts: readonly number[]): boolean {
  const end = cuts.at(-1)!;
  if (instructions.slice(0, end).some(({ kind }) => kind === "onbuild" || kind === "invalid")) return false;
  return cuts.every((at) => {
    const isThere = (kind: Instruction["kind"], part: readonly Instruction[]): boolean => part.some((one) => one.kind === kind);
    return !(isThere("cmd", instructions.slice(0, at)) && isThere("entrypoint", instructions.slice(at)));
  });
}

function nameFirst({ from }: Stage, name: string): readonly TextEdit[] {
  if (from.name !== undefined) return [{ span: from.name.span, text: name }];
  const { end } = from.image.span;
  return [{ span: { start: end, end }, text: ` AS ${name}` }];
}

function cut(input: RefactorInput, stage: Stage, position: number, names: readonly string[], index: number): TextEdit {
  const { source } = input.syntax;
  const instruction = stage.instructions[position]!;
  let line = lineAt(source, instruction.span.start);
  for (const { span } of instruction.commentsAbove.toReversed()) {
    if (lineAt(source, span.start) !== line - 1) break;
    line--;
  }
  const start = source.lineStarts[line]!;
  const lineBreak = lineBreakIn(input);
  const isApart = /(?:^|\n)[ \t]*\r?\n$/.test(source.text.slice(Math.max(0, start - 200), start));
  const own = index === names.length - 1 ? stage.from.name?.value : names[index + 1];
  const { keywordSpan } = stage.from;
  const keyword = source.text.slice(keywordSpan.start, keywordSpan.end);
  const head = `${keyword} ${names[index]!}${own === undefined ? "" : ` AS ${own}`}${lineBreak}`;
  return { span: { start, end: start }, text: `${isApart ? "" : lineBreak}${head}` };
}

/** Names that nothing in the file means already, neither a stage nor an image. */
function newNames({ stages }: RefactorInput, { name }: Stage, count: number): readonly string[] {
  const taken = new Set(["scratch", "context", ...(stages.options.namedContexts ?? [])]);
  for (const stage of stages.stages) {
    if (stage.name !== undefined) taken.add(stage.name);
    taken.add(stage.from.image.value.toLowerCase());
    for (const { target } of stage.edges) if ("text" in target) taken.add(target.text.toLowerCase());
  }
  const stem = name === undefined || name.includes("$") ? "" : `${name}-`;
  return [`${stem}base`, `${stem}part`].slice(0, count).map((one) => {
    let unique = one;
    for (let number = 2; taken.has(unique); number++) unique = `${one}-${number}`;
    taken.add(unique);
    return unique;
  });
}

/** Stages that are named by their number count the new ones too; undefined where a number does not stand there as it is. */
function numbersMoved({ stages, syntax }: RefactorInput, { index }: Stage, added: number): readonly TextEdit[] | undefined {
  const edits = new Map<number, TextEdit>();
  for (const { edges, onbuild } of stages.stages) {
    if (onbuild.some(({ flags }) => flags.some(({ value }) => value !== undefined && /^\d+$|from=\d/.test(value))))
      return undefined;
    for (const { via, span, target } of edges) {
      if (via === "from" || target.kind !== "stage" || target.index < index) continue;
      const text = syntax.source.text.slice(span.start, span.end);
      if (/^\d+$/.test(text)) edits.set(span.start, { span, text: String(target.index + added) });
      else if (stages.stages[target.index]!.name !== text.toLowerCase()) return undefined;
    }
  }
  return [...edits.values()];
}
