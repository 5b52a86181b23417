import { nestedScripts } from "./nested-scripts.ts";
import type { Assignment, Command, Word } from "../shell/parse-script.ts";
import { arithmeticTarget, assignmentsOf, isVariableName, namesReadBy } from "../shell/script-effects.ts";
import { isPlaceOf, placesOf, type ScriptTree, scriptTree, type TreePlace } from "../shell/script-tree.ts";
import type { ShellScript } from "../shell/shell-script.ts";
import { type ShellText, spanIn } from "../shell/shell-text.ts";
import { literalValue } from "../shell/word-value.ts";
import type { Span } from "../text/span.ts";
import { endOfRegion } from "./write-region.ts";

/** A place where a script names a variable that it may have from outside. */
export interface ShellName {
  readonly name: string;
  /** The name alone. */
  readonly span: Span;
  readonly access: "read" | "write";
}

/**
 * The variables of a script, those of texts that it gives to other shells included, as far as `wanted` says. A variable that the
 * script sets before every place that reads it is its own, whatever is outside, and is left out. Where a name is read from
 * outside at any place, all places of it are given: to the shell they are one variable. `X=1 program` sets a variable of the
 * program and is no place.
 */
export function shellNames(script: ShellScript, wanted: (name: string) => boolean): readonly ShellName[] {
  const collector = new NameCollector(wanted);
  collector.tree(scriptTree(script), 0, new Set());
  return collector.result();
}

interface Write {
  readonly span: Span;
  /** From here to there, in the file, the variable is sure to be what was written. */
  readonly from: number;
  readonly to: number;
}

interface Places {
  readonly reads: Map<number, Span>;
  readonly writes: Map<number, Write>;
}

class NameCollector {
  private readonly names = new Map<string, Places>();
  private readonly wanted: (name: string) => boolean;

  constructor(wanted: (name: string) => boolean) {
    this.wanted = wanted;
  }

  result(): readonly ShellName[] {
    const found: ShellName[] = [];
    for (const [name, { reads, writes }] of this.names) {
      if (isOwn([...reads.values()], [...writes.values()])) continue;
      for (const span of reads.values()) found.push({ name, span, access: "read" });
      for (const [start, { span }] of writes) if (!reads.has(start)) found.push({ name, span, access: "write" });
    }
    return found;
  }

  /** `hidden`: names that the command which runs this script sets for it alone. */
  tree(tree: ScriptTree, depth: number, hidden: ReadonlySet<string>): void {
    this.expansions(tree, hidden);
    this.arithmetic(tree, hidden);
    for (const type of ["For", "Select"] as const) {
      for (const { node, text } of placesOf(tree, type)) {
        const body = spanIn(text, node.body.pos, node.body.end);
        this.write(node.name.text, spanIn(text, node.name.pos, node.name.end), body.start, body.end);
      }
    }
    for (const { node, text } of placesOf(tree, "TestUnary")) {
      if (node.operator === "-v" || node.operator === "-R") this.readWord(node.operand, text, hidden);
    }
    for (const place of placesOf(tree, "Command")) {
      this.command(place, hidden);
      for (const nested of nestedScripts(place, tree.script.dialect, depth)) {
        const inner = nested.assigned.length === 0 ? hidden : new Set([...hidden, ...nested.assigned]);
        this.tree(scriptTree(nested.script), depth + 1, inner);
      }
    }
  }

  private expansions(tree: ScriptTree, hidden: ReadonlySet<string>): void {
    for (const { node, text } of placesOf(tree, "SimpleExpansion")) {
      this.read(node.text.slice(1), spanIn(text, node.pos + 1, node.end), hidden);
    }
    for (const place of placesOf(tree, "ParameterExpansion")) {
      const { node, text } = place;
      const span = spanIn(text, node.parameterPos, node.parameterEnd);
      this.read(node.parameter, span, hidden);
      if (node.index !== undefined) this.readExpression(node.index, text, hidden);
      if (node.operation?.type !== "Slice") continue;
      this.readExpression(node.operation.offset, text, hidden);
      if (node.operation.length !== undefined) this.readExpression(node.operation.length, text, hidden);
    }
  }

