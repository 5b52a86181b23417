import { isSpace, isWordBreak } from "../text/white-space.ts";

export interface TextRange {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Words between blanks; quotes do not group (FROM, COPY, ADD, VOLUME, EXPOSE in shell form). */
export function splitAtBlanks(text: string): TextRange[] {
  const words: TextRange[] = [];
  if (text === "") return words;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isWordBreak(text.charCodeAt(at))) continue;
    words.push({ value: text.slice(start, at), start, end: at });
    while (at + 1 < text.length && isWordBreak(text.charCodeAt(at + 1))) at++;
    start = at + 1;
  }
  return words;
}

/**
 * Words of ENV, LABEL and ARG: quotes and the escape character group, and both stay in the value, since the expansion that
 * comes later needs them. An escape character at the very end is dropped.
 */
export function splitQuotedWords(text: string, escape: string): TextRange[] {
  const words: TextRange[] = [];
  let start = -1;
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quote === "" && isSpace(text.charCodeAt(at))) {
      if (start !== -1) words.push({ value: text.slice(start, at), start, end: at });
      start = -1;
      continue;
    }
    if (start === -1) start = at;
    if (quote === "" && (character === "'" || character === '"')) quote = character;
    else if (quote !== "" && character === quote) quote = "";
    else if (character === escape && quote !== "'") {
      at++;
      if (at < text.length) continue;
      const value = text.slice(start, -1);
      if (value !== "") words.push({ value, start, end: text.length });
      return words;
    }
  }
  if (start !== -1) words.push({ value: text.slice(start), start, end: text.length });
  return words;
}
