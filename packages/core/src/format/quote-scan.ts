import type { Span } from "../text/span.ts";

type Mode = "paren" | "substitution" | "backquotes" | "double" | "braces" | "arithmetic";

/**
 * Where `text` is code and not quoted, as a scan for quotes alone sees it: the second opinion on what the shell parser says, made without
 * it. Undefined when quotes or brackets do not close, so that nobody could say what is quoted.
 */
export function scanPosixCode(text: string): readonly Span[] | undefined {
  const code: Span[] = [];
  const stack: Mode[] = [];
  let from = 0;
  let isCode = true;
  // Only these characters change anything.
  const special = /[\\'"`$(){}]/g;
  const end = text.length;
  for (let found = special.exec(text); found !== null; found = special.exec(text)) {
    const start = found.index;
    const mode = stack.at(-1);
    let at = start + 1;
    let quoted = false;
    switch (found[0]) {
      case "\\":
        at = Math.min(at + 1, end);
        quoted = true;
        break;
      case "'":
        if (mode === "double" || mode === "arithmetic") break;
        at = text.indexOf("'", at) + 1;
        if (at === 0) return undefined;
        quoted = true;
        break;
      case '"':
      case "`": {
        const opened = found[0] === "`" ? "backquotes" : "double";
        if (mode === opened) stack.pop();
        else stack.push(opened);
        break;
      }
      case "$":
        if (text[at] === "(") stack.push(text[at + 1] === "(" ? "arithmetic" : "substitution");
        else if (text[at] === "{") stack.push("braces");
        else break;
        at++;
        break;
      case "(":
        if (mode !== "double") stack.push("paren");
        break;
      case ")":
        if (mode === "paren" || mode === "substitution" || mode === "arithmetic") stack.pop();
        break;
      case "}":
        if (mode === "braces") stack.pop();
        break;
      default:
    }
    special.lastIndex = at;
    const nowCode = stack.length === 0 || isCodeIn(stack);
    if (isCode && (quoted || !nowCode)) {
      if (start > from) code.push({ start: from, end: start });
      from = at;
    } else if (!isCode && nowCode) {
      from = at;
    }
    isCode = nowCode;
  }
  if (stack.length > 0) return undefined;
  if (end > from) code.push({ start: from, end });
  return code;
}

/** Code inside `${…}`, backquotes or arithmetic is left alone; inside double quotes only `$(…)` is code. */
function isCodeIn(stack: readonly Mode[]): boolean {
  const last = stack.at(-1);
  return (
    (last === "paren" || last === "substitution") &&
    !stack.some((mode, index) => {
      if (mode === "braces" || mode === "backquotes" || mode === "arithmetic") return true;
      return mode === "double" && stack[index + 1] !== "substitution";
    })
  );
}

/** The same for PowerShell, without a parser: quotes and comments. Undefined when it cannot be told. */
export function scanPowerShellCode(text: string): readonly Span[] | undefined {
  if (/--%|@["']|<#|[\u2018-\u201f]/.test(text)) return undefined;
  const code: Span[] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const character = text[at]!;
    if (character === "`" || character === "\\") {
      at += character === "`" ? 2 : 1;
      continue;
    }
    // Behind "#" all of the line is a comment, in which quotes mean nothing.
    if (character === "#") break;
    if (character !== "'" && character !== '"') {
      at++;
      continue;
    }
    if (at > from) code.push({ start: from, end: at });
    let close = at + 1;
    while (close < text.length && text[close] !== character) close += text[close] === "`" && character === '"' ? 2 : 1;
    if (close >= text.length) return undefined;
    at = close + 1;
    from = at;
  }
  if (at > from) code.push({ start: from, end: Math.min(at, text.length) });
  return code;
}
