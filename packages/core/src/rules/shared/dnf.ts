import type { ShellCommand } from "../../shell/shell-script.ts";
import { flagValue } from "../../shell/command-queries.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { appendCommand, type FileText } from "./append-command.ts";
import { buildScripts } from "./build-scripts.ts";
import { lastFilling, type LeftCache } from "./left-cache.ts";
import { isMounted, mountTargets } from "./mounts.ts";
import { packageCommand, type PackageCommand, type PackageProgram, runAs, wordSet } from "./package-command.ts";
import { removedPaths, removes } from "./removed-paths.ts";

/** yum and what came after it. Subcommands and their short names from yum(8), dnf(8) and dnf5(8). */
export const dnf: PackageProgram = {
  names: new Set(["yum", "dnf", "dnf-3", "dnf5", "microdnf", "tdnf"]),
  verbs:
    wordSet(`install in localinstall groupinstall group grp groups module update upgrade up update-to upgrade-to update-minimal
    upgrade-minimal up-min reinstall rei downgrade dg distro-sync distrosync dsync swap builddep makecache mc check-update
    check-upgrade erase remove rm autoremove localupdate groupupdate groupremove clean config-manager copr repolist repoquery rq
    search se info list ls provides history mark download versionlock deplist system-upgrade offline-upgrade help shell`),
};

export const dnfInstalling = wordSet("install in localinstall");
export const dnfUpgrading =
  wordSet(`update upgrade up update-to upgrade-to update-minimal upgrade-minimal up-min distro-sync distrosync
  dsync`);

/** yum and dnf are two programs for hadolint; the others are dnf by another name. */
export function isYum(command: ShellCommand): boolean {
  return command.name === "yum";
}

const loading = wordSet(
  "localinstall groupinstall groupupdate localupdate reinstall rei downgrade dg swap builddep makecache mc",
);
const cacheDirectories = ["yum", "dnf", "libdnf5", "tdnf"].map((name) => `/var/cache/${name}`);

/** Each RUN that leaves the metadata of the repositories behind. */
export function leftDnfCaches(graph: StageGraph, scripts: readonly RunScript[], file: FileText): readonly LeftCache[] {
  const list: LeftCache[] = [];
  for (const run of buildScripts(scripts)) {
    const found = lastFilling(run.script.commands, { fills: fillsCache, empties: emptiesCache });
    if (found === undefined) continue;
    const mounted = mountTargets(run.instruction, graph);
    if (cacheDirectories.some((directory) => isMounted(mounted, directory)) || mounted.some(isUserCache)) continue;
    const { command, verb } = found;
    const name = command.name ?? "dnf";
    // The cache of another root is not emptied by `clean`.
    const ownRoot = flagValue(command, "--installroot") === undefined;
    const edits = ownRoot ? appendCommand(run, file, runAs(found, `${name} clean all`)) : undefined;
    const fix = edits === undefined ? undefined : ({ safety: "safe", edits } as const);
    list.push({ run, span: verb.span, command: `${name} ${verb.text}`, code: isYum(command) ? "DL3032" : "DL3040", fix });
  }
  return list;
}

function fillsCache(command: ShellCommand): PackageCommand | undefined {
  const found = packageCommand(command, dnf);
  if (found === undefined) return undefined;
  const { text } = found.verb;
  const isGroup = text === "group" || text === "groups" || text === "grp" || text === "module";
  return dnfInstalling.has(text) || dnfUpgrading.has(text) || loading.has(text) || isGroup ? found : undefined;
}

/** The packages themselves are removed by default; what is left are the metadata. */
function emptiesCache(command: ShellCommand): boolean {
  const found = packageCommand(command, dnf);
  if (found?.verb.text === "clean") return found.operands.some(({ text }) => text === "all" || text === "metadata");
  return removedPaths(command).some((path) => {
    // Also below the root of another system: `/mnt/rootfs/var/cache/dnf`.
    const start = path.indexOf("/var/cache");
    return start !== -1 && cacheDirectories.some((directory) => removes(path.slice(start), directory));
  });
}

/** Where dnf5 keeps the cache of a user who is not root. */
function isUserCache(target: string): boolean {
  return target.endsWith("/.cache/libdnf5");
}
