import { isShellWord } from "../rules/shared/shell-form.ts";
import { isPosixLike } from "../shell/dialect.ts";
import type { Word } from "../shell/parse-script.ts";
import { scriptTree } from "../shell/script-tree.ts";
import { spanIn } from "../shell/shell-text.ts";
import { literalValue } from "../shell/word-value.ts";
import type { TextEdit } from "../text/edit.ts";
import { type CommandInstruction, commandOf, meetsOther } from "./command-forms.ts";
import type { Chosen, RefactorInput, Refactoring } from "./refactoring.ts";

/** `CMD node server.js` as `CMD ["node", "server.js"]`, where the shell does nothing but to start one program. */
export function* shellToExec(input: RefactorInput, { instructions }: Chosen): Generator<Refactoring> {
  const given = instructions.length > 1 ? undefined : commandOf(input, instructions[0]);
  if (given === undefined) return;
  const edits = execEdits(input, given);
  if (edits === undefined) return;
  const mayChange = meetsOther(input, given.instruction);
  yield { kind: "shell-to-exec", mayChange, params: { keyword: given.instruction.keyword }, edits };
}

function execEdits(input: RefactorInput, given: CommandInstruction): readonly TextEdit[] | undefined {
  const { instruction, run, command, shell } = given;
  const { script } = run;
  if (command.form !== "shell" || script.form !== "shell" || instruction.heredocs.length > 0) return undefined;
  if (!isPosixLike(script.dialect) || script.errors.length > 0 || !isBareShell(shell.words)) return undefined;
  const tree = scriptTree(script);
  const [only, ...others] = tree.statements;
  if (!tree.complete || only === undefined || others.length > 0 || only.background === true) return undefined;
  const node = only.command;
  if (node.type !== "Command" || node.name === undefined || node.prefix.length > 0 || node.redirects.length > 0) return undefined;
  const words = [node.name, ...node.args.filter((word) => word.type === "Word")];
  if (words.length !== node.suffix.length + 1) return undefined;
  // `exec` makes the program the first process, which it is without a shell too.
  const isReplaced = literalValue(node.name) === "exec" && words.length > 1;
  const kept = isReplaced ? words.slice(1) : words;
  const values = kept.flatMap((word) => plainValue(word) ?? []);
  const { text } = input.syntax.source;
  const spans = kept.map((word) => spanIn(script.text, word.pos, word.end));
  const whole = spanIn(script.text, node.pos, node.end);
  const isWhole = whole.start === command.text.span.start && text.slice(whole.end, instruction.span.end).trim() === "";
  if (values.length !== kept.length || !isWhole || !isProgram(values)) return undefined;
  if (spans.some(({ start, end }) => /[\r\n]/.test(text.slice(start, end)))) return undefined;
  const last = kept.length - 1;
  const edits = values.map((value, index): TextEdit => {
    const string = JSON.stringify(value);
    return { span: spans[index]!, text: `${index === 0 ? "[" : ""}${string}${index === last ? "]" : ","}` };
  });
  return isReplaced ? [{ span: { start: whole.start, end: spans[0]!.start }, text: "" }, ...edits] : edits;
}

/** The value that every shell gives to the word; undefined where something in it is expanded. */
function plainValue(word: Word): string | undefined {
  const value = literalValue(word);
  // A tilde in front is a home, and braces are alternatives to some shells.
  return value === undefined || /^~|[{}]|^#/.test(word.text) || /[\0-\x1f]/.test(value) ? undefined : value;
}

/** Whether a program of that name does what the shell would: `cd` does not, and `echo` only with plain words. */
function isProgram([name = "", ...args]: readonly string[]): boolean {
  if (name === "" || name.includes("=")) return false;
  if (name === "echo") return args.every((word) => !word.startsWith("-") && !word.includes("\\"));
  return !isShellWord(name);
}

/** A login shell reads files first, and a launcher in front of the shell sets up more. */
function isBareShell([program = "", ...options]: readonly string[]): boolean {
  return (
    /^(?:\/\S*\/)?(?:sh|bash|ash|dash)$/.test(program) &&
    options.every((option) => /^(?:-[ceux]+|-[eux]*o|pipefail)$/.test(option))
  );
}
