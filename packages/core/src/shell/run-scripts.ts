import type {
  CmdInstruction,
  EntrypointInstruction,
  HealthcheckInstruction,
  Instruction,
  RunInstruction,
} from "../instructions/instruction.ts";
import type { Word } from "../instructions/word.ts";
import type { Stage, StageGraph } from "../stages/stage-graph.ts";
import { sliceLogical } from "../syntax/logical-text.ts";
import { dialectOf, isPosixLike, type Shell, shellFromShebang } from "./dialect.ts";
import type { KeptScripts } from "./kept-scripts.ts";
import { bodyText, commandText, jsonText, onlyHeredoc } from "./instruction-text.ts";
import { readExecCommand, readScript } from "./read-script.ts";
import { shellInvocation } from "./shell-invocation.ts";
import type { ShellScript, ShellWord } from "./shell-script.ts";
import type { ShellText } from "./shell-text.ts";
import type { LookupVariable } from "./script-variables.ts";
import { type StageShell, shellOf, stageShells } from "./stage-shell.ts";
import { programName } from "./unwrap.ts";

export type ScriptInstruction = RunInstruction | CmdInstruction | EntrypointInstruction | HealthcheckInstruction;

/** A shell script and the instruction that runs it. */
export interface RunScript {
  readonly instruction: ScriptInstruction;
  /** Index of the stage. */
  readonly stage: number;
  readonly script: ShellScript;
}

/**
 * The shell scripts of all instructions that have one, those behind ONBUILD included, in the order of the file. `kept`: those of the version of the
 * file before, which are the same where text, shell and variables are.
 */
export function runScripts(graph: StageGraph, kept?: KeptScripts): readonly RunScript[] {
  const shells = stageShells(graph);
  const scripts: RunScript[] = [];
  for (const stage of graph.stages) addScriptsOfStage(scripts, stage, shells[stage.index]!, kept);
  return scripts;
}

function addScriptsOfStage(scripts: RunScript[], stage: Stage, shells: StageShell, kept: KeptScripts | undefined): void {
  // A trigger runs in another stage, which begins with the shell that this one ends with.
  let triggerShell = shells.last;
  for (let position = 0; position < stage.instructions.length; position++) {
    const instruction = stage.instructions[position]!;
    const inner = instruction.kind === "onbuild" ? instruction.instruction : instruction;
    if (inner.kind === "shell" && inner.trigger) triggerShell = shellOf(inner);
    if (!hasCommand(inner)) continue;
    const ownShell = inner.kind === "healthcheck" ? shells.last : shells.at[position]!;
    const used = inner.trigger ? triggerShell : ownShell;
    const lookup = inner.trigger ? triggerVariables(stage) : stageVariables(stage, position);
    const script =
      kept === undefined
        ? scriptOf(inner, used, shells.windows, lookup)
        : kept.script(inner, { shell: used, windows: shells.windows, lookup }, scriptOf);
    if (script !== undefined) scripts.push({ instruction: inner, stage: stage.index, script });
  }
}

export function hasCommand(instruction: Instruction): instruction is ScriptInstruction {
  const { kind } = instruction;
  return kind === "run" || kind === "cmd" || kind === "entrypoint" || kind === "healthcheck";
}

function stageVariables(stage: Stage, position: number): LookupVariable {
  return (name) => {
    const variable = stage.scope.lookup(name, position);
    return variable?.state === "set" ? orUnknown(variable.value) : undefined;
  };
}

/** Build arguments end with the stage; only ENV reaches the stage that runs the trigger. */
function triggerVariables(stage: Stage): LookupVariable {
  return (name) => {
    const variable = stage.scope.lookup(name, stage.instructions.length);
    return variable?.state === "set" && variable.by === "env" ? orUnknown(variable.value) : undefined;
  };
}

/** An empty default is mostly a place for a --build-arg, so that nothing is known of what stands there. */
function orUnknown(value: string): string | undefined {
  return value === "" ? undefined : value;
}

function scriptOf(
  instruction: ScriptInstruction,
  shell: Shell,
  windows: boolean,
  lookup: LookupVariable,
): ShellScript | undefined {
  const { command } = instruction;
  switch (command.form) {
    case "none":
      return undefined;
    case "exec":
      return command.words.length === 0 ? undefined : execScript(instruction, command.words, lookup);
    case "shell": {
      const heredoc = onlyHeredoc(instruction, command.text);
      if (heredoc === undefined) return textScript("shell", commandText(instruction, command.text), shell, lookup);
      const text = bodyText(heredoc);
      const shebang = windows ? undefined : shellFromShebang(text.text);
      return textScript("heredoc", text, shebang ?? shell, lookup);
    }
  }
}

function textScript(form: ShellScript["form"], text: ShellText, shell: Shell, lookup: LookupVariable): ShellScript {
  const { dialect, interpreter, options } = shell;
  const { commands, errors } = isPosixLike(dialect) ? readScript(text, dialect, lookup) : { commands: [], errors: [] };
  return { form, dialect, interpreter, options, text, commands, errors };
}

function execScript(instruction: ScriptInstruction, given: readonly Word[], lookup: LookupVariable): ShellScript {
  const words = given.map((word) => execWord(instruction, word));
  const program = words[0]!;
  const name = programName(program);
  const invocation = name === undefined ? undefined : shellInvocation(name, words, "sh");
  const textOf = (index: number): ShellText => jsonText(instruction, given[index]!);
  // su picks the shell by the user: it stays a command of its own.
  if (invocation?.from === "word" && dialectOf(program.text) !== "other") {
    const options = words.slice(1, invocation.index).map((word) => word.text);
    const shell = { words: [], interpreter: program.text, dialect: invocation.dialect, options };
    return textScript("exec", textOf(invocation.index), shell, lookup);
  }
  const dialect = dialectOf(program.text);
  const text = sliceLogical(instruction.line, given[0]!.at, given.at(-1)!.end);
  const { commands, errors } = readExecCommand(words, textOf, dialect, lookup);
  return { form: "exec", dialect, interpreter: program.text, options: [], text, commands, errors };
}

/** No shell touches it: the decoded string is the value. */
function execWord(instruction: ScriptInstruction, word: Word): ShellWord {
  const raw = instruction.line.text.slice(word.at, word.end);
  return { raw, value: word.value, text: word.value, span: word.span, quoted: true, glob: false };
}
