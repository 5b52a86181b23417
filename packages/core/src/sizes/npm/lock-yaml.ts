import type { JsonValue } from "./json-value.ts";

/**
 * The part of YAML in which pnpm and yarn write their lock files: maps by indentation, lists of `- `, flow maps and lists on one
 * line, plain and quoted scalars (all read as text, `true` and `false` apart). Linear; what is something else is read as text.
 */
export function readLockYaml(text: string): JsonValue {
  const lines: Line[] = [];
  for (const line of text.split("\n")) {
    const body = line.replace(/\r$/, "");
    const trimmed = body.trim();
    if (trimmed === "" || trimmed.startsWith("#") || trimmed === "---") continue;
    lines.push({ indent: body.length - body.trimStart().length, text: trimmed });
  }
  return readBlock({ lines, next: 0 }, 0);
}

interface Line {
  readonly indent: number;
  readonly text: string;
}

interface Cursor {
  readonly lines: readonly Line[];
  next: number;
}

function readBlock(at: Cursor, depth: number): JsonValue {
  const first = at.lines[at.next];
  if (first === undefined || depth > 50) return null;
  if (first.text.startsWith("- ") || first.text === "-") return readList(at, first.indent);
  const map: Record<string, JsonValue> = {};
  for (let line = at.lines[at.next]; line !== undefined && line.indent === first.indent; line = at.lines[at.next]) {
    at.next++;
    const { key, rest } = splitKey(line.text);
    const below = at.lines[at.next];
    const deeper =
      below !== undefined && (below.indent > line.indent || (below.indent === line.indent && below.text.startsWith("- ")));
    if (rest === "" || /^[|>][+-]?$/.test(rest)) map[key] = deeper ? readBlock(at, depth + 1) : "";
    else map[key] = readFlow(rest);
    skipDeeper(at, line.indent);
  }
  return map;
}

function readList(at: Cursor, indent: number): JsonValue {
  const list: JsonValue[] = [];
  for (
    let line = at.lines[at.next];
    line !== undefined && line.indent === indent && line.text.startsWith("-");
    line = at.lines[at.next]
  ) {
    at.next++;
    list.push(readFlow(line.text.slice(1).trim()));
    skipDeeper(at, indent);
  }
  return list;
}

/** What belongs to a form that is not read: lines of a long text, maps in a list. */
function skipDeeper(at: Cursor, indent: number): void {
  while (at.next < at.lines.length && at.lines[at.next]!.indent > indent) at.next++;
}

/** `key: value`; yarn's first format has a blank instead of the colon before a value. */
function splitKey(text: string): { readonly key: string; readonly rest: string } {
  const quote = text[0];
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, 1);
    // Yarn's keys may be a row of quoted patterns.
    const colon = end === -1 ? -1 : text.indexOf(":", end);
    const direct = end === -1 ? "" : text.slice(end + 1);
    if (direct.startsWith(" ")) return { key: text.slice(1, end), rest: direct.trim() };
    if (direct.startsWith(":")) return { key: text.slice(1, end), rest: direct.slice(1).trim() };
    if (colon !== -1) return { key: text.replace(/:$/, ""), rest: "" };
  }
  const colon = text.search(/:(?: |$)/);
  if (colon !== -1) return { key: text.slice(0, colon), rest: text.slice(colon + 1).trim() };
  const blank = text.indexOf(" ");
  return blank === -1 ? { key: text, rest: "" } : { key: text.slice(0, blank), rest: text.slice(blank + 1).trim() };
}

/** A value on one line. */
function readFlow(text: string): JsonValue {
  const read = readFlowAt(text, 0, 0);
  return read.end === text.length ? read.value : scalar(text);
}

function readFlowAt(text: string, from: number, depth: number): { readonly value: JsonValue; readonly end: number } {
  let at = skipBlanks(text, from);
  const open = text[at];
  if ((open === "{" || open === "[") && depth < 50) {
    const close = open === "{" ? "}" : "]";
    const map: Record<string, JsonValue> = {};
    const list: JsonValue[] = [];
    at = skipBlanks(text, at + 1);
    while (at < text.length && text[at] !== close) {
      if (open === "{") {
        const key = readScalarAt(text, at, ":");
        const value = readFlowAt(text, key.end + 1, depth + 1);
        map[key.value] = value.value;
        at = skipBlanks(text, value.end);
      } else {
        const item = readFlowAt(text, at, depth + 1);
        list.push(item.value);
        at = skipBlanks(text, item.end);
      }
      if (text[at] !== ",") break;
      at = skipBlanks(text, at + 1);
    }
    return { value: open === "{" ? map : list, end: at + 1 };
  }
  const read = readScalarAt(text, at, ",}]");
  return { value: read.quoted ? read.value : scalar(read.value), end: read.end };
}

function readScalarAt(text: string, from: number, stops: string): { value: string; end: number; quoted: boolean } {
  const quote = text[from];
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, from + 1);
    if (end !== -1) return { value: text.slice(from + 1, end), end: skipBlanks(text, end + 1), quoted: true };
  }
  let end = from;
  while (end < text.length && !stops.includes(text[end]!)) end++;
  return { value: text.slice(from, end).trim(), end, quoted: false };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at++;
  return at;
}

function scalar(text: string): JsonValue {
  if (text === "true") return true;
  if (text === "false") return false;
  return text.replace(/^(["'])(.*)\1$/, "$2");
}
