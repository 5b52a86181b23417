import { lexWord } from "../syntax/word-lexer.ts";

/** What is known of one variable at one place. */
export type Variable =
  | { readonly state: "set"; readonly value: string; readonly by: "arg" | "env" | "platform" }
  /** Declared by ARG without a default, and no value is given: BuildKit treats it as unset. */
  | { readonly state: "unset" }
  /** The value depends on something that is not known here: a base image's config, or an expression that BuildKit refuses. */
  | { readonly state: "unknown" };

/** The variables of a stage (or of the FROM lines), by place. */
export interface Scope {
  /**
   * The variable as the instruction at `position` sees it, that is before its own effect. `position` counts the instructions of the
   * stage from 0; the number of instructions gives the state at the end. Undefined when nothing declares it.
   */
  lookup(name: string, position: number): Variable | undefined;
  /** Names that are declared before `position`, in no particular order. */
  names(position: number): readonly string[];
}

interface Assignment {
  readonly position: number;
  readonly variable: Variable;
}

interface Inherited {
  readonly variable: Variable;
  readonly kept: boolean;
}

/** A scope that is filled from top to bottom; what it inherits is the end of another scope. */
export class ScopeBuilder implements Scope {
  private readonly history = new Map<string, Assignment[]>();
  /** What the image keeps of it: the last value that is no ARG's. */
  private readonly kept = new Map<string, Variable>();
  /** What was found in the scopes above, which no longer change: without it a long chain of stages would be walked for every name. */
  private readonly inherited = new Map<string, Inherited | undefined>();
  private readonly parent: ScopeBuilder | undefined;

  constructor(parent: ScopeBuilder | undefined) {
    this.parent = parent;
  }

  /**
   * The variable has this value for every instruction after `position`. Must be called with ascending positions. `kept`: it is
   * set by ENV, and so for the stages that are built on this one too, whatever ARG says later.
   */
  assign(name: string, position: number, variable: Variable, kept = false): void {
    if (kept) this.kept.set(name, variable);
    const assignments = this.history.get(name);
    if (assignments === undefined) this.history.set(name, [{ position, variable }]);
    else assignments.push({ position, variable });
  }

  lookup(name: string, position: number): Variable | undefined {
    return this.own(name, position) ?? this.lookupInherited(name);
  }

  names(position: number): readonly string[] {
    const names = new Set<string>();
    for (const [name, assignments] of this.history) if (assignments[0]!.position < position) names.add(name);
    for (let scope = this.parent; scope !== undefined; scope = scope.parent)
      for (const name of scope.history.keys()) names.add(name);
    return [...names];
  }

  private own(name: string, position: number): Variable | undefined {
    const assignments = this.history.get(name) ?? [];
    let low = 0;
    let high = assignments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (assignments[middle]!.position < position) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? undefined : assignments[low - 1]!.variable;
  }

  private lookupInherited(name: string): Variable | undefined {
    if (this.parent === undefined) return undefined;
    if (!this.inherited.has(name)) this.inherited.set(name, this.findAbove(name));
    return this.inherited.get(name)?.variable;
  }

  /** A stage begins by setting what the image of its base keeps, which hides an ARG of the base. */
  private findAbove(name: string): Inherited | undefined {
    let declared: Variable | undefined;
    for (let scope = this.parent; scope !== undefined; scope = scope.parent) {
      const variable = scope.kept.get(name);
      if (variable !== undefined) return { variable, kept: true };
      declared ??= scope.history.get(name)?.at(-1)?.variable;
      if (!scope.inherited.has(name)) continue;
      const above = scope.inherited.get(name);
      if (above?.kept === true) return above;
      declared ??= above?.variable;
      break;
    }
    return declared && { variable: declared, kept: false };
  }
}

/** What a word becomes once variables are filled in. */
export interface ExpandedText {
  /** With quotes removed; unset and unknown variables are empty. */
  readonly text: string;
  /** False when a variable in it has a value that is not known here. */
  readonly known: boolean;
  /** Variables that are declared nowhere, or declared without a value. */
  readonly unset: readonly string[];
  /** BuildKit's error text; `text` is empty then. */
  readonly error: string | undefined;
}

/**
 * Expands a word as BuildKit does for the instruction at `position`. `openEnded`: the scope stands on an image whose own variables are
 * not known, so that a name nothing declares may still have a value.
 */
export function expandText(text: string, scope: Scope, position: number, escape: string, openEnded: boolean): ExpandedText {
  if (!text.includes("$") && !text.includes(escape) && !text.includes("'") && !text.includes('"')) {
    return { text, known: true, unset: [], error: undefined };
  }
  let known = true;
  const lexed = lexWord(
    text,
    (name) => {
      const variable = scope.lookup(name, position);
      if (variable?.state === "set") return variable.value;
      if (variable?.state === "unknown" || (variable === undefined && openEnded)) known = false;
      return undefined;
    },
    { escape },
  );
  return { text: lexed.result, known, unset: lexed.unset, error: lexed.error };
}
