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
