import type { Instruction } from "../../instructions/instruction.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import type { ShellScript } from "../../shell/shell-script.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { buildScripts } from "./build-scripts.ts";

/**
 * By stage: whether something in it, or in those it is built on, may bring a program along: its name in a RUN, a script whose
 * contents are not known here, or files that are copied to where programs lie.
 */
export function stagesWithTool(graph: StageGraph, scripts: readonly RunScript[], tool: string): readonly boolean[] {
  const installing = new Set<number>();
  for (const { stage, script } of buildScripts(scripts)) if (mayInstall(script, tool)) installing.add(stage);
  const found: boolean[] = [];
  for (const { index, base, instructions } of graph.stages) {
    const below = base.kind === "stage" && found[base.index] === true;
    found.push(below || installing.has(index) || instructions.some((instruction) => mayBring(instruction, tool)));
  }
  return found;
}

function mayInstall({ errors, commands, text }: ShellScript, tool: string): boolean {
  if (errors.length > 0 || commands.length === 0 || text.text.includes(tool)) return true;
  return commands.some(({ name, program, args }) => {
    if (name === undefined || foreign.test(name) || isForeign(program?.text ?? "")) return true;
    return args.some((word) => isScript(word.text));
  });
}

/** Programs that install what other files ask for. */
const foreign = /^(?:npx|playwright|ansible.*|make|nix.*|\.|source)$/;

/** A program with a path is the project's own, or one that was copied there. */
function isForeign(program: string): boolean {
  return isScript(program) || (program.includes("/") && !/^\/(?:usr\/)?s?bin\//.test(program));
}

function isScript(text: string): boolean {
  return /\.(?:sh|bash|pl)$|\binstall-deps\b|--with-deps/.test(text);
}

function mayBring(instruction: Instruction, tool: string): boolean {
  if (instruction.kind === "onbuild" || instruction.kind === "add") return true;
  if (instruction.kind !== "copy") return false;
  const { value } = instruction.destination;
  return value.includes("$") || value.includes(tool) || programPlaces.test(value);
}

const programPlaces = /^\/?$|(?:^|\/)s?bin(?:\/|$)|^\/(?:usr|opt)(?:\/local)?\/?$/;
