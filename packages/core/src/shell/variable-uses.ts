import type { Span } from "../text/span.ts";
import type { Command, Word } from "./parse-script.ts";
import { isPlaceOf, type NodeOf, placesOf, type ScriptTree, type TreePlace } from "./script-tree.ts";
import { arithmeticTarget, assignmentsOf, isVariableName, namesReadBy } from "./script-effects.ts";
import { spanIn } from "./shell-text.ts";
import { flatParts, literalValue, roughValue } from "./word-value.ts";

export interface VariableReference {
  readonly name: string;
  readonly place: TreePlace<NodeOf<"SimpleExpansion" | "ParameterExpansion" | "ArithmeticWord">>;
}

/** The variables of one script, wherever in it they stand. */
export interface ScriptVariableUses {
  /** By name: where the last assignment names it; undefined when that is no place of its own (`test -n "$x"` counts as one). */
  readonly assigned: ReadonlyMap<string, Span | undefined>;
  /** Every name that something reads, expansions, arithmetic, export and the text of traps included. */
  readonly used: ReadonlySet<string>;
  /** Expansions and the names in arithmetic, in the order of the text. */
  readonly references: readonly VariableReference[];
}

const known = new WeakMap<ScriptTree, ScriptVariableUses>();

/** Kept with the tree. */
export function scriptVariables(tree: ScriptTree): ScriptVariableUses {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const uses = new UseCollector();
  uses.expansions(tree);
  for (const place of placesOf(tree, "Command")) uses.command(place);
  for (const type of ["For", "Select"] as const) {
    for (const { node, text } of placesOf(tree, type)) uses.assign(node.name.text, spanIn(text, node.name.pos, node.name.end));
  }
  for (const { node, text } of placesOf(tree, "FileDescriptorVariable")) uses.assign(node.name, spanIn(text, node.pos, node.end));
  uses.arithmetic(tree);
  uses.tests(tree);
  known.set(tree, uses);
  return uses;
}

class UseCollector implements ScriptVariableUses {
  readonly assigned = new Map<string, Span | undefined>();
  readonly used = new Set<string>();
  readonly references: VariableReference[] = [];

  assign(name: string, span: Span | undefined): void {
    const before = this.assigned.get(name);
    // The last in the text speaks for all.
    if (before === undefined || (span !== undefined && span.start > before.start)) this.assigned.set(name, span ?? before);
  }

  expansions(tree: ScriptTree): void {
    for (const place of [...placesOf(tree, "SimpleExpansion"), ...placesOf(tree, "ParameterExpansion")]) {
      const { node } = place;
      const name = node.type === "SimpleExpansion" ? node.text.slice(1) : node.parameter;
      if (node.type === "ParameterExpansion") this.operands(node);
      if (!isVariableName(name)) continue;
      this.used.add(name);
      this.references.push({ name, place });
    }
  }

  /** `${list[i]}`, `${text:from:length}`, `${x:=word}`. */
  private operands({ index, operation, parameter }: NodeOf<"ParameterExpansion">): void {
    const texts = [index?.text];
    if (operation?.type === "Slice") texts.push(operation.offset.text, operation.length?.text);
    for (const text of texts) if (text !== undefined) this.namesIn(text, /[A-Za-z_]\w*/g);
    if (operation?.type === "Default" && operation.operator.endsWith("=")) this.assign(parameter, undefined);
  }

