import {
  type Assignment,
  type Command,
  forEachChildNode,
  type HereDoc,
  literalValue,
  parsedText,
  scriptOfBackticks,
  scriptOfHeredoc,
  scriptOfSubstitution,
  type ShellSyntaxWord,
  type ShellText,
  type Statement,
  type Substitution,
  type SyntaxNode,
  type WordPart,
} from "@plimsoll/core/editor";
import { paintGaps } from "./paint-gaps.ts";
import type { TokenPainter } from "./token-painter.ts";

/** Text in text in text is followed this deep: the parser reads each level again. */
const maxLevel = 12;

/**
 * Commands, options, strings and variables of a shell text, and what stands between them. Text that the shell parser could not read has no
 * tokens.
 */
export function paintScript(painter: TokenPainter, text: ShellText, level = 0): void {
  const script = new ScriptPainter(painter, text, level);
  script.statements(parsedText(text).statements);
  script.gaps();
}

/** State with identity: the places of one text that are words, in their order. Between them stand keywords, operators and comments. */
class ScriptPainter {
  private readonly leaves: { start: number; end: number }[] = [];
  private readonly painter: TokenPainter;
  private readonly text: ShellText;
  private level: number;

  constructor(painter: TokenPainter, text: ShellText, level: number) {
    this.painter = painter;
    this.text = text;
    this.level = level;
  }

  statements(statements: readonly Statement[]): void {
    for (const statement of statements) this.node(statement);
  }

  gaps(): void {
    paintGaps(this.painter, this.text, this.leaves);
  }

  private node(node: SyntaxNode): void {
    switch (node.type) {
      case "Command":
        return this.command(node);
      case "Word":
        return this.word(node);
      case "Assignment":
        return this.assignment(node);
      case "HereDoc":
        return this.heredoc(node, undefined);
      case "FileDescriptor":
      case "FileDescriptorVariable":
        return this.leaf(node.pos, node.end);
      case "Function":
        this.leaf(node.name.pos, node.name.end);
        this.painter.piece(this.text, node.name.pos, node.name.end, "function", ["declaration"]);
        return this.node(node.body);
      case "For":
      case "Select":
        this.leaf(node.name.pos, node.name.end);
        this.painter.piece(this.text, node.name.pos, node.name.end, "variable", ["declaration"]);
        for (const word of node.wordlist ?? []) this.word(word);
        return this.node(node.body);
      case "ArithmeticCommand":
        return this.leaf(node.pos, node.end);
      default:
        return forEachChildNode(node, (child) => this.node(child));
    }
  }

  private command(node: Command): void {
    const name = literalValue(node.name);
    for (const item of node.prefix) this.node(item);
    if (node.name !== undefined) this.word(node.name, name === undefined ? undefined : "function");
    for (const item of node.suffix) {
      if (item.type === "HereDoc") this.heredoc(item, name);
      else if (item.type === "Word" && item.text.startsWith("-") && item.text.length > 1) this.option(item);
      else this.node(item);
    }
  }

  /** Of `--name=value` only the name is one. */
  private option(word: ShellSyntaxWord): void {
    const equals = word.text.indexOf("=");
    const end = equals === -1 || !word.text.startsWith("--") ? word.end : word.pos + equals;
    this.painter.piece(this.text, word.pos, end, "parameter");
    this.word(word);
  }

  private assignment(node: Assignment): void {
    const end = node.pos + node.name.length;
    this.leaf(node.pos, end);
    this.painter.piece(this.text, node.pos, end, "variable", ["declaration"]);
    if (node.index !== undefined) this.leaf(end, node.index.end);
    if (node.value.type === "Word") this.word(node.value);
    else for (const element of node.value.elements) this.word(element);
  }

  /** What a shell is given is a script too; what other programs are given has a language of its own. */
  private heredoc(node: HereDoc, program: string | undefined): void {
    if (node.descriptor !== undefined) this.node(node.descriptor);
    const { delimiter, body, closing } = node;
    if (delimiter !== undefined) {
      this.leaf(delimiter.pos, delimiter.end);
      this.painter.piece(this.text, delimiter.pos, delimiter.end, "label");
    }
    if (program !== undefined && /^(?:ba|da|a|k|z)?sh$/.test(program) && this.level < maxLevel) {
      this.leaf(body.pos, body.end);
      paintScript(this.painter, scriptOfHeredoc(node, this.text), this.level + 1);
    } else {
      let at = body.pos;
      for (const part of body.parts ?? []) {
        this.leaf(at, part.pos);
        this.part(part);
        at = part.end;
      }
      this.leaf(at, body.end);
    }
    if (closing !== undefined) {
      this.leaf(closing.pos, closing.end);
      this.painter.piece(this.text, closing.pos, closing.end, "label");
    }
  }

  private word(word: ShellSyntaxWord, type?: "function"): void {
    if (type !== undefined) this.painter.piece(this.text, word.pos, word.end, type);
    if (word.parts !== undefined) {
      for (const part of word.parts) this.part(part);
      return;
    }
    this.leaf(word.pos, word.end);
    if (type === undefined && /^\d+$/.test(word.text)) this.painter.piece(this.text, word.pos, word.end, "number");
  }

  private part(part: WordPart): void {
    const { text, painter } = this;
    switch (part.type) {
      case "SingleQuoted":
      case "AnsiCQuoted":
        painter.piece(text, part.pos, part.end, "string");
        return this.leaf(part.pos, part.end);
      case "DoubleQuoted":
      case "LocaleString": {
        painter.piece(text, part.pos, part.end, "string");
        let at = part.pos;
        for (const child of part.parts) {
          this.leaf(at, child.pos);
          this.part(child);
          at = child.end;
        }
        return this.leaf(at, part.end);
      }
      case "SimpleExpansion":
      case "ParameterExpansion":
        painter.piece(text, part.pos, part.end, "variable");
        return this.leaf(part.pos, part.end);
      case "CommandExpansion":
      case "ProcessSubstitution":
        return this.substitution(part);
      case "Literal":
      case "Glob":
      case "ExtendedGlob":
      case "BraceExpansion":
      case "ArithmeticExpansion":
        return this.leaf(part.pos, part.end);
    }
  }

  private substitution(part: Substitution): void {
    const script = this.level < maxLevel ? scriptOfSubstitution(part) : undefined;
    if (script === undefined) return this.leaf(part.pos, part.end);
    if (script.source !== undefined) {
      this.leaf(part.pos, part.end);
      const inner = scriptOfBackticks(part, this.text, script.source);
      if (inner !== undefined) paintScript(this.painter, inner, this.level + 1);
      return;
    }
    const opening = this.text.text[part.pos] === "`" ? 1 : 2;
    const isClosed = part.end > part.pos + opening && /[)`]/.test(this.text.text[part.end - 1] ?? "");
    this.operator(part.pos, part.pos + opening);
    this.level++;
    this.statements(script.statements);
    this.level--;
    if (isClosed) this.operator(part.end - 1, part.end);
  }

  private operator(start: number, end: number): void {
    this.leaf(start, end);
    this.painter.piece(this.text, start, end, "operator");
  }

  private leaf(start: number, end: number): void {
    if (start < end) this.leaves.push({ start, end });
  }
}
