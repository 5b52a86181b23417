import type { Word } from "../instructions/word.ts";
import { isPosixLike } from "../shell/dialect.ts";
import type { TextEdit } from "../text/edit.ts";
import { type CommandInstruction, commandOf, meetsOther } from "./command-forms.ts";
import type { Chosen, RefactorInput, Refactoring } from "./refactoring.ts";

/**
 * `CMD ["node", "server.js"]` as `CMD exec node server.js`: what a container starts stays its first process. A `["sh", "-c", "…"]` becomes
 * its text where the shell is the same.
 */
export function* execToShell(input: RefactorInput, { instructions }: Chosen): Generator<Refactoring> {
  const given = instructions.length > 1 ? undefined : commandOf(input, instructions[0]);
  if (given === undefined || given.command.form !== "exec" || !isPosixLike(given.shell.dialect)) return;
  const { instruction, command } = given;
  const edits = textOfShell(input, given, command.words) ?? shellEdits(input, given, command.words);
  if (edits === undefined) return;
  // A shell form ENTRYPOINT takes no arguments.
  const mayChange = instruction.kind === "entrypoint" || meetsOther(input, instruction);
  yield { kind: "exec-to-shell", mayChange, params: { keyword: instruction.keyword }, edits };
}

function textOfShell(
  input: RefactorInput,
  { instruction, shell }: CommandInstruction,
  words: readonly Word[],
): readonly TextEdit[] | undefined {
  const [program, option, text, ...others] = words;
  if (program === undefined || option?.value !== "-c" || text === undefined || others.length > 0) return undefined;
  const [own = "", ...options] = shell.words;
  const isSame = options.join(" ") === "-c" && program.value.replace(/^.*\//, "") === own.replace(/^.*\//, "");
  if (!isSame || !fitsLine(text.value) || /^\s|\s$|^(?:\[|--)|<</.test(text.value)) return undefined;
  const whole = wholeArray(input, instruction.span, words);
  return whole && [{ span: whole, text: text.value }];
}

function shellEdits(
  input: RefactorInput,
  { instruction }: CommandInstruction,
  words: readonly Word[],
): readonly TextEdit[] | undefined {
  const whole = wholeArray(input, instruction.span, words);
  const { text } = input.syntax.source;
  const [first] = words;
  if (whole === undefined || first === undefined || words.some(({ value }) => !fitsLine(value))) return undefined;
  if (first.value.includes("=") || /^(?:\[|--)/.test(first.value)) return undefined;
  const isStart = instruction.kind === "cmd" || instruction.kind === "entrypoint";
  const edits: TextEdit[] = [{ span: { start: whole.start, end: first.span.start }, text: isStart ? "exec " : "" }];
  for (const [index, { span, value }] of words.entries()) {
    edits.push({ span, text: quoted(value) });
    const next = words[index + 1];
    const between = { start: span.end, end: next?.span.start ?? whole.end };
    const separator = text.slice(between.start, between.end);
    if (next === undefined) edits.push({ span: between, text: "" });
    else {
      const comma = separator.indexOf(",");
      // A comma may stand in a comment too: then it is not seen which one divides.
      if (comma === -1 || separator.includes("#")) return undefined;
      const isAlone = separator.trim() === "," && !separator.includes("\n");
      const place = { start: between.start + comma, end: between.start + comma + 1 };
      edits.push(isAlone ? { span: between, text: " " } : { span: place, text: "" });
    }
  }
  return edits;
}

/** From bracket to bracket, where nothing else stands in the arguments. */
function wholeArray(
  { syntax }: RefactorInput,
  instruction: { readonly end: number },
  words: readonly Word[],
): { readonly start: number; readonly end: number } | undefined {
  const { text } = syntax.source;
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const start = text.lastIndexOf("[", first.span.start);
  const end = text.indexOf("]", last.span.end) + 1;
  const isClosed = end > 0 && /^\s*$/.test(text.slice(last.span.end, end - 1)) && text.slice(end, instruction.end).trim() === "";
  return start !== -1 && isClosed && /^[ \t]*$/.test(text.slice(start + 1, first.span.start)) ? { start, end } : undefined;
}

/** Whether a text can stand in one line, and does not end in what would continue it. */
function fitsLine(value: string): boolean {
  return !/[\0-\x08\n-\x1f]|[\\`]\s*$/.test(value);
}

function quoted(value: string): string {
  if (/^[\w./:@%+,=-]+$/.test(value)) return value;
  return `'${value.replaceAll("'", `'\\''`)}'`;
}
