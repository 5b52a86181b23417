import type { ArgInstruction, EnvInstruction, Instruction } from "../instructions/instruction.ts";
import { expandText, type Scope, type ScopeBuilder, type Variable } from "./scope.ts";

export interface ScopeSurroundings {
  readonly buildArgs: Readonly<Record<string, string>> | undefined;
  /** What a bare ARG in a stage takes its value from; undefined for the global ARGs themselves. */
  readonly global: Scope | undefined;
  readonly escape: string;
  /** Whether names that nothing declares may have a value all the same. */
  readonly openEnded: boolean;
}

/** Notes what an ARG or ENV does to the variables; other instructions do nothing. All words see the state before the instruction. */
export function applyToScope(scope: ScopeBuilder, instruction: Instruction, position: number, around: ScopeSurroundings): void {
  if (instruction.kind === "env") applyEnv(scope, instruction, position, around);
  else if (instruction.kind === "arg") applyArg(scope, instruction, position, around);
}

function applyEnv(scope: ScopeBuilder, instruction: EnvInstruction, position: number, around: ScopeSurroundings): void {
  const values = instruction.pairs.map(({ key, value }): [string, Variable] => {
    const name = expandText(key.value, scope, position, around.escape, around.openEnded);
    return [name.text, expand(value.value, scope, position, around, "env")];
  });
  for (const [name, variable] of values) scope.assign(name, position, variable);
}

function applyArg(scope: ScopeBuilder, instruction: ArgInstruction, position: number, around: ScopeSurroundings): void {
  const values = instruction.definitions.map(({ name, value }): [string, Variable | undefined] => {
    const given = around.buildArgs?.[name.value];
    if (given !== undefined) return [name.value, { state: "set", value: given, by: "arg" }];
    // A default in the stage beats the global value.
    if (value !== undefined) return [name.value, expand(value.value, scope, position, around, "arg")];
    const inherited = around.global?.lookup(name.value, Number.POSITIVE_INFINITY);
    if (inherited !== undefined) return [name.value, inherited];
    // Nothing to give: an earlier value of that name stays.
    return [name.value, scope.lookup(name.value, position) === undefined ? { state: "unset" } : undefined];
  });
  for (const [name, variable] of values) if (variable !== undefined) scope.assign(name, position, variable);
}

function expand(text: string, scope: Scope, position: number, around: ScopeSurroundings, by: "arg" | "env"): Variable {
  const expanded = expandText(text, scope, position, around.escape, around.openEnded);
  if (!expanded.known || expanded.error !== undefined) return { state: "unknown" };
  return { state: "set", value: expanded.text, by };
}
