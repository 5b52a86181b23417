/** The bytes of one code point in UTF-8; half of a surrogate pair gives those of U+FFFD. */
export function utf8Bytes(codePoint: number): readonly number[] {
  const code = codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint;
  if (code < 0x80) return [code];
  const last = 0x80 | (code & 63);
  if (code < 0x800) return [0xc0 | (code >> 6), last];
  const third = 0x80 | ((code >> 6) & 63);
  if (code < 0x10000) return [0xe0 | (code >> 12), third, last];
  return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), third, last];
}

/** How many bytes `text[start, end)` has in UTF-8. */
export function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code <= 0xdbff && at + 1 < end) {
      bytes += 4;
      at++;
    } else bytes += 3;
  }
  return bytes;
}
