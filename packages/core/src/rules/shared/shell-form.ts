import type { CommandLine, InstructionBase } from "../../instructions/instruction.ts";
import { splitAtBlanks } from "../../instructions/split-words.ts";
import { toSourceSpan } from "../../syntax/logical-text.ts";
import type { TextEdit } from "../../text/edit.ts";

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

/** Whether a name is a builtin or keyword that a shell may read otherwise than the program of that name. */
export function isShellWord(name: string): boolean {
  return shellWords.has(name);
}

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
