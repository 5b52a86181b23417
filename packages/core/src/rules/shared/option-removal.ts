import type { ShellWord } from "../../shell/shell-script.ts";
import type { TextEdit } from "../../text/edit.ts";

/**
 * Takes an option off a command line: the word with the blank before it, or its letter out of `-fsSLk`. Undefined where it stands
 * at the start of a line or is quoted, so that more than itself would have to change.
 */
export function optionRemoval(text: string, word: ShellWord, option: string): readonly TextEdit[] | undefined {
  const { span, raw } = word;
  if (raw === option) {
    const alone = text[span.start - 1] === " " && !/[\s]/.test(text[span.start - 2] ?? "\n");
    return alone ? [{ span: { start: span.start - 1, end: span.end }, text: "" }] : undefined;
  }
  const letter = /^-[A-Za-z]$/.test(option) && /^-[A-Za-z]{2,}$/.test(raw) ? raw.indexOf(option[1] ?? "", 1) : -1;
  return letter === -1 ? undefined : [{ span: { start: span.start + letter, end: span.start + letter + 1 }, text: "" }];
}
