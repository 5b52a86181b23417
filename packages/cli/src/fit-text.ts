import { cellsOf, displayWidth } from "./display-width.ts";

/** The text in so many columns of a terminal: cut, with an ellipsis, where it is wider. */
export function fitText(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let width = 1;
  let kept = "";
  for (const cell of cellsOf(text)) {
    width += cell.columns;
    if (width > columns) break;
    kept += cell.text;
  }
  return `${kept.trimEnd()}…`;
}
