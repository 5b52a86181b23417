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
  let value = "";
  let start = -1;
  let quote = "";
  let sawQuote = false;
  const flush = (end: number): void => {
    if (sawQuote || value !== "") words.push({ value, start, end });
    value = "";
    start = -1;
    sawQuote = false;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quote === "" && isSpace(text.charCodeAt(at))) {
      if (start !== -1) flush(at);
      continue;
    }
    if (start === -1) start = at;
    if (quote === "" && (character === "'" || character === '"')) {
      quote = character;
      sawQuote = true;
    } else if (quote !== "" && character === quote) {
      quote = "";
    } else if (character === escape && quote !== "'") {
      if (at + 1 === text.length) {
        quote = "";
        continue;
      }
      value += character + text[++at]!;
      continue;
    }
    value += character;
  }
  if (start !== -1) flush(text.length);
  return words;
}
