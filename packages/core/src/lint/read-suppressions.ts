import type { Instruction } from "../instructions/instruction.ts";
import type { Comment, SyntaxTree } from "../syntax/syntax-tree.ts";
import type { Span } from "../text/span.ts";
import { readCheckOptions } from "./check-options.ts";
import type { BadSuppression, SuppressedId, Suppression, Suppressions } from "./suppression.ts";

const plimsollPattern = /^plimsoll\s+(global\s+|stage\s+)?ignore\s*=\s*(.*)$/i;
const hadolintPattern = /^hadolint\s+(global\s+|stage\s+)?ignore\s*=\s*(.*)$/i;
// What follows the list is the reason: behind a dash, a second "#" or in brackets.
const listPattern = /^([A-Za-z][\w-]*(?:\s*[,\s]\s*[A-Za-z][\w-]*)*)\s*(?:$|[—–#(:]|-\s)/u;

/**
 * The suppressions of a file: `# plimsoll ignore=id — reason`, `# hadolint ignore=`, both also with `global` and `stage`, and BuildKit's
 * `# check=skip=` at the top or above an instruction. Without a scope word a comment means the instruction below it (other comments may
 * stand between), or, inside a continued instruction, the rest of that instruction.
 */
export function readSuppressions(tree: SyntaxTree, instructions: readonly Instruction[]): Suppressions {
  const all: Suppression[] = [];
  const bad: BadSuppression[] = [];
  const below = instructionsBelow(instructions);
  for (const comment of tree.comments) {
    const read = readComment(tree, comment, instructions, below);
    if (read === undefined) continue;
    if ("ids" in read) all.push(read);
    else bad.push(read);
  }
  const checksAreErrors = readChecks(tree, instructions, all, bad);
  return { all, bad, checksAreErrors };
}

function readComment(
  tree: SyntaxTree,
  comment: Comment,
  instructions: readonly Instruction[],
  below: ReadonlyMap<Comment, Instruction>,
): Suppression | BadSuppression | undefined {
  const plimsoll = plimsollPattern.exec(comment.text);
  const match = plimsoll ?? hadolintPattern.exec(comment.text);
  if (match === null) return undefined;
  const scopeWord = match[1]?.trim().toLowerCase();
  // A comment's span ends where its text ends, so the offset of the list follows from its length.
  const listStart = comment.span.end - match[2]!.length;
  const ids = readIds(match[2]!, listStart);
  const scope = scopeOf(tree, comment, scopeWord, instructions, below);
  if (ids === undefined || scope === undefined) return { span: comment.span, text: comment.text };
  return { syntax: plimsoll === null ? "hadolint" : "plimsoll", span: comment.span, scope, ids };
}

function readIds(list: string, start: number): readonly SuppressedId[] | undefined {
  const match = listPattern.exec(list);
  if (match === null) return undefined;
  return [...match[1]!.matchAll(/[A-Za-z][\w-]*/g)].map((id) => ({
    text: id[0],
    span: { start: start + id.index, end: start + id.index + id[0].length },
  }));
}

function scopeOf(
  tree: SyntaxTree,
  comment: Comment,
  word: string | undefined,
  instructions: readonly Instruction[],
  below: ReadonlyMap<Comment, Instruction>,
): Span | undefined {
  if (word === "global") return { start: 0, end: tree.source.text.length + 1 };
  if (comment.insideInstruction) {
    const owner = instructionAround(instructions, comment.span.start);
    return owner && { start: comment.span.start, end: owner.span.end + 1 };
  }
  const instruction = below.get(comment);
  if (instruction === undefined) return undefined;
  if (word !== "stage") return instructionScope(instruction);
  if (instruction.kind !== "from") return undefined;
  const next = instructions.find((other) => other.kind === "from" && other.span.start > instruction.span.start);
  return { start: instruction.span.start, end: next?.span.start ?? tree.source.text.length + 1 };
}

function instructionScope(instruction: Instruction): Span {
  return { start: instruction.span.start, end: instruction.span.end + 1 };
}

/** Each comment above an instruction; one that BuildKit no longer counts as above (an empty comment follows) is not there. */
function instructionsBelow(instructions: readonly Instruction[]): Map<Comment, Instruction> {
  const below = new Map<Comment, Instruction>();
  for (const instruction of instructions) for (const comment of instruction.commentsAbove) below.set(comment, instruction);
  return below;
}

function instructionAround(instructions: readonly Instruction[], offset: number): Instruction | undefined {
  let low = 0;
  let high = instructions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (instructions[middle]!.span.start <= offset) low = middle;
    else high = middle - 1;
  }
  return instructions[low];
}

/** `# check=` at the top of the file, and above instructions. True when `error=true` is asked for at the top. */
function readChecks(tree: SyntaxTree, instructions: readonly Instruction[], all: Suppression[], bad: BadSuppression[]): boolean {
  let checksAreErrors = false;
  const { check } = tree.directives;
  if (check !== undefined) {
    const options = readCheckOptions(check.value, check.valueSpan.start);
    if (options === undefined) bad.push({ span: check.span, text: check.value });
    else {
      checksAreErrors = options.error;
      const scope = { start: 0, end: tree.source.text.length + 1 };
      if (options.skip.length > 0) all.push({ syntax: "check", span: check.span, scope, ids: options.skip });
    }
  }
  for (const instruction of instructions) {
    for (const comment of instruction.commentsAbove) {
      const match = /^check\s*=\s*(.+)$/i.exec(comment.text);
      if (match === null) continue;
      const options = readCheckOptions(match[1]!, comment.span.end - match[1]!.length);
      if (options === undefined) bad.push({ span: comment.span, text: comment.text });
      else if (options.skip.length > 0) {
        all.push({ syntax: "check", span: comment.span, scope: instructionScope(instruction), ids: options.skip });
      }
    }
  }
  return checksAreErrors;
}
