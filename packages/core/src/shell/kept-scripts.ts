import type { Shell } from "./dialect.ts";
import type { ScriptInstruction } from "./run-scripts.ts";
import type { LookupVariable } from "./script-variables.ts";
import type { ShellScript } from "./shell-script.ts";

/** What a script follows from besides its instruction. */
interface ScriptSurroundings {
  readonly shell: Shell;
  /** Whether the stage is built for Windows. */
  readonly windows: boolean;
  readonly lookup: LookupVariable;
}

interface KeptScript {
  readonly shell: Shell;
  readonly windows: boolean;
  /** The variables that were asked for while it was read, with what they were: name and value in turn. */
  readonly variables: readonly (string | undefined)[];
  /** Undefined for an instruction without a command. */
  readonly script: ShellScript | undefined;
}

type ReadAnew = (
  instruction: ScriptInstruction,
  shell: Shell,
  windows: boolean,
  lookup: LookupVariable,
) => ShellScript | undefined;

/** State with identity: the scripts of one file, by the instructions that run them, kept from version to version. */
export class KeptScripts {
  private readonly kept = new Map<ScriptInstruction, KeptScript>();

  /** The script of an instruction: the one that is kept, where a new reading would give the same. */
  script(
    instruction: ScriptInstruction,
    { shell, windows, lookup }: ScriptSurroundings,
    read: ReadAnew,
  ): ShellScript | undefined {
    const before = this.kept.get(instruction);
    if (before?.windows === windows && isSameShell(before.shell, shell) && holds(before.variables, lookup)) return before.script;
    const asked: (string | undefined)[] = [];
    const script = read(instruction, shell, windows, (name) => {
      const value = lookup(name);
      asked.push(name, value);
      return value;
    });
    this.kept.set(instruction, { shell, windows, variables: asked.length === 0 ? none : asked, script });
    return script;
  }

  /** The script that is kept for an instruction, if it has any. */
  of(instruction: ScriptInstruction): ShellScript | undefined {
    return this.kept.get(instruction)?.script;
  }

  /**
   * To be called when the places in a script have changed. What others have found out about it and remember by the script (`script-tree.ts`) knows the
   * places that were, so that it is another object from then on.
   */
  renew(instruction: ScriptInstruction): void {
    const before = this.kept.get(instruction);
    if (before?.script === undefined) return;
    const { form, dialect, interpreter, options, text, commands, errors } = before.script;
    const { shell, windows, variables } = before;
    const script = { form, dialect, interpreter, options, text, commands, errors };
    this.kept.set(instruction, { shell, windows, variables, script });
  }

  /** The instruction is no longer in the file. */
  drop(instruction: ScriptInstruction): void {
    this.kept.delete(instruction);
  }

  clear(): void {
    this.kept.clear();
  }
}

/** Most scripts ask for no variable. */
const none: readonly never[] = [];

function isSameShell(one: Shell, other: Shell): boolean {
  if (one === other) return true;
  const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
    a.length === b.length && a.every((word, index) => word === b[index]);
  if (one.dialect !== other.dialect || one.interpreter !== other.interpreter) return false;
  return isSameList(one.options, other.options) && isSameList(one.words, other.words);
}

function holds(variables: KeptScript["variables"], lookup: LookupVariable): boolean {
  for (let index = 0; index < variables.length; index += 2) if (lookup(variables[index]!) !== variables[index + 1]) return false;
  return true;
}
