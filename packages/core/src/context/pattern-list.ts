import { trimSpace } from "../text/white-space.ts";
import { matchGlob, parseGlob } from "./glob.ts";
import { cleanPath } from "./go-path.ts";
import { compilePathPattern, type PathPattern } from "./path-pattern.ts";

/** Patterns of which the last one that matches decides: github.com/moby/patternmatcher's `PatternMatcher`. */
export interface PatternList {
  readonly patterns: readonly PathPattern[];
  /** Whether any is written with "!". */
  readonly hasExceptions: boolean;
  /** What the exceptions begin with, each ending in "/"; undefined when one has a wildcard before its last part. */
  readonly exceptionPrefixes: readonly string[] | undefined;
}

/** A pattern that BuildKit refuses; it is left out of the list, or matches nothing. */
export interface RefusedPattern {
  /** Index of the text. */
  readonly index: number;
  /** BuildKit's own words. */
  readonly buildkit: string;
  /** "patterns": while the list is made, so before anything is compared; "paths": when the first path is compared with it. */
  readonly phase: "patterns" | "paths";
}

/** What is known of a directory once it has been compared with the list; needed to compare what lies in it. */
export interface DirectoryMatch {
  readonly matched: boolean;
  /** For each pattern 1 when it matched the directory or one above it. */
  readonly byPattern: Uint8Array;
}

/** Compiles patterns. Texts that are blank are skipped. */
export function createPatternList(texts: readonly string[]): { list: PatternList; refused: readonly RefusedPattern[] } {
  const patterns: PathPattern[] = [];
  const refused: RefusedPattern[] = [];
  for (const [index, text] of texts.entries()) {
    const trimmed = trimSpace(text);
    if (trimmed === "") continue;
    const cleaned = cleanPath(trimmed);
    const exception = cleaned.startsWith("!");
    if (cleaned === "!") {
      refused.push({ index, buildkit: 'illegal exclusion pattern: "!"', phase: "patterns" });
      continue;
    }
    const body = exception ? cleaned.slice(1) : cleaned;
    // patternmatcher checks the syntax by comparing with ".", and so sees only the parts that this comparison reaches.
    if (matchGlob(parseGlob(body), ".") === "malformed") {
      refused.push({ index, buildkit: "syntax error in pattern", phase: "patterns" });
      continue;
    }
    const pattern = compilePathPattern(body, exception);
    if (pattern.test === undefined) refused.push({ index, buildkit: "syntax error in pattern", phase: "paths" });
    patterns.push(pattern);
  }
  const exceptions = patterns.filter((pattern) => pattern.exception).map((pattern) => withoutTrailingGlob(pattern.text));
  const wild = exceptions.some((text) => /[*[\]?^\\]/.test(text));
  const exceptionPrefixes = wild ? undefined : exceptions.map((text) => `${text}/`);
  return { list: { patterns, hasExceptions: exceptions.length > 0, exceptionPrefixes }, refused };
}

/** Where a walk begins: the root itself is never compared. */
export function rootMatch(list: PatternList): DirectoryMatch {
  return { matched: false, byPattern: new Uint8Array(list.patterns.length) };
}

/** Whether the list selects a path, given what it says of the directory that holds the path. */
export function matchesIn(list: PatternList, path: string, parent: DirectoryMatch): boolean {
  let matched = false;
  for (let index = 0; index < list.patterns.length; index++) {
    const pattern = list.patterns[index]!;
    if (parent.byPattern[index] === 1 || (pattern.exception === matched && pattern.test?.(path) === true))
      matched = !pattern.exception;
  }
  return matched;
}

/**
 * The same for a directory, with what is needed for its contents. A pattern that could not change the outcome for the directory
 * counts as not matching it, even if it would: patternmatcher's `MatchesUsingParentResults` does not try it.
 */
export function matchDirectory(list: PatternList, path: string, parent: DirectoryMatch): DirectoryMatch {
  let matched = false;
  let byPattern = parent.byPattern;
  for (let index = 0; index < list.patterns.length; index++) {
    const pattern = list.patterns[index]!;
    const inherited = parent.byPattern[index] === 1;
    if (!inherited && !(pattern.exception === matched && pattern.test?.(path) === true)) continue;
    matched = !pattern.exception;
    if (inherited) continue;
    // Most directories match nothing new; they share the array of their parent.
    if (byPattern === parent.byPattern) byPattern = parent.byPattern.slice();
    byPattern[index] = 1;
  }
  return { matched, byPattern };
}

/** Whether the list selects a path or one of the directories above it, pattern by pattern: `MatchesOrParentMatches`. */
export function matchesWithParents(list: PatternList, path: string): boolean {
  const candidates = [path, ...pathsAbove(path)];
  let matched = false;
  for (const { exception, test } of list.patterns) {
    if (exception === matched && test !== undefined && candidates.some(test)) matched = !exception;
  }
  return matched;
}

/**
 * Whether a walk that leaves out what the list selects passes over a selected directory with all that is in it: it does unless an
 * exception could lie below. Source: github.com/tonistiigi/fsutil, filter.go. This is more than a short cut: `!a/x` followed by
 * two parts of wildcards counts as an exception for `a/x` alone, so that in `a/x/y` nothing is taken in again although the
 * pattern matches there.
 */
export function passesOver(list: PatternList, directory: string): boolean {
  const prefixes = list.exceptionPrefixes;
  return prefixes !== undefined && !prefixes.some((prefix) => prefix.startsWith(`${directory}/`));
}

/** For "/a/b" these are "" and "/a", as Go's splitting gives them. */
function pathsAbove(path: string): readonly string[] {
  const cut = path.lastIndexOf("/");
  if (cut === -1) return [];
  if (cut === 0) return ["", "/"];
  const parts = path.slice(0, cut).split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

function withoutTrailingGlob(text: string): string {
  const shorter = text.endsWith("/**") ? text.slice(0, -3) : text;
  return shorter.endsWith("/*") ? shorter.slice(0, -2) : shorter;
}
