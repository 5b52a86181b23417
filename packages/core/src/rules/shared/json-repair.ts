import type { InstructionBase } from "../../instructions/instruction.ts";
import type { Word } from "../../instructions/word.ts";
import { toSourceSpan } from "../../syntax/logical-text.ts";
import type { TextEdit } from "../../text/edit.ts";

/** A string in any kind of quotes, as an editor or a word processor writes them. */
const item = /"[^"\\]*"|'[^'"\\$]*'|[“”„][^“”„"\\]*[“”]|[‘’][^‘’"\\]*’/y;

/**
 * Whether a text that Docker does not read as JSON was meant as an array of strings, so that brackets and quotes are now ordinary
 * characters. A test of the shell (`[ "$a" = b ]`) is not meant so: it has a blank behind the bracket and no commas.
 */
export function isBrokenJson(text: string): boolean {
  return /^\[["'“”‘’„]/.test(text) || /^\[\s*(?:"[^"]*"|'[^']*'|[“”„‘’][^,]*[“”‘’])\s*,/.test(text);
}

/** The same for an instruction in which a test of the shell makes no sense. */
export function looksLikeJson(text: string): boolean {
  return isBrokenJson(text) || /^\[\s*["'].*\]$/s.test(text);
}

/**
 * Edits that make JSON of such a text: straight double quotes, a comma between two strings, none behind the last, the bracket at
 * the end. Undefined when something else is wrong with it.
 */
export function jsonRepair(instruction: InstructionBase, { value, at }: Word): readonly TextEdit[] | undefined {
  const edits: { start: number; end: number; text: string }[] = [];
  let position = 1;
  let comma = -1;
  let strings = 0;
  let previous = 1;
  for (;;) {
    position = skipBlanks(value, position);
    item.lastIndex = position;
    const match = item.exec(value);
    if (match === null) break;
    if (strings > 0 && comma === -1) edits.push({ start: previous, end: previous, text: position > previous ? "," : ", " });
    const end = position + match[0].length;
    if (!match[0].startsWith('"'))
      edits.push({ start: position, end: position + 1, text: '"' }, { start: end - 1, end, text: '"' });
    strings++;
    previous = end;
    const next = skipBlanks(value, end);
    comma = value[next] === "," ? next : -1;
    position = comma === -1 ? end : comma + 1;
  }
  const rest = value.slice(position).trim();
  if (strings === 0 || (rest !== "]" && rest !== "")) return undefined;
  if (comma !== -1) edits.push({ start: comma, end: comma + 1, text: "" });
  if (rest === "") edits.push({ start: value.trimEnd().length, end: value.trimEnd().length, text: "]" });
  const repaired = applied(value, edits);
  if (!isStringArray(repaired)) return undefined;
  return edits.map(({ start, end, text }) => ({ span: placeOf(instruction, at + start, at + end), text }));
}

/** An insertion goes right behind the character before it, never to the start of a later line. */
function placeOf({ line }: InstructionBase, start: number, end: number): TextEdit["span"] {
  if (end > start) return toSourceSpan(line, start, end);
  const before = toSourceSpan(line, start - 1, start).end;
  return { start: before, end: before };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? "")) at++;
  return at;
}

function applied(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  let result = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

function isStringArray(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((element) => typeof element === "string");
  } catch {
    return false;
  }
}
