import { readSuppressedIds } from "../lint/suppressed-ids.ts";
import type { BadSuppression, Suppression } from "../lint/suppression.ts";
import { lineEnd, type SourceText } from "../text/source-text.ts";

const pattern = /(^|\s)(?:#|\/\/)\s*plimsoll\s+(global\s+)?ignore\s*=\s*([^\r\n]*)$/i;

/**
 * The `# plimsoll ignore=` comments of a YAML or HCL file. On a line of its own a comment means the entry below it with all that is indented
 * below that; behind something, that line; with `global`, the file.
 */
export function readBuildFileComments(source: SourceText): {
  readonly all: readonly Suppression[];
  readonly bad: readonly BadSuppression[];
} {
  const all: Suppression[] = [];
  const bad: BadSuppression[] = [];
  if (!/plimsoll/i.test(source.text)) return { all, bad };
  for (const [line, start] of source.lineStarts.entries()) {
    const end = lineEnd(source, line);
    const match = pattern.exec(source.text.slice(start, end));
    if (match === null) continue;
    const at = start + match.index + match[1]!.length;
    const span = { start: at, end };
    const ids = readSuppressedIds(match[3]!, end - match[3]!.length);
    if (ids === undefined) bad.push({ span, text: source.text.slice(at, end) });
    else all.push({ syntax: "plimsoll", span, ids, scope: scopeOf(source, line, match) });
  }
  return { all, bad };
}

function scopeOf(source: SourceText, line: number, match: RegExpExecArray): Suppression["scope"] {
  const start = source.lineStarts[line]!;
  if (match[2] !== undefined) return { start: 0, end: source.text.length + 1 };
  const isOwnLine = source.text.slice(start, start + match.index).trim() === "";
  if (!isOwnLine) return { start, end: lineEnd(source, line) + 1 };
  const first = nextEntry(source, line + 1);
  if (first === undefined) return { start, end: start };
  let last = first;
  const indent = indentOf(source, first);
  const isItem = textOf(source, first).startsWith("- ");
  for (let next = first + 1; next < source.lineStarts.length; next++) {
    const text = textOf(source, next);
    if (text === "" || text.startsWith("#")) continue;
    // What closes a block, and a list that is not indented below its key, belong to the entry.
    const goesOn =
      indentOf(source, next) > indent ||
      (indentOf(source, next) === indent && /^(?:[}\])]|- )/.test(text) && !(isItem && text.startsWith("- ")));
    if (!goesOn) break;
    last = next;
  }
  return { start: source.lineStarts[first]!, end: lineEnd(source, last) + 1 };
}

/** The next line that is neither empty nor a comment. */
function nextEntry(source: SourceText, from: number): number | undefined {
  for (let line = from; line < source.lineStarts.length; line++) {
    const text = textOf(source, line);
    if (text !== "" && !text.startsWith("#") && !text.startsWith("//")) return line;
  }
  return undefined;
}

function textOf(source: SourceText, line: number): string {
  return source.text.slice(source.lineStarts[line], lineEnd(source, line)).trim();
}

function indentOf(source: SourceText, line: number): number {
  const text = source.text.slice(source.lineStarts[line], lineEnd(source, line));
  return text.length - text.trimStart().length;
}
