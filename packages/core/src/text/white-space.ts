import { utf8Bytes } from "./utf8.ts";

/**
 * Whether Go's `unicode.IsSpace` holds for a code unit. BuildKit trims and splits with it, and it differs from JavaScript's `\s`:
 * U+0085 counts, the byte order mark does not.
 */
export function isSpace(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13)) return true;
  if (code < 0x85) return false;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/**
 * Whether the UTF-8 form of a code point holds a byte that reads as white space. Where BuildKit goes byte by byte (flags, the
 * first word of HEALTHCHECK) such a character (`à` is C3 A0) ends a word in its midst, and a no-break space is not one.
 */
export function isSpaceInBytes(codePoint: number): boolean {
  if (codePoint < 0x80) return isSpace(codePoint);
  return utf8Bytes(codePoint).some((byte) => byte === 0x85 || byte === 0xa0);
}

/** Whether BuildKit splits words here: `[\t\v\f\r ]`, no Unicode blanks. */
export function isWordBreak(code: number): boolean {
  return code === 32 || code === 9 || code === 11 || code === 12 || code === 13;
}

/** First offset at or after `from` (below `to`) that is not white space; `to` when there is none. */
export function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The end of `text[from, to)` once trailing white space is dropped. */
export function trimEndOffset(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

export function trimSpace(text: string): string {
  const start = skipSpace(text, 0, text.length);
  return text.slice(start, trimEndOffset(text, start, text.length));
}
