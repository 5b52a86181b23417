import type { ArgDefinition, ArgInstruction, EnvInstruction, Instruction } from "../instructions/instruction.ts";
import { expandText, type Scope, type ScopeBuilder, type Variable } from "./scope.ts";

export interface ScopeSurroundings {
  readonly buildArgs: Readonly<Record<string, string>> | undefined;
  /** What a bare ARG in a stage takes its value from; undefined for the global ARGs themselves. */
  readonly global: Scope | undefined;
  readonly escape: string;
  /** Whether names that nothing declares may have a value all the same. */
  readonly openEnded: boolean;
}

/** Notes what an ARG or ENV does to the variables; other instructions do nothing. */
export function applyToScope(scope: ScopeBuilder, instruction: Instruction, position: number, around: ScopeSurroundings): void {
  if (instruction.kind === "env") applyEnv(scope, instruction, position, around);
  else if (instruction.kind === "arg") applyArg(scope, instruction, position, around);
}

function applyEnv(scope: ScopeBuilder, instruction: EnvInstruction, position: number, around: ScopeSurroundings): void {
  const names = instruction.pairs.map(({ key }) => expandText(key.value, scope, position, around.escape, around.openEnded).text);
  // None of the pairs sees what another one sets.
  const values = instruction.pairs.map(({ value }) => expand(value.value, scope, position, around, "env"));
  for (let index = 0; index < names.length; index++) scope.assign(names[index]!, position, values[index]!, true);
}

/** Other than the pairs of an ENV, the definitions of one ARG see those that stand before them: BuildKit takes them one by one. */
function applyArg(scope: ScopeBuilder, instruction: ArgInstruction, position: number, around: ScopeSurroundings): void {
  const earlier = new Map<string, Variable>();
  const current: Scope = {
    lookup: (name) => earlier.get(name) ?? scope.lookup(name, position),
    names: () => scope.names(position),
  };
  for (const definition of instruction.definitions) {
    const variable = argValue(definition, current, position, around);
    if (variable === undefined) continue;
    earlier.set(definition.name.value, variable);
    scope.assign(definition.name.value, position, variable);
  }
}

/** Undefined when there is nothing to give: an earlier value of that name stays. */
function argValue(definition: ArgDefinition, scope: Scope, position: number, around: ScopeSurroundings): Variable | undefined {
  const name = definition.name.value;
  const given = around.buildArgs?.[name];
  if (given !== undefined) return { state: "set", value: given, by: "arg" };
  // A default in the stage beats the global value.
  if (definition.value !== undefined) return expand(definition.value.value, scope, position, around, "arg");
  const inherited = around.global?.lookup(name, Number.POSITIVE_INFINITY);
  if (inherited !== undefined) return inherited;
  return scope.lookup(name, position) === undefined ? { state: "unset" } : undefined;
}

function expand(text: string, scope: Scope, position: number, around: ScopeSurroundings, by: "arg" | "env"): Variable {
  const expanded = expandText(text, scope, position, around.escape, around.openEnded);
  if (!expanded.known || expanded.error !== undefined) return { state: "unknown" };
  return { state: "set", value: expanded.text, by };
}
