import { isSpace } from "../text/white-space.ts";
import type { LexedWord } from "./lex-result.ts";

/** Whether no character means anything but itself and the blanks between words: so is most of what is expanded. */
export function isPlain(text: string, escape: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // "$", "<", quotes; a byte order mark at the very beginning is dropped.
    if (code === 36 || code === 60 || code === 39 || code === 34 || code === 0xfeff || code === escape.charCodeAt(0))
      return false;
  }
  return true;
}

/** The words of such a text, with their places in it. */
export function plainWords(text: string): LexedWord[] {
  const words: LexedWord[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isSpace(text.charCodeAt(at))) {
      if (start === -1) start = at;
    } else if (start !== -1) {
      words.push({ text: text.slice(start, at), start, end: at });
      start = -1;
    }
  }
  return words;
}

/** End of the characters from `from` on that mean nothing but themselves, whatever the quotes, and break no word. */
export function endOfPlain(text: string, from: number, escape: string, stop: string | undefined): number {
  const [escapeCode, stopCode] = [escape.charCodeAt(0), stop?.charCodeAt(0)];
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // "$", "<" and quotes.
    if (code <= 32 || code >= 127 || code === 36 || code === 60 || code === 34 || code === 39) break;
    if (code === escapeCode || code === stopCode) break;
  }
  return at;
}