  command({ node, text }: TreePlace<Command>): void {
    const name = literalValue(node.name);
    const own = node.name === undefined ? node.prefix : assignmentsOf(node);
    for (const item of own) {
      if (item.type !== "Assignment") continue;
      this.assign(item.name, spanIn(text, item.pos, item.pos + item.name.length));
      if (item.append === true) this.used.add(item.name);
    }
    for (const item of [...node.prefix, ...node.args]) {
      if (item.type !== "Assignment" || !/^(PS[1-4]|PROMPT_COMMAND)$/.test(item.name) || item.value.type !== "Word") continue;
      this.namesIn(roughValue(item.value), /\$\{?(\w+)/g);
    }
    if (name === undefined) return;
    for (const variable of namesReadBy(node, name)) {
      if (name !== "unset") this.assign(variable.name, spanIn(text, variable.word.pos, variable.word.end));
    }
    const words = node.args.flatMap((item) => (item.type === "Word" ? [item] : []));
    this.words(node, name, words, text);
  }

  private words(node: Command, name: string, words: readonly Word[], text: TreePlace["text"]): void {
    const exports = name === "export" || words.some((word) => /^-[a-zA-Z]*[xp]/.test(word.text));
    if (/^(export|declare|typeset|local|readonly)$/.test(name)) {
      for (const word of words) {
        const variable = literalValue(word);
        if (variable === undefined || !isVariableName(variable)) continue;
        if (name !== "export") this.assign(variable, spanIn(text, word.pos, word.end));
        else this.assign(variable, undefined);
        if (exports) this.used.add(variable);
      }
      if (exports) for (const item of assignmentsOf(node)) this.used.add(item.name);
    } else if (name === "trap" || name === "alias") {
      for (const word of words) this.namesIn(roughValue(word, " "), /\$\{?(\w+)/g);
    } else if (name === "let") {
      for (const word of words) {
        const target = /^[-+]*([A-Za-z_]\w*)/.exec(roughValue(word))?.[1];
        if (target !== undefined) this.assign(target, spanIn(text, word.pos, word.end));
        this.namesIn(roughValue(word).replace(/^[^=]*=/, ""), /[A-Za-z_]\w*/g);
      }
    } else if (name === "[" || name === "test") this.bracket(words);
  }

  /** `[ -n "$x" ]` asks whether it is set, so that it may come from outside. */
  private bracket(words: readonly Word[]): void {
    for (const [index, word] of words.entries()) {
      const before = words[index - 1]?.text;
      const isAlone = index === 0 && (words[1] === undefined || words[1].text === "]");
      if (before === "-n" || before === "-z" || isAlone) this.checked(word);
      if (before === "-v") this.checkedName(word);
    }
  }

  tests(tree: ScriptTree): void {
    for (const { node } of placesOf(tree, "TestUnary")) {
      if (node.operator === "-n" || node.operator === "-z") this.checked(node.operand);
      if (node.operator === "-v" || node.operator === "-R") this.checkedName(node.operand);
    }
    for (const { node } of placesOf(tree, "TestBinary")) {
      if (!/^-(eq|ne|lt|le|gt|ge)$/.test(node.operator)) continue;
      for (const side of [node.left, node.right]) this.namesIn(literalValue(side) ?? "", /[A-Za-z_]\w*/g);
    }
  }

  arithmetic(tree: ScriptTree): void {
    for (const place of placesOf(tree, "ArithmeticWord")) {
      const { node, parent } = place;
      const target = isPlaceOf(parent, "ArithmeticBinary") && parent.node.operator === "=" && parent.node.left === node;
      if (target) continue;
      this.namesIn(node.value, /(?<![$\w{])[A-Za-z_]\w*/g);
      if (isVariableName(node.value)) this.references.push({ name: node.value, place });
    }
    this.references.sort((a, b) => (a.place.text === b.place.text ? a.place.node.pos - b.place.node.pos : 0));
    for (const type of ["ArithmeticBinary", "ArithmeticUnary"] as const) {
      for (const { node, text } of placesOf(tree, type)) {
        const name = arithmeticTarget(node);
        if (name !== undefined) this.assign(name, spanIn(text, node.pos, node.end));
      }
    }
  }

  private checked(word: Word): void {
    for (const part of flatParts(word)) {
      if (part.type === "SimpleExpansion") this.assign(part.text.slice(1), undefined);
      else if (part.type === "ParameterExpansion") this.assign(part.parameter, undefined);
    }
  }

  private checkedName(word: Word): void {
    const name = /^[A-Za-z_]\w*/.exec(roughValue(word))?.[0];
    if (name === undefined) return;
    this.assign(name, undefined);
    this.used.add(name);
  }

  private namesIn(text: string, pattern: RegExp): void {
    for (const match of text.matchAll(pattern)) this.used.add(match[1] ?? match[0]);
  }
}
