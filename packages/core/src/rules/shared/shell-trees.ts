import type { RunScript } from "../../shell/run-scripts.ts";
import { proxyVariables } from "../../shell/known-variables.ts";
import { type ScriptTree, scriptTree } from "../../shell/script-tree.ts";
import type { ShellDialect } from "../../shell/shell-script.ts";
import { hasTreeFlag, treeCommands } from "../../shell/tree-commands.ts";
import type { Stage, StageGraph } from "../../stages/stage-graph.ts";
import { type BuildScript, buildScripts } from "./build-scripts.ts";

/** A RUN in shell form with all that its script says. */
export interface TreeOfRun {
  readonly run: BuildScript;
  readonly tree: ScriptTree;
  readonly dialect: ShellDialect;
  /** Whether an ARG or ENV before the RUN declares the variable, or BuildKit gives it to every RUN. */
  readonly isDeclared: (name: string) => boolean;
}

const readable: ReadonlySet<ShellDialect> = new Set<ShellDialect>(["sh", "bash", "dash", "ash", "ksh"]);

/**
 * The scripts of RUN that a POSIX shell reads and our parser reads to the end. `needle` is what a script must hold to be looked
 * at, so that most need not be read.
 */
export function shellTrees(stages: StageGraph, scripts: readonly RunScript[], needle?: RegExp): readonly TreeOfRun[] {
  const list: TreeOfRun[] = [];
  for (const run of buildScripts(scripts)) {
    const { script } = run;
    const { dialect } = script;
    if (script.form === "exec" || !readable.has(dialect)) continue;
    if (needle !== undefined && !needle.test(script.text.text)) continue;
    const tree = scriptTree(script);
    if (tree.complete) list.push({ run, tree, dialect, isDeclared: declaredFor(stages, run) });
  }
  return list;
}

/** Whether the shell stops by itself at the first command that fails. */
export function stopsAtFailure({ tree }: TreeOfRun): boolean {
  if (tree.script.options.some((option) => /^-[a-z]*e/.test(option) || option === "errexit")) return true;
  return treeCommands(tree).some(
    (command) => command.name === "set" && (hasTreeFlag(command, "e") || command.words.some((word) => word.text === "errexit")),
  );
}

function declaredFor(stages: StageGraph, { instruction, stage: index }: BuildScript): (name: string) => boolean {
  const stage = stages.stages[index];
  const place = stages.places.get(instruction);
  if (stage === undefined || place === undefined) return (name) => proxyVariables.has(name);
  return (name) =>
    proxyVariables.has(name) ||
    stage.scope.lookup(name, place.position) !== undefined ||
    (instruction.trigger && namesOfTriggers(stage).has(name));
}

const triggerNames = new WeakMap<Stage, ReadonlySet<string>>();

/** What the triggers of a stage declare, for the triggers behind them. */
function namesOfTriggers(stage: Stage): ReadonlySet<string> {
  const known = triggerNames.get(stage);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (const outer of stage.instructions) {
    const inner = outer.kind === "onbuild" ? outer.instruction : undefined;
    if (inner?.kind === "arg") for (const { name } of inner.definitions) names.add(name.value);
    if (inner?.kind === "env") for (const { key } of inner.pairs) names.add(key.value);
  }
  triggerNames.set(stage, names);
  return names;
}
