import { eastAsianWidth } from "get-east-asian-width";

/** A letter as people see it (base and accents, an emoji with all its parts) and the columns that a terminal gives it. */
export interface Cell {
  readonly text: string;
  readonly columns: number;
}

const printableAscii = /^[\x20-\x7e]*$/;
/**
 * Latin, punctuation, arrows, lines, kana, Chinese characters and Hangul: each code unit is a letter by itself, none is an emoji.
 * For these the segmenter is not needed, which takes 12 ms to load.
 */
const plainLetters = new RegExp(
  "^[ -~\\u00a1-\\u00ac\\u00ae-\\u02ff\\u2010-\\u2027\\u2030-\\u205e\\u2190-\\u21ff\\u2500-\\u257f" +
    "\\u3001-\\u3029\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff\\uac00-\\ud7a3]*$",
);
let segmenter: Intl.Segmenter | undefined;

/** Columns of a terminal that the text takes: two for Hangul and emoji, none for accents. */
export function displayWidth(text: string): number {
  if (printableAscii.test(text)) return text.length;
  return cellsOf(text).reduce((width, cell) => width + cell.columns, 0);
}

/** The text letter by letter. Signs that would move the cursor or turn the text around are replaced by ones that can be seen. */
export function cellsOf(text: string): readonly Cell[] {
  if (printableAscii.test(text)) return Array.from(text, (letter) => ({ text: letter, columns: 1 }));
  if (plainLetters.test(text)) {
    return Array.from(text, (letter) => ({ text: letter, columns: eastAsianWidth(letter.charCodeAt(0)) }));
  }
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => cellOf(segment));
}

/** The text with every such sign replaced. Line breaks become blanks. */
export function visibleText(text: string): string {
  if (plainLetters.test(text)) return text;
  return cellsOf(text.replace(/\s*[\r\n]\s*/g, " ").replaceAll("\t", " "))
    .map((cell) => cell.text)
    .join("");
}

/** The text with blanks behind it. */
export function padTo(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
}

function cellOf(letter: string): Cell {
  const code = letter.codePointAt(0) ?? 0;
  // A line break of Windows is one letter for the segmenter.
  if (code < 0x20) return { text: String.fromCodePoint(0x2400 + code), columns: 1 };
  if (code === 0x7f) return { text: "\u2421", columns: 1 };
  if ((code > 0x7f && code < 0xa0) || isLoneSurrogate(code)) return { text: "\ufffd", columns: 1 };
  if (isDirectionMark(code)) {
    const name = `<U+${code.toString(16).toUpperCase()}>`;
    return { text: name, columns: name.length };
  }
  if (/^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(letter)) return { text: letter, columns: 0 };
  if (/^\p{Emoji_Presentation}|\ufe0f/u.test(letter)) return { text: letter, columns: 2 };
  return { text: letter, columns: eastAsianWidth(code) };
}

function isLoneSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** They make a line read otherwise than it is. */
function isDirectionMark(code: number): boolean {
  return code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}
