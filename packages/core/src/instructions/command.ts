import { checkFlags } from "./flags.ts";
import type { Instruction } from "./instruction.ts";
import { argsOfCommand, commandLine, complete, type Reader } from "./reader.ts";

/** CMD and ENTRYPOINT; without arguments they clear what was set. */
export function readCommand(reader: Reader, kind: "cmd" | "entrypoint"): Instruction {
  const command = commandLine(reader);
  checkFlags(reader);
  return complete(reader.base, { kind, json: command.form === "exec", args: argsOfCommand(command), command });
}
