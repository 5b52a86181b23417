import type { Instruction } from "../instructions/instruction.ts";
import type { Comment, SyntaxTree } from "../syntax/syntax-tree.ts";
import type { Span } from "../text/span.ts";
import { readChecks } from "./read-checks.ts";
import { readSuppressedIds } from "./suppressed-ids.ts";
import type { BadSuppression, Suppression, Suppressions } from "./suppression.ts";

const plimsollPattern = /^plimsoll\s+(global\s+|stage\s+)?ignore\s*=\s*(.*)$/i;
const hadolintPattern = /^hadolint\s+(global\s+|stage\s+)?ignore\s*=\s*(.*)$/i;

/**
 * The suppressions of a file: `# plimsoll ignore=id — reason`, `# hadolint ignore=`, both also with `global` and `stage`, and BuildKit's
 * `# check=skip=` at the top or above an instruction. Without a scope word a comment means the instruction below it (other comments may
 * stand between), or, inside a continued instruction, the rest of that instruction. `checkArgument`: the build argument
 * BUILDKIT_DOCKERFILE_CHECK, which takes the place of the `# check=` at the top.
 */
export function readSuppressions(
  tree: SyntaxTree,
  instructions: readonly Instruction[],
  checkArgument: string | undefined,
): Suppressions {
  const all: Suppression[] = [];
  const bad: BadSuppression[] = [];
  let known: ReadonlyMap<Comment, Instruction> | undefined;
  // Few files have a comment that asks for it.
  const below = (comment: Comment): Instruction | undefined => (known ??= instructionsBelow(instructions)).get(comment);
  for (const comment of tree.comments) {
    const read = readComment(tree, comment, instructions, below);
    if (read === undefined) continue;
    if ("ids" in read) all.push(read);
    else bad.push(read);
  }
  const checks = readChecks(tree, instructions, checkArgument);
  return { ...checks, all: [...all, ...checks.all], bad: [...bad, ...checks.bad] };
}

function readComment(
  tree: SyntaxTree,
  comment: Comment,
  instructions: readonly Instruction[],
  below: (comment: Comment) => Instruction | undefined,
): Suppression | BadSuppression | undefined {
  const plimsoll = plimsollPattern.exec(comment.text);
  const match = plimsoll ?? hadolintPattern.exec(comment.text);
  if (match === null) return undefined;
  const scopeWord = match[1]?.trim().toLowerCase();
  // A comment's span ends where its text ends, so the offset of the list follows from its length.
  const listStart = comment.span.end - match[2]!.length;
  const ids = readSuppressedIds(match[2]!, listStart);
  const scope = scopeOf(tree, comment, scopeWord, instructions, below);
  if (ids === undefined || scope === undefined) return { span: comment.span, text: comment.text };
  return { syntax: plimsoll === null ? "hadolint" : "plimsoll", span: comment.span, scope, ids };
}

function scopeOf(
  tree: SyntaxTree,
  comment: Comment,
  word: string | undefined,
  instructions: readonly Instruction[],
  below: (comment: Comment) => Instruction | undefined,
): Span | undefined {
  if (word === "global") return { start: 0, end: tree.source.text.length + 1 };
  if (comment.insideInstruction) {
    const owner = instructionAround(instructions, comment.span.start);
    return owner && { start: comment.span.start, end: owner.span.end + 1 };
  }
  const instruction = below(comment);
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
