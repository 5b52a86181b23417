import { isSpace } from "../text/white-space.ts";
import type { LexedWord, LexResult, VariableReference } from "./lex-result.ts";
import { endOfPlain, isPlain, plainWords } from "./plain-words.ts";
import { readVariableName } from "./variable-name.ts";
import { applyModifier, LexError, replaceInValue, unsupportedModifier } from "./word-modifiers.ts";

/** How one name is looked up while a word is expanded; undefined means "not set". */
export type Lookup = (name: string) => string | undefined;

export interface LexerOptions {
  /** The escape character of the Dockerfile: a backslash or a backtick. */
  readonly escape: string;
  /** Quotes stay in the result. */
  readonly rawQuotes?: boolean;
  /** Escape characters stay in the result. */
  readonly rawEscapes?: boolean;
  /** Quotes are ordinary characters (bodies of COPY heredocs). */
  readonly skipQuotes?: boolean;
  /** A variable that is not set stays as it was written. */
  readonly skipUnset?: boolean;
}

/**
 * Expands variables and removes quotes as BuildKit's `shell.Lex` does (frontend/dockerfile/shell/lex.go), its oddities
 * included: a nested `${x:-…}` drops what stood before it in the same word from `words` (never from `result`).
 */
export function lexWord(text: string, lookup: Lookup, options: LexerOptions): LexResult {
  if (isPlain(text, options.escape)) return { result: text, words: plainWords(text), references: [], unset: [] };
  const lexer = new WordLexer(text, lookup, options);
  try {
    const { result, words } = lexer.processUntil(undefined, options.rawEscapes === true, false);
    return { result, words, references: lexer.references, unset: [...(lexer.unset ?? [])] };
  } catch (error) {
    if (!(error instanceof LexError)) throw error;
    return { result: "", words: [], references: lexer.references, unset: [...(lexer.unset ?? [])], error: error.message };
  }
}

/** Deeper `${a:-${b:-…}}` than anyone writes would overflow the stack. */
const maxNesting = 200;
/** Linux passes no longer string to a program; without a limit `ENV a=$a$a`, line after line, would double without end. */
const maxExpansion = 131_072;

/** State with identity: the reading position and the word buffer that nested calls share. */
class WordLexer {
  readonly references: VariableReference[] = [];
  /** Names without a value; most texts have none. */
  unset: Set<string> | undefined;
  private at: number;
  private nesting = 0;
  private expanded = 0;
  private buffer = "";
  private wordStart = 0;
  private readonly text: string;
  private readonly lookup: Lookup;
  private readonly options: LexerOptions;
  private readonly maxExpanded: number;
  private rawEscapes = false;

  constructor(text: string, lookup: Lookup, options: LexerOptions) {
    this.text = text;
    // Go's scanner drops a byte order mark.
    this.at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.lookup = lookup;
    this.options = options;
    this.maxExpanded = maxExpansion + 8 * text.length;
  }

  /** `pattern`: escape characters in quotes are doubled, since the pattern is read once more. */
  processUntil(stop: string | undefined, rawEscapes: boolean, pattern: boolean): { result: string; words: LexedWord[] } {
    const outerRawEscapes = this.rawEscapes;
    this.rawEscapes = rawEscapes;
    try {
      return this.processWords(stop, pattern);
    } finally {
      this.rawEscapes = outerRawEscapes;
    }
  }

  private processWords(stop: string | undefined, pattern: boolean): { result: string; words: LexedWord[] } {
    let result = "";
    const words: LexedWord[] = [];
    let inWord = false;
    this.buffer = "";
    const addRaw = (chunk: string, from: number): void => {
      if (this.buffer === "") this.wordStart = from;
      this.buffer += chunk;
      inWord = true;
    };
    const flush = (end: number): void => {
      if (this.buffer === "") return;
      words.push({ text: this.buffer, start: this.wordStart, end });
      this.buffer = "";
      inWord = false;
    };
    const addSplit = (chunk: string, from: number): void => {
      for (const character of chunk) {
        if (!isSpace(character.charCodeAt(0))) addRaw(character, from);
        else if (inWord) flush(from);
      }
    };
    while (this.at < this.text.length) {
      const from = this.at;
      const character = this.text[from]!;
      if (character === stop) {
        this.at++;
        flush(from);
        return { result, words };
      }
      const plainEnd = endOfPlain(this.text, from, this.options.escape, stop);
      if (plainEnd > from) {
        this.at = plainEnd;
        result += this.text.slice(from, plainEnd);
        addRaw(this.text.slice(from, plainEnd), from);
        continue;
      }
      let value: string;
      let split = false;
      if (character === "$") {
        value = this.processDollar();
        split = true;
      } else if (character === "<") value = this.processAngle();
      else if (character === "'" && this.options.skipQuotes !== true) value = this.processSingleQuotes(pattern);
      else if (character === '"' && this.options.skipQuotes !== true) value = this.processDoubleQuotes(pattern);
      else if (character === this.options.escape) value = this.processEscape();
      else {
        value = this.next();
        split = true;
      }
      result += value;
      if (split) addSplit(value, from);
      else addRaw(value, from);
    }
    if (stop !== undefined) throw new LexError(`unexpected end of statement while looking for matching ${stop}`);
    flush(this.at);
    return { result, words };
  }

  /** Reads one code point. */
  private next(): string {
    const character = String.fromCodePoint(this.text.codePointAt(this.at)!);
    this.at += character.length;
    return character;
  }

  private processEscape(): string {
    const kept = this.rawEscapes ? this.options.escape : "";
    this.at++;
    return this.at < this.text.length ? kept + this.next() : kept;
  }

