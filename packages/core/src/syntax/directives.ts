import type { Span } from "../text/span.ts";
import { isSpace, skipSpace } from "../text/white-space.ts";
import type { Problem } from "./problem.ts";

export type EscapeCharacter = "\\" | "`";

/** `# name=value` in the unbroken run of directive lines at the top of a file. */
export interface Directive {
  readonly name: "syntax" | "escape" | "check";
  /** Up to the end of the line, trailing blanks dropped. */
  readonly value: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
}

export interface Directives {
  readonly escape: EscapeCharacter;
  /** The directives that stand in the run at the top, in order. */
  readonly all: readonly Directive[];
  /**
   * The image of `# syntax=`, up to the first blank; also from a `// syntax=` line or a JSON object. Undefined when there is
   * none.
   */
  readonly syntax: string | undefined;
  /** The one `# check=` that BuildKit obeys. */
  readonly check: Directive | undefined;
  readonly problems: readonly Problem[];
}

// Go's \s in a regular expression has no vertical tab.
const blanks = "\t\n\f\r ";
const assignment = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*/;

/**
 * Reads the directives as BuildKit does (frontend/dockerfile/parser/directives.go). The parser and the look-up of `syntax` and
 * `check` are two passes that differ: only the parser allows blanks before `#`, only the look-up skips a leading `#!` line.
 */
export function readDirectives(text: string): Directives {
  const top = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const run = readRun(text, top, "#", true);
  const lookupStart = text.startsWith("#!", top) ? lineAfter(text, top) : top;
  const lookup = readRun(text, lookupStart, "#", false).directives;
  const slashes = readRun(text, lookupStart, "//", false).directives;
  const syntax = [...lookup, ...slashes].find((directive) => directive.name === "syntax")?.value ?? jsonSyntax(text, lookupStart);
  const escape = run.directives.find((directive) => directive.name === "escape");
  return {
    escape: escape?.value === "`" ? "`" : "\\",
    all: run.directives,
    syntax: syntax?.split(" ", 1)[0],
    check: lookup.find((directive) => directive.name === "check"),
    problems: run.problems,
  };
}

function readRun(
  text: string,
  from: number,
  comment: string,
  indented: boolean,
): { directives: Directive[]; problems: Problem[] } {
  const directives: Directive[] = [];
  const problems: Problem[] = [];
  for (let start = from; start < text.length; start = lineAfter(text, start)) {
    const directive = readDirective(text, start, comment, indented);
    if (directive === undefined) break;
    const { name, value, span, valueSpan } = directive;
    if (directives.some((earlier) => earlier.name === name)) {
      const buildkit = `only one ${name} parser directive can be used`;
      problems.push({ code: "duplicate-directive", phase: "parse", span, buildkit, params: { name } });
      if (!indented) break;
      continue;
    }
    if (name === "escape" && value !== "`" && value !== "\\") {
      const buildkit = `invalid escape token '${value}' does not match \` or \\`;
      problems.push({ code: "invalid-escape-directive", phase: "parse", span: valueSpan, buildkit, params: { value } });
    }
    directives.push(directive);
  }
  return { directives, problems };
}

function readDirective(text: string, lineStart: number, comment: string, indented: boolean): Directive | undefined {
  let end = text.indexOf("\n", lineStart);
  if (end === -1) end = text.length;
  while (end > lineStart && text.charCodeAt(end - 1) === 13) end--;
  let start = lineStart;
  while (indented && start < end && isSpace(text.charCodeAt(start))) start++;
  if (!text.startsWith(comment, start)) return undefined;
  let body = start + comment.length;
  while (body < end && isSpace(text.charCodeAt(body))) body++;
  const match = assignment.exec(text.slice(body, end));
  if (match === null) return undefined;
  let valueStart = body + match[0].length;
  let valueEnd = end;
  while (valueEnd > valueStart && blanks.includes(text[valueEnd - 1]!)) valueEnd--;
  // With nothing but blanks behind the "=", BuildKit's expression takes the last of them for the value.
  if (valueStart === valueEnd && text[end - 1] !== "=") valueStart = (valueEnd = end) - 1;
  if (valueStart === valueEnd) return undefined;
  const name = match[1]!.toLowerCase();
  if (name !== "syntax" && name !== "escape" && name !== "check") return undefined;
  const value = text.slice(valueStart, valueEnd);
  return {
    name,
    value,
    span: { start, end: valueStart + value.length },
    nameSpan: { start: body, end: body + name.length },
    valueSpan: { start: valueStart, end: valueStart + value.length },
  };
}

/** BuildKit's last resort for `syntax`: the whole file is a JSON object with such a key. */
function jsonSyntax(text: string, top: number): string | undefined {
  if (text[skipSpace(text, top, text.length)] !== "{") return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(top));
    if (typeof value !== "object" || value === null || !("syntax" in value)) return undefined;
    return typeof value.syntax === "string" ? value.syntax : undefined;
  } catch {
    return undefined;
  }
}

function lineAfter(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end + 1;
}
