import { hasFlag } from "../../shell/command-queries.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { appendCommand, type FileText } from "./append-command.ts";
import { buildScripts } from "./build-scripts.ts";
import { lastFilling, type LeftCache } from "./left-cache.ts";
import { isMounted, mountTargets } from "./mounts.ts";
import { packageCommand, type PackageCommand, type PackageProgram, runAs, wordSet } from "./package-command.ts";
import { removedPaths, removes } from "./removed-paths.ts";

/** Subcommands and their short names from zypper(8), 1.14. */
export const zypper: PackageProgram = {
  names: new Set(["zypper"]),
  verbs: wordSet(`install in remove rm update up list-updates lu patch list-patches lp patch-check pchk dist-upgrade dup verify ve
    source-install si install-new-recommends inr removeptf rmptf refresh ref clean cc addrepo ar removerepo rr renamerepo nr
    modifyrepo mr repos lr addservice as services ls search se info if packages pa patterns pt products pd what-provides wp
    addlock al removelock rl locks ll download needs-rebooting ps licenses source-download
    shell sh help versioncmp vcmp targetos tos`),
};

const filling = wordSet("install in update up patch dist-upgrade dup source-install si install-new-recommends inr verify ve");
const cacheDirectory = "/var/cache/zypp";

/** Each RUN that leaves the metadata of the repositories behind. */
export function leftZypperCaches(graph: StageGraph, scripts: readonly RunScript[], file: FileText): readonly LeftCache[] {
  const list: LeftCache[] = [];
  for (const run of buildScripts(scripts)) {
    const found = lastFilling(run.script.commands, { fills: fillsCache, empties: emptiesCache });
    if (found === undefined || isMounted(mountTargets(run.instruction, graph), cacheDirectory)) continue;
    const edits = appendCommand(run, file, runAs(found, "zypper clean --all"));
    const fix = edits === undefined ? undefined : ({ safety: "safe", edits } as const);
    list.push({ run, span: found.verb.span, command: `zypper ${found.verb.text}`, code: "DL3036", fix });
  }
  return list;
}

function fillsCache(command: ShellCommand): PackageCommand | undefined {
  const found = packageCommand(command, zypper);
  return found !== undefined && filling.has(found.verb.text) ? found : undefined;
}

/** A plain `zypper clean` empties only the cache of packages, which is not kept anyway. */
function emptiesCache(command: ShellCommand): boolean {
  const found = packageCommand(command, zypper);
  if (found?.verb.text === "clean" || found?.verb.text === "cc") return hasFlag(command, "-a", "--all", "-m", "--metadata");
  return removedPaths(command).some((path) => removes(path, cacheDirectory) || path.startsWith(`${cacheDirectory}/raw`));
}
