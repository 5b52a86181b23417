import type { Instruction, LazyAnalysis, Span } from "@plimsoll/core";
import { nestFolds } from "./nest-folds.ts";

/** Lines that can be hidden behind the first of them: both are 0-based, and `end` is hidden too. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind: "comment" | "region" | "code";
}

/** Everything of a file that folds, in the order of the text; folds lie in each other or apart, and none begin on the same line. */
export function collectFolds(analysis: LazyAnalysis, lineOf: (offset: number) => number): readonly Fold[] {
  const { text, syntax, instructions, stages } = analysis;
  const lastLine = ({ start, end }: Span): number => {
    let last = end;
    // Blank lines at the end belong to nobody.
    while (last > start && /\s/.test(text[last - 1]!)) last--;
    return lineOf(last);
  };
  const folds: Fold[] = [];
  const add = (start: number, end: number, kind: Fold["kind"]): void => {
    if (end > start) folds.push({ start, end, kind });
  };
  addRuns(syntax.directives.all, lineOf, add);
  addRuns(syntax.comments, lineOf, add);
  addRegions(analysis, lineOf, add);
  for (const { span } of stages.stages) add(lineOf(span.start), lastLine(span), "code");
  for (const { span, heredocs } of instructions) {
    const first = lineOf(span.start);
    add(first, lastLine(span), "code");
    let head = first;
    for (const { terminatorSpan } of heredocs) {
      const closing = lineOf(terminatorSpan.start);
      add(head, closing - 1, "code");
      head = closing;
    }
  }
  addGroups(instructions, lineOf, lastLine, add);
  return nestFolds(folds);
}

type AddFold = (start: number, end: number, kind: Fold["kind"]) => void;

/** Comments, or directives, that stand right below each other. */
function addRuns(lines: readonly { readonly span: Span }[], lineOf: (offset: number) => number, add: AddFold): void {
  let first = 0;
  let last = -2;
  for (const { span } of lines) {
    const line = lineOf(span.start);
    if (line !== last + 1) {
      add(first, last, "comment");
      first = line;
    }
    last = line;
  }
  add(first, last, "comment");
}

function addRegions({ syntax }: LazyAnalysis, lineOf: (offset: number) => number, add: AddFold): void {
  const open: number[] = [];
  for (const { span, text } of syntax.comments) {
    const [, mark] = /^(region|endregion)\b/i.exec(text) ?? [];
    if (mark === undefined) continue;
    const start = mark.toLowerCase() === "region" ? open.push(lineOf(span.start)) && undefined : open.pop();
    if (start !== undefined) add(start, lineOf(span.start), "region");
  }
}

/** ARGs or ENVs that follow each other, with nothing but comments between them. */
function addGroups(
  instructions: readonly Instruction[],
  lineOf: (offset: number) => number,
  lastLine: (span: Span) => number,
  add: AddFold,
): void {
  let group: { readonly kind: string; readonly start: number; end: number; size: number } | undefined;
  const close = (): void => {
    if (group !== undefined && group.size > 1) add(group.start, group.end, "code");
    group = undefined;
  };
  for (const { kind, span, commentsAbove } of instructions) {
    const start = lineOf(span.start);
    const end = lastLine(span);
    const follows = group?.kind === kind && start - commentsAbove.length === group.end + 1;
    if (!follows) close();
    if (kind !== "arg" && kind !== "env") continue;
    if (group === undefined) group = { kind, start, end, size: 1 };
    else group = { ...group, end, size: group.size + 1 };
  }
  close();
}
