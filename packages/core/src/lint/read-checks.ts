import type { Instruction } from "../instructions/instruction.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import type { Span } from "../text/span.ts";
import { type CheckOptions, checkText, readCheckOptions } from "./check-options.ts";
import type { BadSuppression, Experiment, SuppressedId, Suppression, Suppressions } from "./suppression.ts";

/**
 * `# check=` at the top of the file, and above instructions. The build argument takes the place of the one at the top; it has no
 * place in the file, so that its names have empty spans.
 */
export function readChecks(tree: SyntaxTree, instructions: readonly Instruction[], argument: string | undefined): Suppressions {
  const all: Suppression[] = [];
  const bad: BadSuppression[] = [];
  const experiments: Experiment[] = [];
  const add = (options: CheckOptions, span: Span, scope: Span, above: Span | undefined): void => {
    const push = (ids: readonly SuppressedId[]): number => all.push({ syntax: "check", span, scope, ids, above });
    if (options.skipAll !== undefined) push([options.skipAll]);
    if (options.skip.length > 0) push(options.skip);
    // What is wrong with a comment above an instruction belongs to the instruction.
    const reach = above === undefined || scope === nowhere ? scope : { start: span.start, end: scope.end };
    if (options.experimentalAll) experiments.push({ scope: reach, names: "all" });
    else if (options.experimental.length > 0) experiments.push({ scope: reach, names: options.experimental });
  };

  const file = { start: 0, end: tree.source.text.length + 1 };
  const top = argument === undefined ? topOptions(tree, bad) : withoutPlaces(readCheckOptions(argument, 0));
  if (top !== undefined) add(top, argument === undefined ? (tree.directives.check?.span ?? nowhere) : nowhere, file, undefined);
  for (const instruction of instructions) {
    const scope = { start: instruction.span.start, end: instruction.span.end + 1 };
    let decided = false;
    for (const comment of instruction.commentsAbove) {
      const value = /^check\s*=\s*(.+)$/i.exec(comment.text)?.[1];
      if (value === undefined) continue;
      const options = readCheckOptions(checkText(value), comment.span.end - value.length);
      if (options === undefined) bad.push({ span: comment.span, text: comment.text });
      // Only the first counts, even where it cannot be read: the others stand for nothing.
      else add(options, comment.span, decided ? nowhere : scope, instruction.span);
      decided = true;
    }
  }
  return { all, bad, experiments, checksAreErrors: top?.error === true };
}

const nowhere: Span = { start: 0, end: 0 };

function topOptions(tree: SyntaxTree, bad: BadSuppression[]): CheckOptions | undefined {
  const { check } = tree.directives;
  if (check === undefined) return undefined;
  const options = readCheckOptions(checkText(check.value), check.valueSpan.start);
  if (options === undefined) bad.push({ span: check.span, text: check.value });
  return options;
}

function withoutPlaces(options: CheckOptions | undefined): CheckOptions | undefined {
  if (options === undefined) return undefined;
  const { skip, skipAll, experimental } = options;
  const moved = (id: SuppressedId): SuppressedId => ({ text: id.text, span: nowhere });
  return { ...options, skip: skip.map(moved), skipAll: skipAll && moved(skipAll), experimental: experimental.map(moved) };
}
