import type { Problem } from "../syntax/problem.ts";
import type { RawInstruction, SyntaxTree } from "../syntax/syntax-tree.ts";
import type { Instruction } from "./instruction.ts";
import { readInstruction } from "./read-instruction.ts";

export interface ReadInstructions {
  readonly instructions: readonly Instruction[];
  /** Problems of both passes in BuildKit's order: the first is where BuildKit stops. */
  readonly problems: readonly Problem[];
}

/**
 * All instructions of a file with their types. `read` gives one of them and adds what BuildKit refuses in it, for those who have read some of them
 * before.
 */
export function readInstructions(
  tree: SyntaxTree,
  read = (raw: RawInstruction, problems: Problem[]): Instruction => readInstruction(raw, tree.directives.escape, problems),
): ReadInstructions {
  const problems: Problem[] = [...tree.problems];
  const instructions: Instruction[] = [];
  let inStage = false;
  let reported = false;
  for (const raw of tree.instructions) {
    const instruction = read(raw, problems);
    instructions.push(instruction);
    if (instruction.keyword === "FROM") inStage = true;
    if (inStage || reported || instruction.keyword === "ARG" || instruction.kind === "invalid") continue;
    reported = true;
    problems.push({
      code: "instruction-before-from",
      phase: "instructions",
      span: instruction.keywordSpan,
      buildkit: "no build stage in current context",
      params: { keyword: instruction.keyword },
    });
  }
  // The second pass is in order already: instruction by instruction, and within one in the order of BuildKit's checks.
  const parse = problems.filter((problem) => problem.phase === "parse").sort((a, b) => a.span.start - b.span.start);
  return { instructions, problems: [...parse, ...problems.filter((problem) => problem.phase === "instructions")] };
}

/** An instruction and, behind ONBUILD, the one that it holds. */
export function withTriggers(instructions: readonly Instruction[]): readonly Instruction[] {
  const found = known.get(instructions) ?? listTriggers(instructions);
  known.set(instructions, found);
  return found;
}

// Asked for by many rules: made once per file.
const known = new WeakMap<readonly Instruction[], readonly Instruction[]>();

function listTriggers(instructions: readonly Instruction[]): readonly Instruction[] {
  if (!instructions.some(({ kind }) => kind === "onbuild")) return instructions;
  return instructions.flatMap((instruction) =>
    instruction.kind === "onbuild" ? [instruction, instruction.instruction] : [instruction],
  );
}
