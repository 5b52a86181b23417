import { laterListReaders } from "../rules/shared/apt-cache.ts";
import { cacheMountEdits, mountFor } from "../rules/shared/cache-mount-edits.ts";
import { type CachedTool, cachedTools } from "../rules/shared/cached-tools.ts";
import { mountTargets } from "../rules/shared/mounts.ts";
import type { ShellCommand } from "../shell/shell-script.ts";
import { readableRun } from "./command-list.ts";
import type { Chosen, RefactorInput, Refactoring } from "./refactoring.ts";

/** A cache mount for each package manager that a RUN downloads with and that has none there. */
export function* addCacheMount(input: RefactorInput, { instructions }: Chosen): Generator<Refactoring> {
  const run = instructions.length > 1 ? undefined : readableRun(input, instructions[0]);
  if (run === undefined) return;
  const mounted = mountTargets(run.instruction, input.stages);
  for (const tool of cachedTools) {
    const use = firstDownload(run.script.commands, tool);
    if (use === undefined || mounted.some((target) => tool.serves(target))) continue;
    // A later RUN that reads the lists would find none.
    if (tool.id === "apt" && laterListReaders(input.stages, input.scripts).comeAfter(run)) continue;
    const state = input.plan.steps.find(({ instruction }) => instruction === run.instruction)?.state;
    const users = { tool, uses: [{ run, ...use }] as const };
    const mount = state && mountFor(input.stages, { tool, uses: [...users.uses] }, state);
    if (mount === undefined || !mount.isSure) continue;
    const file = { text: input.syntax.source.text, escape: input.stages.escape };
    const edits = cacheMountEdits(file, { tool, uses: [...users.uses] }, mount.flags);
    if (edits === undefined) continue;
    // Options that switch the cache off and commands that empty it go too: what ends up in the layer is less.
    yield { kind: "add-cache-mount", mayChange: true, params: { command: use.name }, edits };
  }
}

function firstDownload(commands: readonly ShellCommand[], tool: CachedTool): ReturnType<CachedTool["downloads"]> {
  for (const command of commands) {
    const use = tool.downloads(command);
    if (use !== undefined) return use;
  }
  return undefined;
}
