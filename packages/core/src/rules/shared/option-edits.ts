import type { ShellWord } from "../../shell/shell-script.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { BuildScript } from "./build-scripts.ts";
import type { PackageCommand } from "./package-command.ts";

/**
 * Adds an option behind a word of a command; undefined where the word does not stand in the file as it is (`$VERB`,
 * `{a,b}`).
 */
export function optionBehind(run: BuildScript, word: ShellWord, option: string): readonly TextEdit[] | undefined {
  if (/[$`{]/.test(word.raw)) return undefined;
  const span = { start: word.span.end, end: word.span.end };
  return [{ span, text: isJsonElement(run, word) ? `, ${JSON.stringify(option)}` : ` ${option}` }];
}

/** Whether the word is a string of the JSON form, and not a word of a shell text in such a string. */
function isJsonElement(run: BuildScript, word: ShellWord): boolean {
  return run.instruction.json && word.span.end - word.span.start > word.text.length && word.raw.startsWith('"');
}

/**
 * Whether a variable whose value is not known here may hold options: one in front of the subcommand, or one whose name says
 * so. Others are packages.
 */
export function mayHoldOptions({ command, verb }: PackageCommand): boolean {
  return command.args.some(
    ({ value, text, span }) =>
      value === undefined && text.startsWith("$") && (span.start < verb.span.start || optionsName.test(text)),
  );
}

const optionsName = /[${_](?:opts?|options?|flags?|args?|params?|parameters)(?:[}_:]|$)/i;
