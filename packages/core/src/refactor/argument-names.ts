import type { RefactorInput } from "./refactoring.ts";

/** A name that no ARG or ENV of the file has. */
export function newArgumentName({ instructions }: RefactorInput, wanted: string): string {
  const taken = new Set<string>();
  for (const instruction of instructions) {
    if (instruction.kind === "arg") for (const { name } of instruction.definitions) taken.add(name.value);
    if (instruction.kind === "env") for (const { key } of instruction.pairs) taken.add(key.value);
  }
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}_${number}`;
  return name;
}

/** Text that means itself in a Dockerfile, in a shell and in quotes of either. */
export function isPlainValue(text: string): boolean {
  return /^[\w.:@/+][\w.:@/+~-]*$/.test(text);
}
