import { utf8Length } from "../text/utf8.ts";

export interface CsvField {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * One line of CSV as the values of `--mount` and `--device` are written. A field that begins with a double quote is quoted; a
 * double quote elsewhere is an error, and so is an empty text. Error texts are those of BuildKit's reader.
 */
export function splitCsv(text: string): { readonly fields: readonly CsvField[] } | { readonly error: string } {
  if (text === "") return { error: "EOF" };
  const fields: CsvField[] = [];
  let at = 0;
  for (;;) {
    const start = at;
    if (text[at] === '"') {
      const quoted = readQuoted(text, at + 1);
      if ("stop" in quoted) return { error: errorAt(text, quoted.stop, 'extraneous or missing " in quoted-field') };
      fields.push({ text: quoted.text, start, end: quoted.end });
      at = quoted.end;
    } else {
      const comma = text.indexOf(",", at);
      const end = comma === -1 ? text.length : comma;
      const field = text.slice(start, end);
      const quote = field.indexOf('"');
      if (quote !== -1) return { error: errorAt(text, start + quote, 'bare " in non-quoted-field') };
      fields.push({ text: field, start, end });
      at = end;
    }
    if (text[at] !== ",") return { fields };
    at++;
  }
}

/** `from` is the offset behind the opening quote; the end is behind the closing one; `stop` is where BuildKit gives up. */
function readQuoted(text: string, from: number): { text: string; end: number } | { stop: number } {
  let value = "";
  let stop = from;
  for (let at = from; at < text.length; at++) {
    if (text[at] !== '"') value += text[at]!;
    else if (text[at + 1] === '"') {
      value += text[at++]!;
      stop = at + 1;
    } else if (at + 1 === text.length || text[at + 1] === ",") return { text: value, end: at + 1 };
    else return { stop: at };
  }
  return { stop };
}

/** Columns count bytes from 1. */
function errorAt(text: string, at: number, reason: string): string {
  return `parse error on line 1, column ${utf8Length(text, 0, at) + 1}: ${reason}`;
}
