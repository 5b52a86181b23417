import { eastAsianWidth } from "get-east-asian-width";

/** About how wide a text is in a picture, in pixels: letters of East Asia take twice the room of a digit in a fixed-width face. */
export function textWidth(text: string, fontSize: number): number {
  return cellsOf(text) * fontSize * 0.6;
}

/** The text, cut with an ellipsis where it is wider than so many pixels; "" where not even two letters fit. */
export function fitText(text: string, pixels: number, fontSize: number): string {
  const room = Math.floor(pixels / (fontSize * 0.6));
  if (cellsOf(text) <= room) return text;
  if (room < 3) return "";
  let used = 1;
  let kept = "";
  for (const letter of text) {
    used += cellOf(letter);
    if (used > room) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

function cellsOf(text: string): number {
  let cells = 0;
  for (const letter of text) cells += cellOf(letter);
  return cells;
}

function cellOf(letter: string): number {
  return eastAsianWidth(letter.codePointAt(0)!, { ambiguousAsWide: false });
}
