import { badWord } from "../commands/read-option.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { formatNote } from "../note.ts";
import { writeError, writeOutput } from "../output.ts";
import { type CommandContext, wholeProgram } from "../program.ts";
import { commandTree } from "./command-tree.ts";
import { shells } from "./completion-text.ts";
import { completionScripts } from "./completion-scripts.ts";
import { answerLines } from "./answer-lines.ts";
import { suggestWords } from "./suggest-words.ts";
import { wordsVariable } from "./words-variable.ts";

/**
 * `plimsoll completion`. With the words of a command line in the environment it answers the script that it prints without; `json` prints the tree of
 * all commands, of which documents are made.
 */
export async function completionCommand(name: string, context: CommandContext): Promise<ExitCode> {
  const { language, environment } = context;
  if (name === "json") {
    writeOutput(`${JSON.stringify(commandTree(await wholeProgram(context)))}\n`);
    return exitCodes.clean;
  }
  const shell = shells.find((known) => known === name);
  if (shell === undefined) {
    writeError(formatNote(await badWord("completion", name, shells, language)));
    return exitCodes.broken;
  }
  const asked = environment[wordsVariable];
  if (asked === undefined) {
    writeOutput(completionScripts[shell]);
    return exitCodes.clean;
  }
  const program = await wholeProgram(context);
  const english = language === "en" ? program : await wholeProgram({ ...context, language: "en" });
  writeOutput(answerLines(await suggestWords(asked.split("\u001f"), { program, english, shell, context }), shell));
  return exitCodes.clean;
}
