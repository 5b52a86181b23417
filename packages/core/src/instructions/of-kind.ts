import type { Instruction, InstructionKind } from "./instruction.ts";

type OfKind<Kind extends InstructionKind> = Extract<Instruction, { readonly kind: Kind }>;

/**
 * Those instructions of a file or a stage that are of these kinds, in their order. Most rules want one kind of few, so the instructions are sorted
 * once for all rules. The list itself is what is remembered: pass the same one, not a copy.
 */
export function ofKind<Kind extends InstructionKind>(
  instructions: readonly Instruction[],
  ...kinds: readonly Kind[]
): readonly OfKind<Kind>[] {
  let index = indexes.get(instructions);
  if (index === undefined) {
    index = byKind(instructions);
    indexes.set(instructions, index);
  }
  const [only = ""] = kinds;
  const key = kinds.length === 1 ? only : kinds.join(" ");
  let found = index.get(key);
  if (found === undefined && kinds.length > 1) {
    found = instructions.filter(({ kind }) => (kinds as readonly InstructionKind[]).includes(kind));
    index.set(key, found);
  }
  // What stands under a kind is of that kind, which a map cannot say.
  return (found ?? none) as readonly OfKind<Kind>[];
}

const none: readonly Instruction[] = [];
/** By a kind, or by several with blanks between them. */
const indexes = new WeakMap<readonly Instruction[], Map<string, readonly Instruction[]>>();

function byKind(instructions: readonly Instruction[]): Map<string, readonly Instruction[]> {
  const index = new Map<string, Instruction[]>();
  for (const instruction of instructions) {
    const same = index.get(instruction.kind);
    if (same === undefined) index.set(instruction.kind, [instruction]);
    else same.push(instruction);
  }
  return index;
}
