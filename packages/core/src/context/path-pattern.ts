import { linearRegexp } from "./linear-regexp.ts";
import { parseGoRegexp } from "./go-regexp.ts";

/** One pattern of an ignore file, of `--exclude` or of `--parents`: how github.com/moby/patternmatcher reads it. */
export interface PathPattern {
  /** Cleaned, without the "!". */
  readonly text: string;
  /** Written with "!": what it matches is taken in again. */
  readonly exception: boolean;
  /**
   * Whether the path itself matches (not one of its parents). Undefined when the pattern turns into a regular expression that Go
   * refuses.
   */
  readonly test: ((path: string) => boolean) | undefined;
}

export function compilePathPattern(text: string, exception: boolean): PathPattern {
  return { text, exception, test: compileTest(text) };
}

/**
 * patternmatcher turns a pattern into a regular expression, and takes three short cuts. Both have oddities that decide what is
 * ignored: `{2}` and `|` keep their meaning of regular expressions, `\d` is a digit, `[*]` is not a class with a star. So the
 * same expression is built here, and read as Go reads it.
 */
function compileTest(pattern: string): PathPattern["test"] {
  const { regexp, kind } = toGoRegexp(pattern);
  switch (kind) {
    case "exact":
      return (path) => path === pattern;
    case "prefix": {
      const prefix = pattern.slice(0, -2);
      return (path) => path.startsWith(prefix);
    }
    case "suffix": {
      const suffix = pattern.slice(2);
      if (!suffix.startsWith("/")) return (path) => path.endsWith(suffix);
      const whole = suffix.slice(1);
      return (path) => path.endsWith(suffix) || path === whole;
    }
    case "regexp": {
      const node = parseGoRegexp(`${regexp}$`);
      return node && guarded(pattern, linearRegexp(node));
    }
  }
}

/** Almost every path fails at the plain text that a pattern ends or begins with, and that is cheaper to see. */
function guarded(pattern: string, test: (path: string) => boolean): (path: string) => boolean {
  // Alternatives and repetitions may do without the text.
  if (/[{|\\[\]^$]/.test(pattern)) return test;
  const suffix = /[^*?/]*$/.exec(pattern)![0];
  if (suffix !== "") return (path) => path.endsWith(suffix) && test(path);
  const prefix = /^[^*?/]*/.exec(pattern)![0];
  return (path) => path.startsWith(prefix) && test(path);
}

interface Translation {
  readonly regexp: string;
  readonly kind: "exact" | "prefix" | "suffix" | "regexp";
}

/** The translation of patternmatcher's `Pattern.compile`, step by step. */
function toGoRegexp(pattern: string): Translation {
  // Its scanner drops a byte order mark at the beginning.
  const characters = Array.from(pattern.startsWith("\ufeff") ? pattern.slice(1) : pattern);
  let regexp = "^";
  let kind: Translation["kind"] = "exact";
  let at = 0;
  for (let round = 0; at < characters.length; round++) {
    const character = characters[at++]!;
    if (character === "*" && characters[at] === "*") {
      at++;
      if (characters[at] === "/") at++;
      if (at < characters.length) {
        regexp += "(.*/)?";
        kind = "regexp";
      } else if (kind === "exact") {
        kind = "prefix";
      } else {
        regexp += ".*";
        kind = "regexp";
      }
      if (round === 0) kind = "suffix";
      continue;
    }
    if ("*?[]".includes(character)) kind = "regexp";
    if (character === "*") regexp += "[^/]*";
    else if (character === "?") regexp += "[^/]";
    else if ("$()+.".includes(character)) regexp += `\\${character}`;
    else regexp += character;
    if (character === "\\" && at < characters.length) {
      regexp += characters[at++]!;
      kind = "regexp";
    }
  }
  return { regexp, kind };
}
