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
  let at = 0;
  const leave = (end: number): void => {
    if (end > from) code.push({ start: from, end });
  };
  const isCode = (): boolean => {
    const mode = stack.at(-1);
    return (mode === undefined || mode === "paren" || mode === "substitution") && !hasOpaque(stack);
  };
  while (at < text.length) {
    const wasCode = isCode();
    const start = at;
    const mode = stack.at(-1);
    const character = text[at]!;
    let quoted = false;
    if (character === "\\") {
      at = Math.min(at + 2, text.length);
      quoted = true;
    } else if (character === "'" && mode !== "double" && mode !== "arithmetic") {
      const close = text.indexOf("'", at + 1);
      if (close === -1) return undefined;
      at = close + 1;
      quoted = true;
    } else if (character === '"') {
      if (mode === "double") stack.pop();
      else stack.push("double");
      at++;
    } else if (character === "`") {
      if (mode === "backquotes") stack.pop();
      else stack.push("backquotes");
      at++;
    } else if (character === "$" && text[at + 1] === "(") {
      const arithmetic = text[at + 2] === "(";
      stack.push(arithmetic ? "arithmetic" : "substitution");
      at += 2;
    } else if (character === "$" && text[at + 1] === "{") {
      stack.push("braces");
      at += 2;
    } else {
      const isText = mode === "double";
      if (character === "(" && !isText) stack.push("paren");
      else if (character === ")" && (mode === "paren" || mode === "substitution" || mode === "arithmetic")) stack.pop();
      else if (character === "}" && mode === "braces") stack.pop();
      at++;
    }
    const nowCode = isCode();
    if (wasCode && (quoted || !nowCode)) {
      leave(start);
      from = at;
    } else if (!wasCode && nowCode) {
      from = at;
    }
  }
  if (stack.length > 0) return undefined;
  leave(text.length);
  return code;
}

/** Code inside `${…}`, backquotes or arithmetic is left alone; inside double quotes only `$(…)` is code. */
function hasOpaque(stack: readonly Mode[]): boolean {
  return stack.some((mode, index) => {
    if (mode === "braces" || mode === "backquotes" || mode === "arithmetic") return true;
    return mode === "double" && stack[index + 1] !== "substitution";
  });
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
