import type { EnvVariable } from "./image-plan.ts";

/**
 * The variables of a stage: what its RUNs get, in the order of the last assignment (llb's EnvList), and those of them that the
 * image keeps, in the order of the first (addEnv in frontend/dockerfile/dockerfile2llb/convert.go). State with identity: grows as
 * the stage is read. A stage built on another one stands on its finished environment and copies nothing.
 */
export class Environment {
  private readonly log: EnvVariable[] = [];
  private readonly current = new Map<string, EnvVariable>();
  /** What this stage adds to the variables that the image keeps. A Map keeps the place of a key that is set again. */
  private readonly own = new Map<string, EnvVariable>();
  private readonly inherited = new Map<string, EnvVariable | undefined>();
  private readonly base: Environment | undefined;
  private last: { readonly length: number; readonly variables: readonly EnvVariable[] } | undefined;

  constructor(base?: Environment) {
    this.base = base;
  }

  /** For a stage that is built on this one, which must not change any more. */
  child(): Environment {
    return new Environment(this.log.length === 0 && this.base !== undefined ? this.base : this);
  }

  /** An ARG: for the RUNs that follow, but not for the image. */
  declare(variable: EnvVariable): void {
    this.log.push(variable);
    this.current.set(variable.name, variable);
  }

  /** An ENV, or a variable of the base image: for the RUNs that follow and for the image. */
  keep(variable: EnvVariable): void {
    this.declare(variable);
    this.own.set(variable.name, variable);
  }

  get(name: string): EnvVariable | undefined {
    const own = this.current.get(name);
    if (own !== undefined || this.base === undefined) return own;
    if (!this.inherited.has(name)) this.inherited.set(name, this.lookUpInherited(name));
    return this.inherited.get(name);
  }

  /** How much has been assigned in this stage: what `variablesAt` takes. */
  get length(): number {
    return this.log.length;
  }

  /** All variables as they were after the first `length` assignments of this stage. */
  variablesAt(length: number): readonly EnvVariable[] {
    if (this.last?.length !== length) this.last = { length, variables: this.collect(length) };
    return this.last.variables;
  }

  /** What the image keeps, in its order. */
  kept(): readonly EnvVariable[] {
    const stages: Environment[] = [this];
    for (let stage = this.base; stage !== undefined; stage = stage.base) stages.push(stage);
    const kept = new Map<string, EnvVariable>();
    for (const stage of stages.reverse()) for (const [name, variable] of stage.own) kept.set(name, variable);
    return [...kept.values()];
  }

  /** A stage begins by setting what the image of its base keeps: an ARG of the base stage that hid such a variable ends there. */
  private lookUpInherited(name: string): EnvVariable | undefined {
    for (let stage = this.base; stage !== undefined; stage = stage.base) {
      const kept = stage.own.get(name);
      if (kept !== undefined) return kept;
    }
    for (let stage = this.base; stage !== undefined; stage = stage.base) {
      const declared = stage.current.get(name);
      if (declared !== undefined) return declared;
    }
    return undefined;
  }

  private collect(length: number): readonly EnvVariable[] {
    const found = new Map<string, EnvVariable>();
    const addBackwards = (variables: readonly EnvVariable[], end: number): void => {
      for (let at = end - 1; at >= 0; at--) {
        const variable = variables[at]!;
        if (!found.has(variable.name)) found.set(variable.name, variable);
      }
    };
    addBackwards(this.log, length);
    const kept = this.base?.kept() ?? [];
    addBackwards(kept, kept.length);
    for (let stage = this.base; stage !== undefined; stage = stage.base) addBackwards(stage.log, stage.log.length);
    return [...found.values()].reverse();
  }
}
