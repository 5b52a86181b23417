import type { EnvInstruction, KeyValue, LabelInstruction } from "../../instructions/instruction.ts";
import { splitQuotedWords } from "../../instructions/split-words.ts";
import { type LogicalText, toSourceOffset } from "../../syntax/logical-text.ts";
import type { TextEdit } from "../../text/edit.ts";
import { isSpace } from "../../text/white-space.ts";
import { sameExpansion } from "./quote-value.ts";

/**
 * Edits that write `key value` as `key=value`, without joining lines again: the value is quoted as a whole where it has blanks,
 * or these are escaped where quotes would change the rest. Undefined unless BuildKit makes the same key and value of the result,
 * whatever the variables hold.
 */
export function keyValueEdits(
  instruction: EnvInstruction | LabelInstruction,
  pair: KeyValue,
  escape: string,
): readonly TextEdit[] | undefined {
  const { key, value } = pair;
  const { line } = instruction;
  const { quotes, blanks } = scanValue(value.value, escape);
  const opening = insertion(line, value.at, '"');
  const closing = { span: { start: value.span.end, end: value.span.end }, text: '"' };
  const unquoted = quotes.map((at) => removal(line, value.at + at));
  // Without a quote in front, a "#" could begin a comment line, and an escape character could undo a continuation.
  const quotesCanGo = !quotes.some((at) => value.value[at - 1] === escape || nextIsHash(value.value, at + 1));
  const wrapped = { text: `"${replaceAt(value.value, quotes, () => "")}"`, edits: [opening, ...unquoted, closing] };
  const escaped = {
    text: replaceAt(value.value, blanks, (blank) => escape + blank),
    edits: blanks.map((at) => insertion(line, value.at + at, escape)),
  };
  const candidates = [{ text: value.value, edits: [] }, ...(quotesCanGo ? [wrapped] : []), escaped];
  const found = candidates.find(({ text }) => holds(key.value, value.value, text, escape));
  return found && joinTouching([...gapEdits(line, key.end, value.at), ...found.edits]);
}

/** The result must be one word, with the same key, and a value that comes out the same. */
function holds(key: string, value: string, text: string, escape: string): boolean {
  const words = splitQuotedWords(`${key}=${text}`, escape);
  const word = words[0]?.value;
  if (word === undefined || words.length !== 1 || word !== `${key}=${text}` || word.indexOf("=") !== key.length) return false;
  return sameExpansion(value, text, escape);
}

/** The first blank between key and value becomes the "="; the others go. What is no blank (a continuation, a comment) stays. */
function gapEdits(line: LogicalText, from: number, to: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (let at = from; at < to;) {
    const start = toSourceOffset(line, at);
    let length = 1;
    while (at + length < to && toSourceOffset(line, at + length) === start + length) length++;
    edits.push({ span: { start, end: start + length }, text: at === from ? "=" : "" });
    at += length;
  }
  return edits;
}

function nextIsHash(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return text[at] === "#";
}

/** Offsets of the characters that quote, and of the blanks that nothing quotes or escapes. */
function scanValue(text: string, escape: string): { quotes: readonly number[]; blanks: readonly number[] } {
  const quotes: number[] = [];
  const blanks: number[] = [];
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === escape && quote !== "'") at++;
    else if (quote === "" && isSpace(text.charCodeAt(at))) blanks.push(at);
    else if (character === quote || (quote === "" && (character === "'" || character === '"'))) {
      quotes.push(at);
      quote = quote === "" ? character : "";
    }
  }
  return { quotes, blanks };
}

function replaceAt(text: string, places: readonly number[], replace: (character: string) => string): string {
  let result = "";
  let from = 0;
  for (const place of places) {
    result += text.slice(from, place) + replace(text[place]!);
    from = place + 1;
  }
  return result + text.slice(from);
}

function insertion(line: LogicalText, at: number, text: string): TextEdit {
  const start = toSourceOffset(line, at);
  return { span: { start, end: start }, text };
}

function removal(line: LogicalText, at: number): TextEdit {
  const start = toSourceOffset(line, at);
  return { span: { start, end: start + 1 }, text: "" };
}

/** Edits that touch would conflict, so that they become one. */
function joinTouching(edits: readonly TextEdit[]): readonly TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last !== undefined && last.span.end === edit.span.start) {
      joined[joined.length - 1] = { span: { start: last.span.start, end: edit.span.end }, text: last.text + edit.text };
    } else joined.push(edit);
  }
  return joined;
}
