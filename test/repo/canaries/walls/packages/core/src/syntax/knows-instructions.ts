import type { Instruction } from "../instructions/instruction.ts";

export type Reason = Instruction;
