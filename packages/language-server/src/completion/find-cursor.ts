import { type RawInstruction, type SyntaxTree, toKeyword, unreachable } from "@plimsoll/core";
import { findInArguments } from "./cursor-in-arguments.ts";
import { findInComment } from "./cursor-in-comment.ts";
import { findInHeredoc } from "./cursor-in-heredoc.ts";
import { type CursorPlace, lastBefore } from "./cursor-place.ts";
import { joinPrefix } from "./join-prefix.ts";
import { type PrefixReader, tokenAt } from "./prefix-reader.ts";

/**
 * What an offset of a file is in. Total: half-typed text is what it is made for. Costs the length of the instruction
 * around the cursor.
 */
export function findCursor(syntax: SyntaxTree, cursor: number): CursorPlace {
  const { text } = syntax.source;
  const raw = syntax.instructions[lastBefore(syntax.instructions, cursor)];
  if (raw !== undefined) {
    const place = findInInstruction(syntax, raw, cursor);
    if (place !== undefined) return place;
  }
  const lineStart = text.lastIndexOf("\n", cursor - 1) + 1;
  const before = text.slice(lineStart, cursor).replace(/^\ufeff/, "");
  if (/^\s*#/.test(before)) return findInComment(syntax, lineStart, cursor, false);
  if (before.trim() !== "" || /^[^\n]*\S/.test(text.slice(cursor, lineEndOf(text, cursor)))) return { kind: "nothing" };
  return { kind: "keyword", token: { span: { start: cursor, end: cursor }, cursor, typed: "" }, onbuild: false };
}

/** Undefined when the cursor is behind the instruction. */
function findInInstruction(syntax: SyntaxTree, raw: RawInstruction, cursor: number): CursorPlace | undefined {
  const { text } = syntax.source;
  const { escape } = syntax.directives;
  const first = raw.heredocs[0];
  const last = raw.heredocs.at(-1);
  if (first !== undefined && last !== undefined && cursor >= first.contentSpan.start) {
    if (cursor > lineEndOf(text, last.terminatorSpan.end)) return undefined;
    const heredoc = raw.heredocs.find(({ contentSpan }) => cursor >= contentSpan.start && cursor <= contentSpan.end);
    // The end of a body is the start of the line that has its terminator.
    if (heredoc === undefined || (cursor === heredoc.contentSpan.end && cursor === heredoc.terminatorSpan.start)) {
      return { kind: "nothing" };
    }
    if (cursor > lineStartOf(text, heredoc.terminatorSpan.start)) return { kind: "nothing" };
    const whole = { text, cursor, escape, line: raw.line, start: raw.span.start };
    return findInHeredoc(whole, raw.line.text, heredoc, heredoc.contentSpan.start, raw.heredocs.length === 1);
  }
  const joined = joinPrefix(text, raw.span.start, cursor, escape);
  switch (joined.kind) {
    case "comment":
      return findInComment(syntax, lineStartOf(text, joined.span.start), cursor, true);
    case "inside":
      return findInLine({ text, cursor, escape, line: joined.line, start: raw.span.start });
    case "behind": {
      const open = syntax.problems.some(({ code, span }) => {
        return code === "unterminated-heredoc" && span.start >= raw.span.start && span.start < joined.next;
      });
      const marker = open ? /<<-?\s*(["']?)[^\s"'<]+/.exec(joined.line.text) : undefined;
      if (!marker) return undefined;
      const heredoc = { expand: marker[1] === "" };
      const whole = { text, cursor, escape, line: joined.line, start: raw.span.start };
      return findInHeredoc(whole, joined.line.text, heredoc, joined.next, true);
    }
    default:
      return unreachable(joined);
  }
}

/** In the joined line itself: keyword, flags or arguments. */
function findInLine(reader: PrefixReader): CursorPlace {
  const prefix = reader.line.text;
  const word = /^\S*/.exec(prefix)![0];
  if (word.length === prefix.length) return keywordPlace(reader, 0, false);
  const keyword = toKeyword(word);
  if (keyword === undefined) return { kind: "nothing" };
  if (keyword !== "ONBUILD") {
    return findInArguments(reader, { keyword, keywordText: word, start: reader.start, trigger: false }, word.length);
  }
  const inner = /^\s*(\S*)/.exec(prefix.slice(word.length))!;
  const at = word.length + inner[0].length - inner[1]!.length;
  if (at + inner[1]!.length === prefix.length) return keywordPlace(reader, at, true);
  const triggered = toKeyword(inner[1]!);
  if (triggered === undefined || triggered === "ONBUILD") return { kind: "nothing" };
  const instruction = { keyword: triggered, keywordText: inner[1]!, start: reader.start, trigger: true };
  return findInArguments(reader, instruction, at + inner[1]!.length);
}

function keywordPlace(reader: PrefixReader, at: number, onbuild: boolean): CursorPlace {
  const token = tokenAt(reader, at, /[A-Za-z]/);
  return token === undefined ? { kind: "nothing" } : { kind: "keyword", token, onbuild };
}

function lineStartOf(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

function lineEndOf(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end;
}
