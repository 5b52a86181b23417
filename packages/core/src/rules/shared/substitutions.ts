import type { Command, CommandNode, Statement, SyntaxNode } from "../../shell/parse-script.ts";

type Substitution = Extract<SyntaxNode, { readonly type: "CommandExpansion" }>;

/**
 * The parts of the pipe that is all of the substitution; one part when nothing is piped, undefined when there is more than a
 * pipe.
 */
export function solePipe({ script }: Substitution): readonly CommandNode[] | undefined {
  const statement = script?.commands.length === 1 ? script.commands[0] : undefined;
  return statement === undefined ? undefined : pipeOf(statement);
}

/** The simple command that is all of the substitution. */
export function soleCommand(node: Substitution): Command | undefined {
  const pipe = solePipe(node);
  const [only] = pipe ?? [];
  return pipe?.length === 1 && only?.type === "Command" ? only : undefined;
}

/** The parts of a statement that is one pipe or command; undefined for `a && b`. */
function pipeOf({ command }: Statement): readonly CommandNode[] | undefined {
  if (command.type === "AndOr") return undefined;
  return command.type === "Pipeline" ? command.commands : [command];
}
