import { isSpace } from "../text/white-space.ts";
import { parseShellPattern, replaceMatches, type ShellPattern, trimPrefix, trimSuffix } from "./shell-pattern.ts";

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

/** A `$name` or `${name…}` in a word; offsets are into the lexed text. */
export interface VariableReference {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Offsets of the name alone. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** What follows the name: "", ":-", "-", ":+", "+", ":?", "?", "#", "%" or "/". */
  readonly modifier: string;
}

export interface LexedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface LexResult {
  /** The whole text with quotes removed and variables expanded. */
  readonly result: string;
  /** The same, split at unquoted blanks. */
  readonly words: readonly LexedWord[];
  readonly references: readonly VariableReference[];
  /** Names that the lookup did not know, each once. */
  readonly unset: readonly string[];
  /** BuildKit's error text; `result` and `words` are empty then. */
  readonly error?: string;
}

/**
 * Expands variables and removes quotes as BuildKit's `shell.Lex` does (frontend/dockerfile/shell/lex.go), its oddities included: a
 * nested `${x:-…}` drops what stood before it in the same word from `words` (never from `result`).
 */
export function lexWord(text: string, lookup: Lookup, options: LexerOptions): LexResult {
  const lexer = new WordLexer(text, lookup, options);
  try {
    const { result, words } = lexer.processUntil(undefined, options.rawEscapes === true);
    return { result, words, references: lexer.references, unset: [...lexer.unset] };
  } catch (error) {
    if (!(error instanceof LexError)) throw error;
    return { result: "", words: [], references: lexer.references, unset: [...lexer.unset], error: error.message };
  }
}

/** Never leaves this file: the lexer is recursive, and unwinding is what an exception is for. */
class LexError extends Error {}

const specialParameters = "@*#?-$!0";
const letter = /^\p{L}$/u;
const digit = /^\p{Nd}$/u;

/** State with identity: the reading position and the word buffer that nested calls share. */
class WordLexer {
  readonly references: VariableReference[] = [];
  readonly unset = new Set<string>();
  private at = 0;
  private buffer = "";
  private wordStart = 0;
  private readonly text: string;
  private readonly lookup: Lookup;
  private readonly options: LexerOptions;
  private rawEscapes: boolean;

  constructor(text: string, lookup: Lookup, options: LexerOptions) {
    this.text = text;
    this.lookup = lookup;
    this.options = options;
    this.rawEscapes = options.rawEscapes === true;
  }

  processUntil(stop: string | undefined, rawEscapes: boolean): { result: string; words: LexedWord[] } {
    const outerRawEscapes = this.rawEscapes;
    this.rawEscapes = rawEscapes;
    try {
      return this.processWords(stop);
    } finally {
      this.rawEscapes = outerRawEscapes;
    }
  }

