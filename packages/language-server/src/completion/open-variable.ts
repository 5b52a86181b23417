/** What of a text is open at its end. Offsets are into the text. */
export type OpenText =
  | { readonly kind: "plain" }
  | { readonly kind: "single-quoted" }
  /** A variable whose name ends at the end of the text; `start` is behind the `$` or `${`. */
  | { readonly kind: "variable"; readonly start: number; readonly braces: boolean }
  /** `${NAME:`; `start` is behind the colon. */
  | { readonly kind: "modifier"; readonly start: number };

type Frame = '"' | "{" | "(";

/**
 * Reads a text for the quotes and expansions that are still open where it ends, as a shell does and as BuildKit does
 * (which has another escape character). `quotes`: whether quotes mean anything, which they do not in a heredoc.
 */
export function openText(text: string, escape: string, quotes: boolean): OpenText {
  const frames: Frame[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    const top = frames.at(-1);
    if (character === escape) at++;
    else if (character === "'" && quotes && top !== '"') {
      const close = text.indexOf("'", at + 1);
      if (close === -1) return { kind: "single-quoted" };
      at = close;
    } else if (character === '"' && quotes) {
      if (top === '"') frames.pop();
      else frames.push('"');
    } else if (character === "}" && top === "{") frames.pop();
    else if (character === ")" && top === "(") frames.pop();
    else if (character === "$") {
      const read = readExpansion(text, at);
      if ("open" in read) return read.open;
      if (read.frame !== undefined) frames.push(read.frame);
      at = read.last;
    }
  }
  return { kind: "plain" };
}

/** `last`: the last character that was read. */
function readExpansion(
  text: string,
  dollar: number,
): { readonly open: OpenText } | { readonly last: number; readonly frame: Frame | undefined } {
  const next = text[dollar + 1];
  if (next === "(") return { last: dollar + 1, frame: "(" };
  const braces = next === "{";
  const start = dollar + (braces ? 2 : 1);
  let end = start;
  while (end < text.length && /\w/.test(text[end]!)) end++;
  if (end === text.length) {
    return /^\d/.test(text.slice(start)) ? { open: { kind: "plain" } } : { open: { kind: "variable", start, braces } };
  }
  if (!braces) return { last: Math.max(dollar, end - 1), frame: undefined };
  if (text[end] === "}") return { last: end, frame: undefined };
  if (text[end] === ":" && end + 1 === text.length && end > start) return { open: { kind: "modifier", start: end + 1 } };
  return { last: end, frame: "{" };
}
