import type { CommandLine, RunInstruction } from "../instructions/instruction.ts";
import { heredocBody, parseHeredocWord } from "../syntax/heredoc.ts";

/**
 * The command line of a RUN, shell included (dispatchRun in frontend/dockerfile/dockerfile2llb/convert.go). Nothing is expanded:
 * that is for the shell to do.
 */
export function runArgs(instruction: RunInstruction, shell: readonly string[], os: string): readonly string[] {
  const { command } = instruction;
  if (command.form !== "shell") return commandArgs(command, shell);
  return [...shell, shellText(instruction, command.text.value, os)];
}

/** The command line of a CMD or ENTRYPOINT. Without arguments it is the shell, with nothing to do. */
export function commandArgs(command: CommandLine, shell: readonly string[]): readonly string[] {
  switch (command.form) {
    case "exec":
      return command.words.map((word) => word.value);
    case "none":
      return [...shell, ""];
    case "shell":
      return [...shell, command.text.value];
  }
}

/** Where BuildKit puts a script that names its own interpreter. */
const scriptFolder = "/dev/pipes/";

function shellText({ heredocs }: RunInstruction, text: string, os: string): string {
  const [first] = heredocs;
  if (first === undefined) return text;
  const marker = parseHeredocWord(text);
  const isHeredocAlone = marker !== undefined && !("error" in marker);
  if (!isHeredocAlone) return [text, ...heredocs.map(({ content, name }) => content + name)].join("\n");
  const body = heredocBody(first).text;
  return os !== "windows" && body.startsWith("#!") ? scriptFolder + first.name : body;
}
