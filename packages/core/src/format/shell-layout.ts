import {
  forEachChildNode,
  forEachSubstitution,
  type ParsedScript,
  type Statement,
  type SyntaxNode,
} from "../shell/parse-script.ts";
import type { Span } from "../text/span.ts";

/** What the formatter may do with the text of a script. Offsets are those of the script. */
export interface ShellLayout {
  /** White space between tokens, ascending; none of it is quoted. */
  readonly gaps: readonly Span[];
  /** `&&`, `||` and `|` between commands, ascending. */
  readonly operators: readonly ShellOperator[];
  readonly statements: readonly Statement[];
}

export interface ShellOperator extends Span {
  readonly text: string;
}

/** The layout of `text[0, length)`; behind it stand bodies of heredocs. Undefined when the parser does not understand all of it. */
export function readShellLayout(text: string, length: number, { statements, errors }: ParsedScript): ShellLayout | undefined {
  if (errors.length > 0) return undefined;
  const reader = new LayoutReader(text);
  try {
    for (const statement of statements) reader.node(statement);
  } catch {
    // The parser reads substitutions when they are looked at: a bug of it may show only here.
    return undefined;
  }
  if (!reader.understood) return undefined;
  const gaps = gapsBetween(text, length, reader.opaque);
  return gaps === undefined ? undefined : { gaps, operators: reader.operators.sort((a, b) => a.start - b.start), statements };
}

/** State with identity: what has been found so far. */
class LayoutReader {
  readonly opaque: Span[] = [];
  readonly operators: ShellOperator[] = [];
  understood = true;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  node(node: SyntaxNode): void {
    switch (node.type) {
      case "Word":
        return this.word(node);
      case "Assignment":
        this.cover(node.pos, node.value.pos);
        return this.node(node.value);
      case "TestCommand":
      case "ArithmeticCommand":
      case "ArithmeticFor":
      case "HereDocDelimiter":
      case "HereDocBody":
        return this.cover(node.pos, node.end);
      case "AndOr":
      case "Pipeline":
        this.findOperators(node.commands, node.operators);
        return this.children(node);
      default:
        return this.children(node);
    }
  }

  private children(node: SyntaxNode): void {
    forEachChildNode(node, (child) => this.node(child));
  }

  /** All of a word is opaque but the code of its substitutions. */
  private word(word: SyntaxNode): void {
    let from = word.pos;
    forEachSubstitution(word, (part) => {
      const isPlain = part.type !== "ArithmeticCommandExpansion" && this.text[part.pos] !== "`";
      if (!isPlain || part.script === undefined || part.script.source !== undefined) return;
      if ((part.script.errors ?? []).length > 0) {
        this.understood = false;
        return;
      }
      this.cover(from, part.pos + 2);
      for (const statement of part.script.commands) this.node(statement);
      from = part.end - 1;
    });
    this.cover(from, word.end);
  }

  private findOperators(commands: readonly SyntaxNode[], operators: readonly string[]): void {
    for (const [index, operator] of operators.entries()) {
      const [before, after] = [commands[index], commands[index + 1]];
      if (before === undefined || after === undefined || operator === "|&") continue;
      const between = this.text.slice(before.end, after.pos);
      if (between.trim() !== operator) continue;
      const start = before.end + between.indexOf(operator);
      this.operators.push({ start, end: start + operator.length, text: operator });
    }
  }

  private cover(start: number, end: number): void {
    if (end > start) this.opaque.push({ start, end });
  }
}

/** What stands outside of words must be operators and reserved words; anything else (a comment) is not understood. */
function gapsBetween(text: string, length: number, opaque: Span[]): readonly Span[] | undefined {
  const gaps: Span[] = [];
  let from = 0;
  const all = [...opaque.sort((a, b) => a.start - b.start || a.end - b.end), { start: length, end: length }];
  for (const { start, end } of all) {
    const between = text.slice(from, Math.min(start, length));
    if (/[^ \t;&|(){}!<>\w-]/.test(between)) return undefined;
    for (const { index, 0: blanks } of between.matchAll(/[ \t]+/g)) {
      gaps.push({ start: from + index, end: from + index + blanks.length });
    }
    from = Math.max(from, end);
    if (from >= length) break;
  }
  return gaps;
}