  private processWords(stop: string | undefined): { result: string; words: LexedWord[] } {
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
      if (character === "$") {
        const value = this.processDollar();
        result += value;
        addSplit(value, from);
      } else if (character === "<") {
        const value = this.processAngle();
        result += value;
        addRaw(value, from);
      } else if (character === "'" && this.options.skipQuotes !== true) {
        const value = this.processSingleQuotes();
        result += value;
        addRaw(value, from);
      } else if (character === '"' && this.options.skipQuotes !== true) {
        const value = this.processDoubleQuotes();
        result += value;
        addRaw(value, from);
      } else if (character === this.options.escape) {
        this.at++;
        if (this.rawEscapes) {
          result += character;
          addRaw(character, from);
        }
        if (this.at >= this.text.length) break;
        const next = this.next();
        result += next;
        addRaw(next, from);
      } else {
        const next = this.next();
        result += next;
        addSplit(next, from);
      }
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

  private processSingleQuotes(): string {
    const close = this.text.indexOf("'", this.at + 1);
    if (close === -1) {
      this.at = this.text.length;
      throw new LexError("unexpected end of statement while looking for matching single-quote");
    }
    const inner = this.text.slice(this.at + 1, close);
    this.at = close + 1;
    return this.options.rawQuotes === true ? `'${inner}'` : inner;
  }

  private processDoubleQuotes(): string {
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
        this.at++;
        if (this.rawEscapes) result += character;
        const next = this.text[this.at];
        if (next === undefined) continue;
        if (next === '"' || next === "$" || next === this.options.escape) {
          this.at++;
          result += next;
        } else {
          result += character;
        }
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
    for (let code = this.text.charCodeAt(this.at); code === 32 || code === 9 || code === 13; code = this.text.charCodeAt(this.at)) {
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
    const index = this.references.length;
    const value = this.processBraces(name);
    this.references.splice(index, 0, {
      name,
      start,
      end: this.at,
      nameStart,
      nameEnd,
      modifier: this.modifierAt(nameEnd),
    });
    return value;
  }

  private modifierAt(at: number): string {
    const character = this.text[at];
    if (character === ":") return this.text.slice(at, at + 2);
    return character === undefined || character === "}" ? "" : character;
  }

  private processBraces(name: string): string {
    const operator = this.at < this.text.length ? this.next() : "";
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
    const word = this.operand("}", removal, "syntax error: missing '}'");
    const value = this.get(name);
    if (this.options.skipUnset === true && value === undefined) return `\${${name}${written}${word}}`;
    return applyModifier(name, value, modifier, operator === ":", word, written);
  }

  private processReplace(name: string): string {
    const all = this.text[this.at] === "/";
    if (all) this.at++;
    const pattern = this.operand("/", true, "syntax error: missing '/' in ${}");
    const replacement = this.operand("}", true, "syntax error: missing '}'");
    const value = this.get(name);
    if (this.options.skipUnset === true && value === undefined) return `\${${name}/${pattern}/${replacement}}`;
    // ReplaceAllString of Go expands $1 and ${name} in the replacement; a single replacement is literal.
    return replaceMatches(compile(pattern), value ?? "", all, (match) =>
      all ? expandGoReplacement(replacement, match) : replacement,
    );
  }

  private operand(stop: string, rawEscapes: boolean, missing: string): string {
    try {
      return this.processUntil(stop, rawEscapes).result;
    } catch (error) {
      if (error instanceof LexError && this.at >= this.text.length) throw new LexError(missing);
      throw error;
    }
  }

  private readName(): string {
    const start = this.at;
    while (this.at < this.text.length) {
      const character = String.fromCodePoint(this.text.codePointAt(this.at)!);
      if (this.at === start && isDigit(character)) {
        while (this.at < this.text.length && isDigit(this.text[this.at]!)) this.at++;
        break;
      }
      if (this.at === start && specialParameters.includes(character)) {
        this.at++;
        break;
      }
      if (!isNameCharacter(character)) break;
      this.at += character.length;
    }
    return this.text.slice(start, this.at);
  }

  private refer(name: string, start: number, nameStart: number, modifier: string): void {
    this.references.push({ name, start, end: this.at, nameStart, nameEnd: this.at, modifier });
  }

  private get(name: string): string | undefined {
    const value = this.lookup(name);
    if (value === undefined) this.unset.add(name);
    return value;
  }
}

function isDigit(character: string): boolean {
  return (character >= "0" && character <= "9") || (character > "\u007f" && digit.test(character));
}

function isNameCharacter(character: string): boolean {
  if (character <= "\u007f") return /[A-Za-z0-9_]/.test(character);
  return letter.test(character) || digit.test(character);
}

function unsupportedModifier(written: string): LexError {
  return new LexError(`unsupported modifier (${written}) in substitution`);
}

function applyModifier(
  name: string,
  value: string | undefined,
  modifier: string,
  emptyIsUnset: boolean,
  word: string,
  written: string,
): string {
  const missing = value === undefined || (emptyIsUnset && value === "");
  switch (modifier) {
    case "-":
      return missing ? word : value;
    case "+":
      return missing ? "" : word;
    case "?":
      if (value === undefined) throw new LexError(`${name}: ${word || "is not allowed to be unset"}`);
      if (missing) throw new LexError(`${name}: ${word || "is not allowed to be empty"}`);
      return value;
    case "#":
    case "%": {
      const greedy = word.startsWith(modifier);
      const pattern = greedy ? word.slice(1) : word;
      const trim = modifier === "#" ? trimPrefix : trimSuffix;
      return trim(compile(pattern), value ?? "", greedy);
    }
    default:
      throw unsupportedModifier(written);
  }
}

function compile(pattern: string): ShellPattern {
  const compiled = parseShellPattern(pattern);
  if ("error" in compiled) throw new LexError(compiled.error);
  return compiled;
}

/** What Go's `Regexp.Expand` makes of `$name` in a replacement when the pattern has no groups: `$0` is the match, others are empty. */
function expandGoReplacement(replacement: string, match: string): string {
  return replacement.replace(/\$(?:\$|\{(\w+)\}|(\w+))/g, (whole, braced?: string, plain?: string) => {
    if (whole === "$$") return "$";
    return (braced ?? plain) === "0" ? match : "";
  });
}
