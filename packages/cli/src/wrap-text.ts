import { displayWidth } from "./display-width.ts";

/** Breaks a text at its blanks so that no line takes more than `columns`. Code in backquotes stays together where it fits. */
export function wrapText(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const word of wordsOf(text, columns)) {
    const wordWidth = displayWidth(word);
    if (line !== "" && width + 1 + wordWidth > columns) {
      lines.push(line);
      line = word;
      width = wordWidth;
    } else {
      line = line === "" ? word : `${line} ${word}`;
      width += wordWidth + (width === 0 ? 0 : 1);
    }
  }
  return line === "" ? lines : [...lines, line];
}

function wordsOf(text: string, columns: number): readonly string[] {
  const words = text.match(/(?:`[^`]*`|[^\s`]|`)+/g) ?? [];
  return words.flatMap((word) => (displayWidth(word) > columns ? word.split(/\s+/) : [word]));
}
