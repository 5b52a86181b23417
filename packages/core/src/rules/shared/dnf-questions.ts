import { flagValues, hasFlag } from "../../shell/command-queries.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { hasInput } from "./answered-prompt.ts";
import { dnf } from "./dnf.ts";
import { mayHoldOptions } from "./option-edits.ts";
import { type PackageCommand, type PackageStep, packageSteps, wordSet } from "./package-command.ts";
import { stageSetting, writes } from "./stage-settings.ts";

const asking =
  wordSet(`install in localinstall groupinstall update upgrade up update-to upgrade-to update-minimal upgrade-minimal up-min
  reinstall rei downgrade dg distro-sync distrosync dsync swap builddep erase remove rm localupdate groupupdate groupremove`);
/** Second words of `group` and `module` that change packages. */
const askingGroups = wordSet("install upgrade update remove enable disable switch-to");

/** The commands of yum and dnf that ask for confirmation, and to which nothing answers. */
export function openDnfQuestions(graph: StageGraph, scripts: readonly RunScript[]): readonly PackageStep[] {
  const list: PackageStep[] = [];
  const fromFile = stageSetting(graph, (instruction) => writes(instruction, /assumeyes[\s=]+["']?(?:1|yes|true|on)\b/i));
  for (const step of packageSteps(scripts, dnf)) {
    if (asks(step) && !isAnswered(step.command) && !mayHoldOptions(step) && !fromFile.isOn(step.run.instruction)) list.push(step);
  }
  return list;
}

function asks({ verb, operands }: PackageCommand): boolean {
  if (verb.text !== "group" && verb.text !== "module") return asking.has(verb.text);
  return askingGroups.has(operands[0]?.text ?? "");
}

function isAnswered(command: ShellCommand): boolean {
  if (hasFlag(command, "-y", "--assumeyes", "--assumeno", "-h", "--help") || hasInput(command)) return true;
  return flagValues(command, "--setopt").some(({ text }) => /^assumeyes=(?:1|yes|true|on)$/i.test(text));
}
