import type { Instruction } from "../instructions/instruction.ts";

/** Text that is equal for two instructions that say the same: joined, without comments, with the bodies of their heredocs. */
export function instructionKey({ keyword, flags, args, heredocs }: Instruction): string {
  return JSON.stringify([
    keyword,
    flags.map(({ name, value }) => [name, value ?? null]),
    args,
    heredocs.map(({ content }) => content),
  ]);
}
