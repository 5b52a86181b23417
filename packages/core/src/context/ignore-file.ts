import { span, type Span } from "../text/span.ts";
import { utf8Length } from "../text/utf8.ts";
import { skipSpace, trimEndOffset, trimSpace } from "../text/white-space.ts";
import { cleanPath } from "./go-path.ts";
import {
  createPatternList,
  matchDirectory,
  type DirectoryMatch,
  matchesIn,
  type PatternList,
  rootMatch,
} from "./pattern-list.ts";

/** A `.dockerignore` as BuildKit reads it. */
export interface IgnoreRules {
  readonly list: PatternList;
  /** What BuildKit refuses, in the order in which it would say so; the first stops the build. The sound patterns still count. */
  readonly problems: readonly IgnoreProblem[];
}

export interface IgnoreProblem {
  /** Line in the ignore file, 0-based. */
  readonly line: number;
  /** The pattern in the ignore file's text. */
  readonly span: Span;
  /** BuildKit's own words. */
  readonly buildkit: string;
}

/**
 * Reads the text of an ignore file. Source: github.com/moby/patternmatcher (ignorefile.ReadAll and New). There is no escape for
 * the context's own needs: a Dockerfile or ignore file that is ignored is left out of the context like anything else.
 */
export function readIgnoreFile(text: string): IgnoreRules {
  const all = readLines(text);
  const lines = all.filter((line) => !line.comment);
  const { list, refused } = createPatternList(lines.map(({ span: place }) => readPattern(text.slice(place.start, place.end))));
  const problems = all.filter((line) => line.tooLong).map((line) => problem(line, "bufio.Scanner: token too long"));
  for (const phase of ["patterns", "paths"] as const) {
    for (const { index, buildkit } of refused.filter((entry) => entry.phase === phase))
      problems.push(problem(lines[index]!, buildkit));
  }
  return { list, problems };
}

/**
 * Whether BuildKit leaves a path (relative to the root of the context) out of the context. Directories above it are taken into
 * account.
 */
export function isIgnored(rules: IgnoreRules, path: string): boolean {
  let parent: DirectoryMatch = rootMatch(rules.list);
  for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) {
    parent = matchDirectory(rules.list, path.slice(0, slash), parent);
  }
  return matchesIn(rules.list, path, parent);
}

interface IgnoreLine {
  readonly line: number;
  /** Without the white space around it. */
  readonly span: Span;
  readonly comment: boolean;
  readonly tooLong: boolean;
}

/** Go's scanner gives up at a line that does not fit into 64 KiB with its line break. */
const maxLineBytes = 65_535;

/** The lines that are not blank. */
function readLines(text: string): IgnoreLine[] {
  const lines: IgnoreLine[] = [];
  let start = 0;
  for (let line = 0; start <= text.length; line++) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const from = line === 0 && text.startsWith("\ufeff") ? 1 : start;
    const first = skipSpace(text, from, end);
    const place = span(first, trimEndOffset(text, first, end));
    const tooLong = (end - start) * 3 > maxLineBytes && utf8Length(text, start, end) > maxLineBytes;
    // Only a "#" in the first column begins a comment.
    if (place.end > place.start) lines.push({ line, span: place, comment: text.startsWith("#", from), tooLong });
    start = end + 1;
  }
  return lines;
}

function readPattern(trimmed: string): string {
  const exception = trimmed.startsWith("!");
  const body = exception ? trimSpace(trimmed.slice(1)) : trimmed;
  const cleaned = body === "" ? "" : cleanPath(body);
  const relative = cleaned.length > 1 && cleaned.startsWith("/") ? cleaned.slice(1) : cleaned;
  return exception ? `!${relative}` : relative;
}

function problem(line: IgnoreLine, buildkit: string): IgnoreProblem {
  return { line: line.line, span: line.span, buildkit };
}
