import type { ShellCommand } from "../../shell/shell-script.ts";
import { hasFlag } from "../../shell/command-queries.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import { buildScripts } from "./build-scripts.ts";
import type { LeftCache } from "./left-cache.ts";
import { isMounted, mountTargets } from "./mounts.ts";
import { mayHoldOptions, optionBehind } from "./option-edits.ts";
import { packageCommand, type PackageProgram, wordSet } from "./package-command.ts";
import { removedPaths, removes } from "./removed-paths.ts";

/** Subcommands from apk(8) of apk-tools 2.14. */
export const apk: PackageProgram = {
  names: new Set(["apk"]),
  verbs: wordSet(`add del fix update upgrade cache info list dot policy search index fetch manifest verify audit stats version
    extract mkndx`),
};

/** Where apk keeps the package index; the second is where a cache that is meant to last is set up. */
const cacheDirectories = ["/var/cache/apk", "/etc/apk/cache"];

export interface KeptApkCache extends LeftCache {
  /** Whether the same RUN empties the cache afterwards. */
  readonly removed: boolean;
}

/** Each `apk add` that keeps the index it downloads. */
export function keptApkCaches(graph: StageGraph, scripts: readonly RunScript[]): readonly KeptApkCache[] {
  const list: KeptApkCache[] = [];
  for (const run of buildScripts(scripts)) {
    const { commands } = run.script;
    const removal = commands.findLastIndex(emptiesCache);
    let mounted: readonly string[] | undefined;
    for (const [index, command] of commands.entries()) {
      const found = packageCommand(command, apk);
      if (found?.verb.text !== "add" || hasFlag(command, "--no-cache", "--no-network") || mayHoldOptions(found)) continue;
      mounted ??= mountTargets(run.instruction, graph);
      if (cacheDirectories.some((directory) => isMounted(mounted ?? [], directory))) break;
      const edits = optionBehind(run, found.verb, "--no-cache");
      const fix = edits === undefined ? undefined : ({ safety: "safe", edits } as const);
      list.push({ run, span: found.verb.span, command: "apk add", code: "DL3019", fix, removed: removal > index });
    }
  }
  return list;
}

function emptiesCache(command: ShellCommand): boolean {
  return removedPaths(command).some((path) => cacheDirectories.some((directory) => removes(path, directory)));
}
