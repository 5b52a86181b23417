import { laterListReaders } from "../../rules/shared/apt-cache.ts";
import { type BuildScript, buildScripts } from "../../rules/shared/build-scripts.ts";
import { cacheMountEdits, type CacheUsers, mountFor } from "../../rules/shared/cache-mount-edits.ts";
import { type CachedTool, cachedTools } from "../../rules/shared/cached-tools.ts";
import { isMounted, mountTargets } from "../../rules/shared/mounts.ts";
import { runEnvironment } from "../../rules/shared/run-environment.ts";
import { isConditional } from "../../shell/command-queries.ts";
import type { AdviceSource, Candidate } from "../advice-source.ts";
import { countCommits } from "../commit-mask.ts";
import { lineOf } from "../instruction-block.ts";

/** Installs that run again keep what they have downloaded: one candidate for each package manager of a stage. */
export function* cacheMount(source: AdviceSource): Generator<Candidate> {
  const { build, scripts, source: text } = source;
  const steps = new Map(build.plan.steps.map((step, index) => [step.instruction, { step, index }]));
  const readers = laterListReaders(build.graph, scripts);
  for (const users of usersByStage(source)) {
    const { tool, uses } = users;
    // Packages of the system seldom change: only a history can tell that their installs run often.
    if (source.evidence.basis !== "history" && systemTools.has(tool.id)) continue;
    const runsOf = ({ run }: CacheUsers["uses"][number]): number => {
      const mask = source.replayed.rebuilt[steps.get(run.instruction)?.index ?? -1];
      return mask === undefined ? 0 : countCommits(mask);
    };
    const most = uses.reduce((best, use) => (runsOf(use) > runsOf(best) ? use : best));
    const first = steps.get(uses[0].run.instruction);
    const mount = first && mountFor(build.graph, users, first.step.state);
    if (mount?.isSure !== true || runsOf(most) === 0) continue;
    if (tool.id === "apt" && uses.some((use) => readers.comeAfter(use.run))) continue;
    const edits = cacheMountEdits({ text: text.text, escape: build.graph.escape }, users, mount.flags);
    if (edits === undefined) continue;
    yield {
      kind: "cache-mount",
      span: most.span,
      edits,
      risk: tool.id === "apt" ? "changes-image" : "none",
      reason: {
        key: "cache-mount",
        params: { command: most.name, line: lineOf(text, most.run.instruction) },
        caution: tool.id === "apt" ? "docker-clean-removed" : undefined,
      },
    };
  }
}

const systemTools: ReadonlySet<string> = new Set(["apt", "apk", "dnf", "zypper"]);

function usersByStage(source: AdviceSource): Iterable<CacheUsers> {
  const found = new Map<string, CacheUsers>();
  for (const run of buildScripts(source.scripts)) {
    if (run.instruction.trigger || source.build.graph.stages[run.stage]?.reachable !== true) continue;
    for (const tool of cachedTools) {
      // Of several managers that a script chooses from, one alone runs.
      const surely = run.script.commands.filter((command) => !isConditional(command));
      const [use] = surely.flatMap((command) => tool.downloads(command) ?? []);
      if (use === undefined || !lacksMount(source, run, tool)) continue;
      const key = `${run.stage} ${tool.id}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { tool, uses: [{ run, ...use }] });
      else known.uses.push({ run, ...use });
    }
  }
  return found.values();
}

/** Whether no mount serves the tool, and nothing switches its cache off for all installs. */
function lacksMount({ build }: AdviceSource, run: BuildScript, tool: CachedTool): boolean {
  const [command] = run.script.commands;
  const mounted = mountTargets(run.instruction, build.graph);
  if (command === undefined || mounted.some((target) => tool.serves(target))) return false;
  const environment = runEnvironment(build.graph, run);
  const isSet = (name: string): boolean => (environment.valueFor(command, name) ?? "") !== "";
  if (tool.variables.some((name) => isMounted(mounted, environment.valueFor(command, name) ?? ""))) return false;
  return !tool.offVariables.some(isSet);
}
