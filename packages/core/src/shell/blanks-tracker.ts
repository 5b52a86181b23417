import { type Blanks, joinBlanks } from "./blanks.ts";
import { BlanksState } from "./blanks-state.ts";
import {
  forEachChildNode,
  type Assignment,
  type Command,
  type CommandNode,
  type Statement,
  type SyntaxNode,
} from "./parse-script.ts";
import { arithmeticTarget, assignmentsOf, namesReadBy } from "./script-effects.ts";
import { maxSubstitutionLevel } from "./script-tree.ts";
import { literalValue, maySplit } from "./word-value.ts";
import { wordBlanks } from "./word-blanks.ts";

type Body = Extract<SyntaxNode, { readonly type: "Function" }>["body"];
type Variable = Extract<SyntaxNode, { readonly type: "SimpleExpansion" | "ParameterExpansion" }>;

/** A loop is run through at most so often until nothing changes. */
const maxRounds = 4;

/**
 * Runs through a script as the shell would and notes what each variable may hold where it is expanded. State with identity:
 * what is known at the present place.
 */
export class BlanksTracker {
  /** What the variable of each expansion may hold there. */
  readonly seen = new Map<SyntaxNode, Blanks>();
  private readonly state: BlanksState;
  private readonly functions = new Map<string, Body>();
  private readonly called = new Set<Body>();
  private readonly active = new Set<Body>();
  private readonly integers = new Set<string>();
  /** Commands that may still be gone through: keeps nested loops and functions that call each other linear. */
  private budget: number;
  /** Substitutions around the present place. */
  private level = 0;

  constructor(initial: (name: string) => Blanks, budget: number) {
    this.state = new BlanksState(initial);
    this.budget = budget;
  }

  run(statements: readonly Statement[]): void {
    this.statements(statements);
    // What nobody calls here may be called from outside, with what the script leaves behind.
    for (const body of this.functions.values()) if (!this.called.has(body)) this.call(body);
  }

  private readonly read = (name: string): Blanks => (this.integers.has(name) ? "clean" : this.state.read(name));

  private statements(statements: readonly Statement[]): void {
    for (const { command, background } of statements) {
      if (background === true) this.state.branch(() => this.node(command));
      else this.node(command);
    }
  }

  private node(node: SyntaxNode): void {
    switch (node.type) {
      case "AndOr":
        this.node(node.commands[0]!);
        for (const next of node.commands.slice(1)) this.maybe(next);
        return;
      case "Pipeline":
        // Each part of a pipe has a shell of its own.
        for (const part of node.commands) {
          if (node.commands.length === 1) this.node(part);
          else this.state.branch(() => this.node(part));
        }
        return;
      case "Subshell":
        this.state.branch(() => this.statements(node.body.commands));
        return;
      case "CommandExpansion":
      case "ProcessSubstitution":
      case "ArithmeticCommandExpansion": {
        const script = this.level < maxSubstitutionLevel ? node.script : undefined;
        if (script === undefined) return;
        this.level++;
        this.state.branch(() => this.statements(script.commands));
        this.level--;
        return;
      }
      case "Redirected":
        for (const redirect of node.redirects) this.node(redirect);
        return this.node(node.command);
      case "CompoundList":
        return this.statements(node.commands);
      case "Command":
        return this.command(node);
      case "If":
      case "Case":
        return this.choice(node);
      case "For":
      case "Select":
      case "While":
        return this.loop(node);
      case "Function":
        this.functions.set(node.name.text, node.body);
        return;
      case "SimpleExpansion":
      case "ParameterExpansion":
        return this.expansion(node);
      case "ArithmeticBinary":
      case "ArithmeticUnary": {
        this.children(node);
        const target = arithmeticTarget(node);
        if (target !== undefined) this.state.write(target, "clean");
        return;
      }
      default:
        return this.children(node);
    }
  }

  private children(node: SyntaxNode): void {
    forEachChildNode(node, (child) => this.node(child));
  }

  private maybe(node: SyntaxNode): void {
    const taken = this.state.branch(() => this.node(node));
    this.state.join([this.state.unchanged(), taken]);
  }

