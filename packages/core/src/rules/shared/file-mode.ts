import { flagOf, type Instruction } from "../../instructions/instruction.ts";
import { flagValue, operands, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import type { Span } from "../../text/span.ts";
import { buildScripts } from "./build-scripts.ts";

/** A mode that files get, as it is written: `0755`, `u+x`. */
export interface GivenMode {
  readonly mode: string;
  readonly span: Span;
  readonly stage: number;
  /** The files, as far as the text tells. */
  readonly paths: readonly string[];
}

/** The modes that COPY, ADD, chmod, mkdir and install give, first those of instructions and then those of commands. */
export function givenModes(graph: StageGraph, scripts: readonly RunScript[]): readonly GivenMode[] {
  const list: GivenMode[] = [];
  for (const { index, instructions } of graph.stages) {
    for (const instruction of instructions) {
      const given = copiedMode(instruction, index);
      if (given !== undefined) list.push(given);
    }
  }
  for (const { stage, script } of buildScripts(scripts)) {
    for (const command of script.commands) {
      const given = commandMode(command, stage);
      if (given !== undefined) list.push(given);
    }
  }
  return list;
}

function copiedMode(instruction: Instruction, stage: number): GivenMode | undefined {
  if (instruction.kind !== "copy" && instruction.kind !== "add") return undefined;
  const flag = flagOf(instruction, "chmod");
  if (flag?.value === undefined) return undefined;
  return { mode: flag.value, span: flag.valueSpan, stage, paths: [instruction.destination.value] };
}

function commandMode(command: ShellCommand, stage: number): GivenMode | undefined {
  switch (command.name) {
    case "chmod": {
      const word = positionals(command)[0] ?? command.args.find(({ text }) => /^-[rwxXst]+$/.test(text));
      return word && { mode: word.text, span: word.span, stage, paths: operands(command).map(({ text }) => text) };
    }
    case "mkdir":
    case "install": {
      const value = flagValue(command, "-m", "--mode");
      const paths = positionals(command).map(({ text }) => text);
      return value && { mode: value.text, span: value.word.span, stage, paths };
    }
    default:
      return undefined;
  }
}
