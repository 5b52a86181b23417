import { lineAt, type SyntaxTree } from "@plimsoll/core";
import type { CursorPlace, Token } from "./cursor-place.ts";
import { plainToken } from "./prefix-reader.ts";

/** In a line whose first character is `#`. `insideInstruction`: between continued lines. */
export function findInComment(syntax: SyntaxTree, lineStart: number, cursor: number, insideInstruction: boolean): CursorPlace {
  const { text } = syntax.source;
  const before = text.slice(lineStart, cursor);
  const body = before.slice(before.indexOf("#") + 1).trimStart();
  const at = cursor - body.length;
  const line = lineAt(syntax.source, lineStart);
  const mayBeDirective = !insideInstruction && line <= syntax.directives.all.length;
  const lineBreak = text.indexOf("\n", cursor);
  const below = lineBreak === -1 ? text.length : lineBreak + 1;

  const directive = /^(syntax|escape)[ \t]*=[ \t]*(\S*)$/i.exec(body);
  if (directive !== null) {
    if (!mayBeDirective) return { kind: "nothing" };
    const name = directive[1]!.toLowerCase() === "syntax" ? "syntax" : "escape";
    return { kind: "directive-value", token: plainToken(text, cursor - directive[2]!.length, cursor, /\S/), name };
  }
  const check = /^check[ \t]*=[ \t]*(.*)$/i.exec(body);
  if (check !== null) {
    return insideInstruction ? { kind: "nothing" } : findInCheck(text, cursor, check[1]!, mayBeDirective ? undefined : below);
  }
  const ignore = /^(plimsoll|hadolint)\s+(?:(?:global|stage)\s+)?ignore\s*=\s*(.*)$/i.exec(body);
  if (ignore !== null) return findInSuppression(text, cursor, ignore, below);
  if (mayBeDirective && /^\w*$/.test(body)) {
    const used = syntax.directives.all
      .filter(({ span }) => lineAt(syntax.source, span.start) !== line)
      .map(({ name }) => name as string);
    return { kind: "directive-name", token: keyToken(text, at, cursor), used };
  }
  if (!/^(?:\w*|(?:plimsoll|hadolint)\s+(?:(?:global|stage)\s+)?\w*)$/i.test(body)) return { kind: "nothing" };
  return { kind: "comment", token: keyToken(text, at, cursor) };
}

/** `skip=A,B;error=true`. A blank ends it. */
function findInCheck(text: string, cursor: number, value: string, below: number | undefined): CursorPlace {
  if (/\s/.test(value)) return { kind: "nothing" };
  const options = value.split(";");
  const option = options.at(-1)!;
  const equals = option.indexOf("=");
  if (equals === -1) {
    const listed = options.slice(0, -1).map((each) => each.split("=", 1)[0]!);
    const token = keyToken(text, cursor - option.length, cursor);
    return { kind: "check", token, part: "key", listed, below };
  }
  const key = option.slice(0, equals);
  if (key !== "skip" && key !== "experimental" && key !== "error") return { kind: "nothing" };
  const names = option.slice(equals + 1).split(",");
  const token = plainToken(text, cursor - names.at(-1)!.length, cursor, /\w/);
  const behind = /^[\w,]*/.exec(text.slice(token.span.end, token.span.end + 2000))![0].split(",");
  const listed = [...names.slice(0, -1), ...behind].filter((name) => name !== "");
  return { kind: "check", token, part: key, listed, below };
}

function findInSuppression(text: string, cursor: number, match: RegExpExecArray, below: number): CursorPlace {
  const list = match[2]!;
  const typed = /[\w/-]*$/.exec(list)![0];
  const earlier = list.slice(0, list.length - typed.length);
  // What follows a list is its reason, which is prose.
  if (!/^(?:[\w/-]+\s*,\s*)*$/.test(earlier)) return { kind: "nothing" };
  const token = plainToken(text, cursor - typed.length, cursor, /[\w/-]/);
  const behind = /^(?:\s*,\s*[\w/-]+)*/.exec(text.slice(token.span.end, token.span.end + 2000))![0];
  const listed = `${earlier},${behind}`.split(",").flatMap((id) => (id.trim() === "" ? [] : [id.trim()]));
  const tool = match[1]!.toLowerCase() === "plimsoll" ? "plimsoll" : "hadolint";
  return { kind: "suppression", token, tool, listed, below };
}

/** A word with the equals sign behind it. */
function keyToken(text: string, start: number, cursor: number): Token {
  const token = plainToken(text, start, cursor, /\w/);
  const { span } = token;
  return text[span.end] === "=" ? { ...token, span: { start: span.start, end: span.end + 1 } } : token;
}
