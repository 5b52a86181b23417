import type { CommandLine, InstructionBase } from "../../instructions/instruction.ts";
import type { Word } from "../../instructions/word.ts";
import { splitAtBlanks } from "../../instructions/split-words.ts";
import { toSourceOffset, toSourceSpan } from "../../syntax/logical-text.ts";
import type { TextEdit } from "../../text/edit.ts";

/** Whether the text was meant as a JSON array but is none, so that Docker hands brackets and all to a shell. */
export function looksLikeJson(text: string): boolean {
  return /^\[\s*["'].*\]$/s.test(text);
}

/** Words that every shell and every program reads in the same way. */
const plainWord = /^[A-Za-z0-9_./:@%+,-][A-Za-z0-9_./:@%+,=-]*$/;

/** Names that only a shell knows, or for which its own version differs from the program of that name. */
const shellWords: ReadonlySet<string> = new Set(
  (
    ". : alias bg break builtin case cd command continue coproc declare dirs disown do done echo elif else enable esac eval " +
    "exec exit export fc fg fi for function getopts hash help history if in jobs kill let local popd printf pushd pwd read " +
    "readonly return select set shift shopt source suspend test then time times trap type typeset ulimit umask unalias unset " +
    "until wait while"
  ).split(" "),
);

/** Edits that write a shell-form command as a JSON array; undefined when a shell may read it in another way than word by word. */
export function execFormEdits(instruction: InstructionBase, command: CommandLine): readonly TextEdit[] | undefined {
  if (command.form !== "shell") return undefined;
  const { value, at } = command.text;
  const words = splitAtBlanks(value);
  const program = words[0]?.value;
  if (program === undefined || shellWords.has(program) || program.includes("=")) return undefined;
  if (!words.every((word) => plainWord.test(word.value))) return undefined;
  const edits: TextEdit[] = [];
  for (const [index, word] of words.entries()) {
    const { start, end } = toSourceSpan(instruction.line, at + word.start, at + word.end);
    // A continuation inside a word has no place in a JSON string.
    if (end - start !== word.value.length) return undefined;
    edits.push({ span: { start, end: start }, text: index === 0 ? '["' : '"' });
    edits.push({ span: { start: end, end }, text: index === words.length - 1 ? '"]' : '",' });
  }
  return edits;
}

/** Edits that turn `['a', 'b']` into JSON; undefined when that is not all that is wrong with it. */
export function jsonQuoteEdits(instruction: InstructionBase, text: Word): readonly TextEdit[] | undefined {
  if (/["\\`$]/.test(text.value) || !isStringArray(text.value.replaceAll("'", '"'))) return undefined;
  return [...text.value.matchAll(/'/g)].map(({ index }): TextEdit => {
    const start = toSourceOffset(instruction.line, text.at + index);
    return { span: { start, end: start + 1 }, text: '"' };
  });
}

function isStringArray(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string");
  } catch {
    return false;
  }
}
