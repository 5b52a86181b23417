import type { BuildStep } from "../plan/build-plan.ts";
import type { BuildScript } from "../rules/shared/build-scripts.ts";
import { cachedTools } from "../rules/shared/cached-tools.ts";
import { isExpensive } from "../rules/shared/expensive-steps.ts";
import { runsProjectScript } from "../rules/shared/javascript-managers.ts";
import { mountTargets } from "../rules/shared/mounts.ts";
import { projectInstall } from "../rules/shared/project-installs.ts";
import type { StageGraph } from "../stages/stage-graph.ts";

/**
 * What one run of a step costs, in units of about a second. Only the relation between steps matters: nothing here is a measurement,
 * and what is printed never names these numbers as times.
 */
const costs = {
  /** Installs what the project lists, or packages of the system; compiles. */
  install: 40,
  /** `npm run build` and the like. */
  projectScript: 30,
  download: 10,
  otherRun: 3,
  workdir: 0.2,
  /** A layer to be packed, kept and pushed, whatever is in it. */
  copy: 2,
  /** `ADD` of an address. */
  remote: 10,
} as const;

/** Bytes that are copied, packed and pushed in one unit. */
const copiedBytes = 20_000_000;
/** Part of an install's cost that is left when what it downloads is kept in a cache mount. */
const withCacheMount = 0.6;

/** Cost of one run of a step; 0 for what is no layer. `run`: its script, when it is a RUN that a shell runs. */
export function stepCost(step: BuildStep, run: BuildScript | undefined, graph: StageGraph): number {
  switch (step.instruction.kind) {
    case "run":
      return run === undefined ? costs.otherRun : runCost(run, graph);
    case "copy":
    case "add":
      return copyCost(step);
    case "workdir":
      return step.kind === "layer" ? costs.workdir : 0;
    default:
      return 0;
  }
}

function runCost(run: BuildScript, graph: StageGraph): number {
  const { script, instruction } = run;
  const cost = scriptCost(run);
  if (instruction.mounts.length === 0) return cost;
  const targets = mountTargets(instruction, graph);
  const tools = cachedTools.filter((tool) => script.commands.some((command) => tool.downloads(command) !== undefined));
  const kept = tools.some((tool) => targets.some((target) => tool.serves(target)));
  return kept ? cost - costs.install * (1 - withCacheMount) : cost;
}

/** What a RUN installs and what it builds are two parts of its cost, so that it costs the same when it is split between them. */
function scriptCost({ script }: BuildScript): number {
  const { commands } = script;
  let [install, build] = [0, 0];
  for (const command of commands) {
    if (projectInstall(command) !== undefined || cachedTools.some((tool) => tool.downloads(command) !== undefined))
      install = costs.install;
    else if (runsProjectScript(command) || (command.name !== undefined && builders.has(command.name)))
      build = costs.projectScript;
  }
  if (install + build > 0) return install + build;
  if (isExpensive(script)) return costs.install;
  const fetches = commands.some(({ name }) => name === "curl" || name === "wget" || name === "git");
  // What is not read, such as PowerShell, may be anything.
  return fetches || commands.length === 0 ? costs.download : costs.otherRun;
}

const builders: ReadonlySet<string> = new Set([
  "make",
  "cmake",
  "ninja",
  "bazel",
  "gradlew",
  "mvnw",
  "msbuild",
  "meson",
  "gcc",
  "g++",
]);

function copyCost({ instruction, selection }: BuildStep): number {
  let bytes = 0;
  let remote = 0;
  for (const source of selection?.sources ?? []) {
    if (source.kind === "context") bytes += source.selected?.bytes ?? 0;
    else if (source.kind === "http" || source.kind === "git") remote += costs.remote;
  }
  return instruction.kind === "copy" || instruction.kind === "add" ? costs.copy + bytes / copiedBytes + remote : 0;
}