  private arithmetic(tree: ScriptTree, hidden: ReadonlySet<string>): void {
    for (const place of placesOf(tree, "ArithmeticWord")) {
      const { node, text, parent } = place;
      if (!isVariableName(node.value)) continue;
      const span = spanIn(text, node.pos, node.end);
      const isTarget =
        (isPlaceOf(parent, "ArithmeticBinary") && parent.node.left === node && arithmeticTarget(parent.node) !== undefined) ||
        (isPlaceOf(parent, "ArithmeticUnary") && arithmeticTarget(parent.node) !== undefined);
      // `x = 1` alone does not read; what an expression sets is sure nowhere, since it may stand behind `&&`.
      if (isTarget && isPlaceOf(parent, "ArithmeticBinary") && parent.node.operator === "=") this.write(node.value, span, 0, 0);
      else this.read(node.value, span, hidden);
    }
  }

  private command(place: TreePlace<Command>, hidden: ReadonlySet<string>): void {
    const { node, text } = place;
    const name = literalValue(node.name);
    const assignments = node.name === undefined ? node.prefix.filter((item) => item.type === "Assignment") : assignmentsOf(node);
    for (const item of assignments) this.assignment(item, place, hidden);
    if (name === undefined) return;
    for (const { name: variable, word } of namesReadBy(node, name)) {
      if (word.text === variable) this.writeAt(variable, word, place);
    }
    const words = node.args.filter((item) => item.type === "Word");
    if (name === "export") for (const word of words) this.readWord(word, text, hidden);
    else if (/^(declare|typeset|local|readonly)$/.test(name)) {
      for (const word of words) if (isVariableName(word.text)) this.writeAt(word.text, word, place);
    } else if (name === "trap" || name === "alias" || name === "envsubst") {
      for (const word of words) this.readQuoted(word, text, hidden);
    } else if (name === "[" || name === "test") {
      for (const [index, word] of words.entries()) if (words[index - 1]?.text === "-v") this.readWord(word, text, hidden);
    }
  }

  private assignment(item: Assignment, place: TreePlace<Command>, hidden: ReadonlySet<string>): void {
    const { text } = place;
    const span = spanIn(text, item.pos, item.pos + item.name.length);
    if (item.append === true || item.index !== undefined) this.read(item.name, span, hidden);
    else this.write(item.name, span, spanIn(text, item.pos, item.end).end, endOfRegion(place));
  }

  private writeAt(name: string, word: Word, place: TreePlace<Command>): void {
    const { node, text } = place;
    this.write(name, spanIn(text, word.pos, word.end), spanIn(text, node.pos, node.end).end, endOfRegion(place));
  }

  private readWord(word: Word, text: ShellText, hidden: ReadonlySet<string>): void {
    if (isVariableName(word.text)) this.read(word.text, spanIn(text, word.pos, word.end), hidden);
  }

  /** Names without a dollar sign, as arithmetic has them. */
  private readExpression({ text: written, pos }: Word, text: ShellText, hidden: ReadonlySet<string>): void {
    for (const { 0: name, index } of written.matchAll(/(?<![\w${])[A-Za-z_]\w*/g)) {
      this.read(name, spanIn(text, pos + index, pos + index + name.length), hidden);
    }
  }

  /** What is quoted here and expanded later: `trap 'rm -r "$DIR"' EXIT`. */
  private readQuoted({ text: written, pos }: Word, text: ShellText, hidden: ReadonlySet<string>): void {
    for (const { 0: whole, 1: name = "", index } of written.matchAll(/\$\{?([A-Za-z_]\w*)/g)) {
      const start = pos + index + whole.length - name.length;
      this.read(name, spanIn(text, start, start + name.length), hidden);
    }
  }

  private read(name: string, span: Span, hidden: ReadonlySet<string>): void {
    if (isVariableName(name) && this.wanted(name) && !hidden.has(name)) this.placesOf(name).reads.set(span.start, span);
  }

  private write(name: string, span: Span, from: number, to: number): void {
    if (this.wanted(name)) this.placesOf(name).writes.set(span.start, { span, from, to });
  }

  private placesOf(name: string): Places {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    const places: Places = { reads: new Map(), writes: new Map() };
    this.names.set(name, places);
    return places;
  }
}

/** Whether a write comes before every read and is sure to have run. One sweep over both in the order of the text. */
function isOwn(reads: readonly Span[], writes: readonly Write[]): boolean {
  const sorted = writes.toSorted((a, b) => a.from - b.from);
  let next = 0;
  let sureTo = -1;
  for (const { start, end } of reads.toSorted((a, b) => a.start - b.start)) {
    for (; next < sorted.length && sorted[next]!.from <= start; next++) sureTo = Math.max(sureTo, sorted[next]!.to);
    if (end > sureTo) return false;
  }
  return true;
}
