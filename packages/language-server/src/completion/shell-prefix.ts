/** The simple command that is being typed at the end of a script. */
export interface ShellPrefix {
  /** Words before the last one, as written; wrappers such as `sudo` and assignments are left out. */
  readonly words: readonly string[];
  /** Offset of the last word in the script. */
  readonly start: number;
  /** Whether a quote is open in it, or it is in a comment. */
  readonly quoted: boolean;
}

const wrappers = new Set("sudo env exec time nice nohup command eatmydata then do else elif if while until !".split(" "));
const separators = new Set([";", "&", "|", "(", ")", "\n", "`", "{", "}"]);

/**
 * Reads a script for the command that is open where it ends. Lexical only: what is half-typed parses as no tree, and all
 * that is asked is which words stand before the cursor.
 */
export function shellPrefix(script: string): ShellPrefix {
  let words: string[] = [];
  let start = -1;
  let quote = "";
  for (let at = 0; at < script.length; at++) {
    const character = script[at]!;
    if (quote !== "") {
      if (character === "\\" && quote === '"') at++;
      else if (character === quote) quote = "";
      continue;
    }
    if (character === "#" && start === -1) {
      const end = script.indexOf("\n", at);
      if (end === -1) return { words, start: at, quoted: true };
      at = end - 1;
      continue;
    }
    const blank = character === " " || character === "\t" || character === "\r";
    const isExpansion = character === "{" && start !== -1;
    if (blank || (separators.has(character) && !isExpansion && !(character === "}" && start !== -1))) {
      if (start !== -1) words.push(script.slice(start, at));
      start = -1;
      if (!blank) words = [];
      continue;
    }
    if (start === -1) start = at;
    if (character === "\\") at++;
    else if (character === "'" || character === '"') quote = character;
  }
  return { words: withoutWrappers(words), start: start === -1 ? script.length : start, quoted: quote !== "" };
}

function withoutWrappers(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !wrappers.has(word) && !/^\w+=/.test(word));
  return first === -1 ? [] : words.slice(first);
}
