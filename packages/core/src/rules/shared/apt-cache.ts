import type { RunScript } from "../../shell/run-scripts.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { apt } from "./apt.ts";
import { buildScripts } from "./build-scripts.ts";
import type { CacheUse } from "./left-cache.ts";
import { packageCommand, type PackageCommand, wordSet } from "./package-command.ts";
import { removedPaths, removes } from "./removed-paths.ts";

/** One of the two directories in which apt keeps what it downloads. */
export interface AptCacheKind extends CacheUse<PackageCommand> {
  readonly name: "lists" | "archives";
  readonly directory: string;
  /** The command that empties it. */
  readonly cleanUp: string;
}

const downloading = wordSet("install reinstall upgrade dist-upgrade full-upgrade safe-upgrade dselect-upgrade build-dep satisfy");

export const aptLists: AptCacheKind = {
  name: "lists",
  directory: "/var/lib/apt/lists",
  cleanUp: "rm -rf /var/lib/apt/lists/*",
  fills: (command) => aptCommand(command, (verb) => verb === "update"),
  empties: (command) => empties(command, "/var/lib/apt/lists", ["distclean", "dist-clean"]),
};

/** Debian's and Ubuntu's images remove these files by themselves, through `docker-clean` in apt's configuration. */
export const aptArchives: AptCacheKind = {
  name: "archives",
  directory: "/var/cache/apt/archives",
  cleanUp: "apt-get clean",
  fills: (command) => aptCommand(command, (verb) => downloading.has(verb)),
  empties: (command) => empties(command, "/var/cache/apt/archives", ["clean", "distclean", "dist-clean"]),
};

/** What switches off the clean-up that Debian's and Ubuntu's images bring along. */
export const keepingArchives =
  /\brm\s+(?:[^\s;&|]+\s+){0,6}[^\s;&|]*docker-clean|Keep-Downloaded-Packages[\\"'\s]+(?:1|true|yes)/i;

function aptCommand(command: ShellCommand, accepts: (verb: string) => boolean): PackageCommand | undefined {
  const found = packageCommand(command, apt);
  return found !== undefined && accepts(found.verb.text) ? found : undefined;
}

function empties(command: ShellCommand, directory: string, verbs: readonly string[]): boolean {
  if (aptCommand(command, (verb) => verbs.includes(verb)) !== undefined) return true;
  return removedPaths(command).some((path) => removes(path, directory));
}

/** Which RUN instructions need lists that an earlier one left. */
export interface ListReaders {
  /** Whether one of them comes after this one, in its stage or in a stage built on it. */
  comeAfter(run: RunScript): boolean;
}

/** Finds the RUN instructions that install before they update. */
export function laterListReaders(graph: StageGraph, scripts: readonly RunScript[]): ListReaders {
  /** By stage: where the last of them starts. */
  const last = new Map<number, number>();
  for (const { stage, instruction, script } of buildScripts(scripts)) {
    const first = script.commands
      .map((command) => packageCommand(command, apt)?.verb.text ?? "")
      .find((verb) => verb === "update" || downloading.has(verb));
    if (first !== undefined && first !== "update") last.set(stage, instruction.span.start);
  }
  /** Stages on which one with such a RUN is built. Stages stand behind their bases. */
  const below = new Set<number>();
  for (const stage of graph.stages.toReversed()) {
    if (stage.base.kind === "stage" && (last.has(stage.index) || below.has(stage.index))) below.add(stage.base.index);
  }
  return {
    comeAfter: ({ stage, instruction }) => below.has(stage) || (last.get(stage) ?? -1) > instruction.span.start,
  };
}
