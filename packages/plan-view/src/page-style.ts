import { baseStyle } from "./style-base.ts";
import { fileStyle } from "./style-file.ts";
import { pictureStyle } from "./style-pictures.ts";
import { printStyle } from "./style-print.ts";

/** The style of the page, without needless blanks. */
export function pageStyle(): string {
  return [baseStyle, fileStyle, pictureStyle, printStyle].join("\n").replace(/\n\s*/g, "\n").trim();
}
