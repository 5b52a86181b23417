import type { Span } from "../text/span.ts";
import { createCursor, endOfLine, note, skipBlanks, take, takeName, type HclCursor } from "./hcl-cursor.ts";
import type { HclExpression, HclTemplatePart } from "./hcl-tree.ts";
import { placedAt } from "./placed-at.ts";

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

/** A text in double quotes, from its first quote on. Without `${…}` in it, it is a literal. */
export function readQuoted(cursor: HclCursor, depth: number): HclExpression {
  const start = cursor.at;
  cursor.at++;
  const parts: HclTemplatePart[] = [];
  let text = "";
  for (;;) {
    const letter = cursor.text[cursor.at];
    if (letter === undefined || letter === "\n") {
      note(cursor, '`"`');
      break;
    }
    if (take(cursor, '"')) break;
    if (letter === "\\") text += readEscape(cursor);
    else if (take(cursor, "$${") || take(cursor, "%%{")) text += `${letter}{`;
    else if (letter === "$" || letter === "%") {
      const inner = readInterpolation(cursor, depth);
      if (inner === undefined) text += cursor.text[cursor.at++];
      else {
        if (text !== "") parts.push(text);
        parts.push(inner);
        text = "";
      }
    } else {
      text += letter;
      cursor.at++;
    }
  }
  const span = { start, end: cursor.at };
  if (parts.length === 0) return { kind: "literal", value: text, span };
  return { kind: "template", parts: text === "" ? parts : [...parts, text], span };
}

function readEscape(cursor: HclCursor): string {
  const letter = cursor.text[cursor.at + 1] ?? "";
  const digits = letter === "u" ? 4 : letter === "U" ? 8 : 0;
  const hex = cursor.text.slice(cursor.at + 2, cursor.at + 2 + digits);
  cursor.at += 2;
  if (digits === 0 || !/^[0-9a-fA-F]+$/.test(hex) || hex.length < digits) return escapes[letter] ?? letter;
  cursor.at += digits;
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

/** `${…}`, or a `%{…}`, which is not evaluated. Undefined when a lone sign stands here. */
function readInterpolation(cursor: HclCursor, depth: number): HclExpression | undefined {
  const start = cursor.at;
  if (take(cursor, "${~") || take(cursor, "${")) {
    skipBlanks(cursor, true);
    const inner = cursor.readExpression(cursor, depth + 1, true);
    skipBlanks(cursor, true);
    take(cursor, "~");
    if (!take(cursor, "}")) note(cursor, "`}`");
    return inner;
  }
  if (!take(cursor, "%{")) return undefined;
  const end = cursor.text.indexOf("}", cursor.at);
  cursor.at = end === -1 ? endOfLine(cursor.text, cursor.at) : end + 1;
  return { kind: "unsupported", text: "%{ }", span: { start, end: cursor.at } };
}

/** `<<NAME` or `<<-NAME` with the lines up to the one that holds the name alone. Undefined when none begins here. */
export function readHeredoc(cursor: HclCursor, depth: number): HclExpression | undefined {
  const start = cursor.at;
  if (!take(cursor, "<<")) return undefined;
  const indented = take(cursor, "-");
  const name = takeName(cursor);
  const bodyStart = endOfLine(cursor.text, cursor.at) + 1;
  if (name === undefined) {
    note(cursor, "the name of a heredoc");
    return undefined;
  }
  const lines: { readonly from: number; readonly to: number }[] = [];
  for (let from = bodyStart; ; from = endOfLine(cursor.text, from) + 1) {
    const to = endOfLine(cursor.text, from);
    const isEnd = from < cursor.text.length && cursor.text.slice(from, to).trim() === name;
    if (isEnd || from >= cursor.text.length) {
      cursor.at = Math.min(to, cursor.text.length);
      if (!isEnd) note(cursor, `\`${name}\``);
      break;
    }
    lines.push({ from, to });
  }
  const span = { start, end: cursor.at };
  const texts = lines.map(({ from, to }) => cursor.text.slice(from, to).replace(/\r$/, ""));
  const indent = indented ? commonIndent(texts) : 0;
  const body = texts.map((line) => `${line.slice(indent)}\n`).join("");
  return readHeredocText(body, span, depth, cursor);
}

/** The variables of a heredoc are read from its text; their spans are that of the whole heredoc. Problems go to `outer`. */
export function readHeredocText(body: string, span: Span, depth: number, outer: HclCursor): HclExpression {
  if (!/[$%]\{/.test(body)) return { kind: "literal", value: body, span };
  const cursor = createCursor(body, outer.readExpression);
  const parts: HclTemplatePart[] = [];
  let text = "";
  while (cursor.at < body.length) {
    const letter = body[cursor.at]!;
    if (take(cursor, "$${") || take(cursor, "%%{")) {
      text += `${letter}{`;
      continue;
    }
    const inner = letter === "$" || letter === "%" ? readInterpolation(cursor, depth) : undefined;
    if (inner === undefined) {
      text += letter;
      cursor.at++;
      continue;
    }
    // What stands in the text has no place of its own in the file.
    parts.push(text, placedAt(inner, span));
    text = "";
  }
  for (const problem of cursor.problems.slice(0, 1)) outer.problems.push({ ...problem, span });
  return { kind: "template", parts: [...parts, text], span };
}

function commonIndent(lines: readonly string[]): number {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  return indents.reduce((least, indent) => Math.min(least, indent), indents[0] ?? 0);
}
