import type { Assignment, Command, CommandNode, PipelineNode, Statement } from "./parse-script.ts";

/** The variables that a script sets. */
export interface AssignedNames {
  readonly all: ReadonlySet<string>;
  /**
   * Those whose value nobody can tell by reading from top to bottom: set in a branch, a loop or a function, read from input, …
   */
  readonly uncertain: ReadonlySet<string>;
}

export const noNames: AssignedNames = { all: new Set(), uncertain: new Set() };

/** Looks at statements and what they hold, but not into substitutions: these have variables of their own. */
export function assignedNames(statements: readonly Statement[]): AssignedNames {
  const collector = new NameCollector();
  collector.statements(statements, true, true);
  return collector;
}

/** Commands that set the variables named by their arguments. */
const readers = new Set(["read", "mapfile", "readarray", "getopts", "unset", "let", "local", "declare", "typeset"]);
/** Commands whose assignments hold from there on, as a bare assignment does. */
export const exporters: ReadonlySet<string> = new Set(["export", "readonly"]);
// What /etc/os-release sets (man 5 os-release); other sourced files seldom set a name that the Dockerfile has too.
const osRelease = "ID ID_LIKE NAME PRETTY_NAME VARIANT VARIANT_ID VERSION VERSION_ID VERSION_CODENAME UBUNTU_CODENAME".split(" ");

class NameCollector implements AssignedNames {
  readonly all = new Set<string>();
  readonly uncertain = new Set<string>();

  /** `certain`: they run once, in order. `ends`: nothing follows the last of them. */
  statements(statements: readonly Statement[], certain: boolean, ends = false): void {
    for (const [index, statement] of statements.entries()) {
      const isLast = ends && index === statements.length - 1;
      const { command } = statement;
      const sure = certain && statement.background !== true;
      if (command.type !== "AndOr") {
        this.pipeline(command, sure);
        continue;
      }
      // `test && X=1 && use` is sure for the rest of the chain, but not behind it, nor beside `||`.
      const chainIsSure = sure && isLast && !command.operators.includes("||");
      for (const [position, part] of command.commands.entries()) this.pipeline(part, position === 0 ? sure : chainIsSure);
    }
  }

  private pipeline(node: PipelineNode, certain: boolean): void {
    if (node.type !== "Pipeline") return this.command(node, certain);
    // Each part of a pipe has a shell of its own.
    for (const part of node.commands) this.command(part, certain && node.commands.length === 1);
  }

  private command(node: CommandNode, certain: boolean): void {
    switch (node.type) {
      case "Command":
        return this.simple(node, certain);
      case "BraceGroup":
        return this.statements(node.body.commands, certain);
      case "Redirected":
        return this.command(node.command, certain);
      case "Subshell":
        return this.statements(node.body.commands, false);
      case "If":
        this.statements(node.clause.commands, false);
        this.statements(node.then.commands, false);
        for (const branch of node.elif) {
          this.statements(branch.clause.commands, false);
          this.statements(branch.then.commands, false);
        }
        return this.statements(node.else?.commands ?? [], false);
      case "For":
      case "Select":
        this.add(node.name.text, false);
        return this.statements(node.body.commands, false);
      case "While":
        this.statements(node.clause.commands, false);
        return this.statements(node.body.commands, false);
      case "Case":
        for (const item of node.items) this.statements(item.body.commands, false);
        return;
      case "ArithmeticFor":
        return this.statements(node.body.commands, false);
      case "ArithmeticCommand":
        for (const [name] of node.body.matchAll(/[A-Za-z_]\w*/g)) this.add(name, false);
        return;
      case "Function":
      case "Coproc":
        return node.body.type === "CompoundList" ? this.statements(node.body.commands, false) : this.command(node.body, false);
      case "TestCommand":
        return;
    }
  }

  private simple(node: Command, certain: boolean): void {
    const name = node.name?.text;
    if (name === undefined) {
      for (const item of node.prefix) if (item.type === "Assignment") this.assignment(item, certain);
      return;
    }
    const lasting = exporters.has(name);
    const isReader = readers.has(name);
    const sourcesRelease = (name === "." || name === "source") && node.args[0]?.text.endsWith("os-release") === true;
    if (sourcesRelease) for (const variable of osRelease) this.add(variable, false);
    const [first, second] = node.args;
    if (name === "printf" && first?.text === "-v" && second !== undefined) this.add(second.text, false);
    if (!lasting && !isReader) return;
    for (const item of node.args) {
      if (item.type === "Assignment") this.assignment(item, certain && lasting);
      else if (isReader) this.add(item.text.replace(/^['"]?([A-Za-z_]\w*).*$/, "$1"), false);
    }
  }

  private assignment(node: Assignment, certain: boolean): void {
    const plain = node.append !== true && node.index === undefined && node.value.type === "Word";
    this.add(node.name, certain && plain);
  }

  private add(name: string, certain: boolean): void {
    this.all.add(name);
    if (!certain) this.uncertain.add(name);
  }
}
