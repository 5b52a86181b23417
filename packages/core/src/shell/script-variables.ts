import type { AssignedNames } from "./assigned-names.ts";

/** The value of a variable when it is fully known. */
export type LookupVariable = (name: string) => string | undefined;

/** Variables that the shell itself sets, whatever the environment says (bash 5.2 manual, "Shell Variables"); dash has fewer. */
const ownNames = new Set(
  "_ BASH BASHOPTS BASHPID BASH_VERSION EUID IFS LINENO OLDPWD OPTIND PPID PWD RANDOM SECONDS SHELLOPTS SHLVL UID".split(" "),
);

/** The variables of one script while it is read from top to bottom. */
export class ScriptVariables {
  /** Most scripts set none. */
  private values: Map<string, string | undefined> | undefined;
  private readonly names: AssignedNames;
  private readonly outer: LookupVariable;

  constructor(names: AssignedNames, outer: LookupVariable) {
    this.names = names;
    this.outer = outer;
  }

  assign(name: string, value: string | undefined): void {
    (this.values ??= new Map()).set(name, value);
  }

  /**
   * `anyTime`: the place runs later than it stands (a function's body), so that every assignment of the script may come before
   * it.
   */
  lookup(name: string, anyTime: boolean): string | undefined {
    if (ownNames.has(name) || this.names.uncertain.has(name) || (anyTime && this.names.all.has(name))) return undefined;
    return this.values?.has(name) === true ? this.values.get(name) : this.outer(name);
  }

  /** What a shell that this script starts sees: its environment, of which nothing that the script sets is sure to be part. */
  environment(assigned: readonly string[]): LookupVariable {
    return (name) => (this.names.all.has(name) || assigned.includes(name) ? undefined : this.outer(name));
  }
}
