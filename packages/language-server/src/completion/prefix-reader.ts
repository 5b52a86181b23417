import { type LogicalText, toSourceOffset } from "@plimsoll/core";
import type { Token } from "./cursor-place.ts";

/** An instruction as far as it stands before the cursor. */
export interface PrefixReader {
  /** Of the whole file. */
  readonly text: string;
  readonly cursor: number;
  /** The file's escape character. */
  readonly escape: string;
  /** From the keyword to the cursor, joined. */
  readonly line: LogicalText;
  /** Offset of the instruction in the file. */
  readonly start: number;
}

/**
 * The token that starts at an offset of the joined line and goes on behind the cursor for as long as characters match
 * `more`. Undefined when it began on another line: an editor replaces within one line only.
 */
export function tokenAt(reader: PrefixReader, at: number, more: RegExp): Token | undefined {
  const { text, cursor, line } = reader;
  const start = Math.min(toSourceOffset(line, at), cursor);
  if (text.slice(start, cursor).includes("\n")) return undefined;
  return { span: { start, end: endOf(text, cursor, more) }, cursor, typed: line.text.slice(at) };
}

/** A token of the file that no lines were joined for. */
export function plainToken(text: string, start: number, cursor: number, more: RegExp): Token {
  return { span: { start, end: endOf(text, cursor, more) }, cursor, typed: text.slice(start, cursor) };
}

function endOf(text: string, cursor: number, more: RegExp): number {
  let end = cursor;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r" && more.test(text[end]!)) end++;
  return end;
}

/** What follows an offset on its line, without a continuation and the blanks before it. */
export function restOfLine({ text, escape }: Pick<PrefixReader, "text" | "escape">, offset: number): string {
  const end = text.indexOf("\n", offset);
  const rest = text.slice(offset, end === -1 ? text.length : end).trimEnd();
  return rest.endsWith(escape) ? rest.slice(0, -1).trimEnd() : rest;
}

/** Whether the line goes on in the next one. */
export function isContinued({ text, escape }: Pick<PrefixReader, "text" | "escape">, offset: number): boolean {
  const end = text.indexOf("\n", offset);
  return end !== -1 && text.slice(offset, end).trimEnd().endsWith(escape);
}