  private processSingleQuotes(pattern: boolean): string {
    const close = this.text.indexOf("'", this.at + 1);
    if (close === -1) {
      this.at = this.text.length;
      throw new LexError("unexpected end of statement while looking for matching single-quote");
    }
    let inner = this.text.slice(this.at + 1, close);
    if (pattern) inner = inner.replaceAll(this.options.escape, this.options.escape.repeat(2));
    this.at = close + 1;
    return this.options.rawQuotes === true ? `'${inner}'` : inner;
  }

  private processDoubleQuotes(pattern: boolean): string {
    const quote = this.options.rawQuotes === true ? '"' : "";
    let result = quote;
    this.at++;
    for (;;) {
      if (this.at >= this.text.length) {
        throw new LexError("unexpected end of statement while looking for matching double-quote");
      }
      const character = this.text[this.at]!;
      if (character === '"') {
        this.at++;
        return result + quote;
      }
      if (character === "$") {
        result += this.processDollar();
      } else if (character === this.options.escape) {
        const next = this.text[++this.at];
        if (next === undefined) continue;
        const special = next === '"' || next === "$" || next === this.options.escape;
        if (this.rawEscapes && (special || this.options.rawQuotes !== true || pattern)) result += character;
        if (special) this.at++;
        result += special ? next : character;
      } else {
        result += this.next();
      }
    }
  }

  private processAngle(): string {
    this.at++;
    if (this.text[this.at] !== "<") return "<";
    this.at++;
    let blanks = "";
    for (
      let code = this.text.charCodeAt(this.at);
      code === 32 || code === 9 || code === 13;
      code = this.text.charCodeAt(this.at)
    ) {
      blanks += this.text[this.at++]!;
    }
    return `<<${blanks}`;
  }

  private processDollar(): string {
    const start = this.at;
    this.at++;
    if (this.text[this.at] !== "{") {
      const nameStart = this.at;
      const name = this.readName();
      if (name === "") return "$";
      this.refer(name, start, nameStart, "");
      const value = this.get(name);
      if (value === undefined) return this.options.skipUnset === true ? `$${name}` : "";
      return value;
    }
    this.at++;
    const first = this.text[this.at];
    if (first === undefined) throw new LexError("syntax error: missing '}'");
    if (first === "{" || first === "}" || first === ":") throw new LexError("syntax error: bad substitution");
    const nameStart = this.at;
    const name = this.readName();
    const nameEnd = this.at;
    // Its place comes before those of the variables nested in it; its end is known only behind them.
    const index = this.references.length;
    const reference = { name, start, end: nameEnd, nameStart, nameEnd, modifier: this.modifierAt(nameEnd) };
    this.references.push(reference);
    const value = this.processBraces(name);
    this.references[index] = { ...reference, end: this.at };
    return value;
  }

  private modifierAt(at: number): string {
    const character = this.text[at];
    if (character === ":") return this.text.slice(at, at + 2);
    return character === undefined || character === "}" ? "" : character;
  }

  private processBraces(name: string): string {
    const operator = this.at < this.text.length ? this.next() : "\ufffd";
    if (operator === "}") {
      const value = this.get(name);
      if (value === undefined) return this.options.skipUnset === true ? `\${${name}}` : "";
      return value;
    }
    if (operator === "/") return this.processReplace(name);
    let modifier = operator;
    if (operator === ":") modifier = this.at < this.text.length ? this.next() : "";
    const written = operator === ":" ? `:${modifier}` : modifier;
    if (operator !== ":" && !["+", "-", "?", "#", "%"].includes(operator)) throw unsupportedModifier(written);
    const removal = modifier === "#" || modifier === "%";
    if (operator === ":" && removal) throw unsupportedModifier(written);
    const word = this.operand("}", removal, removal, "syntax error: missing '}'");
    const value = this.get(name);
    if (this.options.skipUnset === true && value === undefined) return `\${${name}${written}${word}}`;
    return applyModifier(name, value, modifier, operator === ":", word, written);
  }

  private processReplace(name: string): string {
    const all = this.text[this.at] === "/";
    if (all) this.at++;
    const pattern = this.operand("/", true, true, "syntax error: missing '/' in ${}");
    const replacement = this.operand("}", true, false, "syntax error: missing '}'");
    const value = this.get(name);
    if (this.options.skipUnset === true && value === undefined) return `\${${name}/${pattern}/${replacement}}`;
    return replaceInValue(pattern, value ?? "", all, replacement, this.maxExpanded);
  }

  private operand(stop: string, rawEscapes: boolean, pattern: boolean, missing: string): string {
    if (++this.nesting > maxNesting) throw new LexError(`variables are nested more than ${maxNesting} deep`);
    try {
      const { result } = this.processUntil(stop, rawEscapes, pattern);
      this.nesting--;
      return result;
    } catch (error) {
      if (error instanceof LexError && this.at >= this.text.length) throw new LexError(missing);
      throw error;
    }
  }

  private readName(): string {
    const name = readVariableName(this.text, this.at);
    this.at += name.length;
    return name;
  }

  private refer(name: string, start: number, nameStart: number, modifier: string): void {
    this.references.push({ name, start, end: this.at, nameStart, nameEnd: this.at, modifier });
  }

  private get(name: string): string | undefined {
    const value = this.lookup(name);
    if (value === undefined) (this.unset ??= new Set()).add(name);
    this.expanded += value?.length ?? 0;
    if (this.expanded > this.maxExpanded) throw new LexError(`expands to more than ${this.maxExpanded} characters`);
    return value;
  }
}