  private choice(node: Extract<CommandNode, { readonly type: "If" | "Case" }>): void {
    const { state } = this;
    if (node.type === "If") {
      this.statements(node.clause.commands);
      const outcomes = [state.branch(() => this.statements(node.then.commands))];
      for (const branch of node.elif) {
        this.statements(branch.clause.commands);
        outcomes.push(state.branch(() => this.statements(branch.then.commands)));
      }
      outcomes.push(state.branch(() => this.statements(node.else?.commands ?? [])));
      state.join(outcomes);
      return;
    }
    this.node(node.word);
    const outcomes = node.items.map((item) => {
      for (const pattern of item.pattern) this.node(pattern);
      return state.branch(() => this.statements(item.body.commands));
    });
    const catchesAll = node.items.some((item) => item.pattern.some(({ text }) => text === "*"));
    state.join(catchesAll ? outcomes : [...outcomes, state.unchanged()]);
  }

  private loop(node: Extract<CommandNode, { readonly type: "For" | "Select" | "While" }>): void {
    const { state } = this;
    let value: Blanks = "dirty";
    if (node.type !== "While") {
      for (const word of node.wordlist ?? []) this.node(word);
      if (node.wordlist !== undefined && node.wordlist.length > 0 && !node.wordlist.some(maySplit)) {
        value = node.wordlist.map((word) => wordBlanks(word, this.read)).reduce(joinBlanks);
      }
    }
    for (let round = 0; round < maxRounds; round++) {
      if (node.type === "While") this.statements(node.clause.commands);
      const body = state.branch(() => {
        if (node.type !== "While") state.write(node.name.text, value);
        this.statements(node.body.commands);
      });
      if (!state.join([state.unchanged(), body]) || this.budget <= 0) return;
    }
  }

  private command(node: Command): void {
    this.budget--;
    for (const item of node.suffix) if (item.type !== "Assignment") this.node(item);
    if (node.name === undefined) {
      for (const item of node.prefix) this.node(item.type === "Assignment" ? item.value : item);
      for (const item of node.prefix) if (item.type === "Assignment") this.assign(item);
      return;
    }
    this.node(node.name);
    for (const item of node.prefix) this.node(item.type === "Assignment" ? item.value : item);
    const name = literalValue(node.name) ?? "";
    if (name === "exit" || name === "return") this.state.reachable = false;
    for (const item of assignmentsOf(node)) {
      this.node(item.value);
      this.assign(item);
    }
    this.effects(node, name);
    const body = this.functions.get(name);
    if (body !== undefined) this.call(body);
  }

  private effects(node: Command, name: string): void {
    const declares = name === "declare" || name === "typeset" || name === "local";
    if (declares && node.args.some(({ type, text }) => type === "Word" && /^-[a-zA-Z]*i/.test(text))) {
      for (const item of node.args) {
        if (item.type === "Assignment") this.integers.add(item.name);
        else if (!item.text.startsWith("-")) this.integers.add(item.text);
      }
    }
    const value = name === "unset" ? "empty" : "dirty";
    for (const { name: target } of namesReadBy(node, name)) this.state.write(target, value);
  }

  private assign({ name, value, append, index }: Assignment): void {
    const isPlain = value.type === "Word" && index === undefined;
    const given = isPlain ? wordBlanks(value, this.read) : "dirty";
    this.state.write(name, append === true ? joinBlanks(this.read(name), given) : given);
  }

  private call(body: Body): void {
    if (this.active.has(body) || (this.called.has(body) && this.budget <= 0)) return;
    this.active.add(body);
    this.called.add(body);
    const wasReachable = this.state.reachable;
    this.node(body);
    // A return ends the function only.
    this.state.reachable = wasReachable;
    this.active.delete(body);
  }

  private expansion(node: Variable): void {
    const name = node.type === "SimpleExpansion" ? node.text.slice(1) : node.parameter;
    this.children(node);
    const now = this.read(name);
    const before = this.seen.get(node);
    this.seen.set(node, before === undefined ? now : joinBlanks(before, now === "empty" ? "dirty" : now));
    if (node.type === "ParameterExpansion" && node.operation?.type === "Default" && node.operation.operator.endsWith("=")) {
      this.state.write(name, "dirty");
    }
  }
}
