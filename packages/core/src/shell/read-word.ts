import { expandParameter } from "./expand-parameter.ts";
import type { DoubleQuotedChild, Word, WordPart } from "./parse-script.ts";
import type { LookupVariable } from "./script-variables.ts";
import { type ShellText, spanIn } from "./shell-text.ts";
import type { ShellDialect, ShellWord } from "./shell-script.ts";

export interface WordSurroundings {
  readonly text: ShellText;
  readonly dialect: ShellDialect;
  readonly lookup: LookupVariable;
  readonly budget: ExpansionBudget;
}

/** What variables may still add to the text of a script, in UTF-16 code units: keeps `A=$A$A` from doubling without end. */
export interface ExpansionBudget {
  left: number;
}

const plainWord = /^[\w.,:/@%+=^-]*$/;
const blanks = /[ \t\n]+/;
/** More words than this from the braces of one are not written out. */
const maxChoices = 64;

/** A word in which nothing has a meaning for the shell, as most words are; undefined for any other. */
export function readPlainWord(node: Word, text: ShellText): ShellWord | undefined {
  const raw = node.text;
  if (!plainWord.test(raw)) return undefined;
  return { raw, value: raw, text: raw, span: spanIn(text, node.pos, node.end), quoted: false, glob: false };
}

/**
 * The words that the shell makes of one written word: mostly one; several or none where a variable with a known value stands
 * outside quotes, or for braces. All of them have the span of what is written.
 */
export function readWords(node: Word, around: WordSurroundings): readonly ShellWord[] {
  const raw = node.text;
  const span = spanIn(around.text, node.pos, node.end);
  const reader = new FieldReader(around, true);
  reader.word(node);
  const quoted = reader.quoted;
  return reader.fields().map(({ text, known, glob }) => ({ raw, value: known ? text : undefined, text, span, quoted, glob }));
}

/** The word where the shell does not split: behind `=`, behind `>`. */
export function readSingleWord(node: Word, around: WordSurroundings): ShellWord {
  const plain = readPlainWord(node, around.text);
  if (plain !== undefined) return plain;
  const raw = node.text;
  const span = spanIn(around.text, node.pos, node.end);
  const reader = new FieldReader(around, false);
  reader.word(node);
  const { text, known, glob } = reader.fields()[0] ?? { text: "", known: true, glob: false };
  return { raw, value: known ? text : undefined, text, span, quoted: reader.quoted, glob };
}

interface Field {
  text: string;
  known: boolean;
  glob: boolean;
}

/** Collects the fields of one word while its parts are read. */
class FieldReader {
  quoted = false;
  private readonly done: Field[] = [];
  /** The field being read; several while braces are open to choice; undefined when nothing stands in it yet. */
  private current: Field[] | undefined;
  private readonly around: WordSurroundings;
  private readonly splits: boolean;

  constructor(around: WordSurroundings, splits: boolean) {
    this.around = around;
    this.splits = splits;
  }

  word(node: Word): void {
    const { parts } = node;
    if (parts === undefined) return this.append(node.value, !node.text.startsWith("~"));
    if (this.choices(parts) > maxChoices) return this.append(node.text, false);
    for (const [index, part] of parts.entries()) this.part(part, index === 0);
  }

  fields(): readonly Field[] {
    return this.current === undefined ? this.done : [...this.done, ...this.current];
  }

  private part(part: WordPart, first: boolean): void {
    switch (part.type) {
      case "Literal":
        return this.append(part.value, !(first && part.text.startsWith("~")));
      case "SingleQuoted":
      case "AnsiCQuoted":
        this.quoted = true;
        return this.append(part.value, true);
      case "DoubleQuoted":
      case "LocaleString":
        this.quoted = true;
        this.append("", true);
        for (const child of part.parts) this.quotedPart(child);
        return;
      case "Glob":
      case "ExtendedGlob":
        this.append(part.text, part.type === "Glob");
        for (const field of this.current ?? []) field.glob = true;
        return;
      case "BraceExpansion":
        return this.braces(part.text);
      default:
        return this.expansion(part.text, this.valueOf(part));
    }
  }

  private quotedPart(part: DoubleQuotedChild): void {
    if (part.type === "Literal") return this.append(part.value, true);
    const value = this.valueOf(part);
    this.append(value ?? part.text, value !== undefined);
  }

  private valueOf(part: WordPart): string | undefined {
    const { budget, lookup } = this.around;
    let value: string | undefined;
    if (part.type === "ParameterExpansion") value = expandParameter(part, lookup);
    else if (part.type === "SimpleExpansion") value = lookup(part.text.slice(1));
    if (value === undefined || value.length > budget.left) return undefined;
    budget.left -= value.length;
    return value;
  }

  private append(text: string, known: boolean): void {
    this.current ??= [{ text: "", known: true, glob: false }];
    for (const field of this.current) {
      field.text += text;
      field.known &&= known;
    }
  }

  /** An expansion outside quotes: its value is cut at blanks, and an empty one leaves no word behind. */
  private expansion(text: string, value: string | undefined): void {
    if (value === undefined) return this.append(text, false);
    if (value === "") return;
    if (!this.splits) return this.append(value, true);
    for (const [index, piece] of value.split(blanks).entries()) {
      if (index > 0) this.endField();
      if (piece === "") continue;
      this.append(piece, true);
      if (/[*?[]/.test(piece)) for (const field of this.current ?? []) field.glob = true;
    }
  }

  private endField(): void {
    if (this.current !== undefined) this.done.push(...this.current);
    this.current = undefined;
  }

  /** How many words the braces make of one. */
  private choices(parts: readonly WordPart[]): number {
    let count = 1;
    for (const part of parts) if (part.type === "BraceExpansion") count *= this.alternatives(part.text)?.length ?? 1;
    return count;
  }

  private braces(text: string): void {
    const { dialect } = this.around;
    if (dialect === "dash" || dialect === "ash") return this.append(text, true);
    const alternatives = this.alternatives(text);
    if (alternatives === undefined) return this.append(text, false);
    const fields = this.current ?? [{ text: "", known: true, glob: false }];
    this.current = fields.flatMap((field) => alternatives.map((choice) => ({ ...field, text: field.text + choice })));
  }

  /**
   * What `{a,b}` gives the choice of, where that is sure: `sh` is bash on some images, which knows braces, and dash on others.
   */
  private alternatives(text: string): readonly string[] | undefined {
    const { dialect } = this.around;
    const knowsBraces = dialect === "bash" || dialect === "zsh" || dialect === "ksh";
    const inner = text.slice(1, -1);
    return knowsBraces && this.splits && inner.includes(",") && !/["'\\$`{}]/.test(inner) ? inner.split(",") : undefined;
  }
}
