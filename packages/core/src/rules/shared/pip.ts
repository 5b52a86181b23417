import { flagOf } from "../../instructions/instruction.ts";
import { flagValue, hasFlag } from "../../shell/command-queries.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { type BuildScript, buildScripts } from "./build-scripts.ts";
import type { LeftCache } from "./left-cache.ts";
import { isMounted, mountTargets } from "./mounts.ts";
import { mayHoldOptions, optionBehind } from "./option-edits.ts";
import { packageCommand, type PackageProgram, wordSet } from "./package-command.ts";
import { removedPaths } from "./removed-paths.ts";
import { runEnvironment, type RunEnvironment } from "./run-environment.ts";
import { stageSetting, writes } from "./stage-settings.ts";

/** Subcommands from the reference of pip 25. */
const verbs = wordSet(
  "install download uninstall freeze inspect list show check config search cache index wheel hash completion debug help lock",
);

export const pip: PackageProgram = { names: /^pip(?:-?\d[\d.]*)?$/, verbs, isPythonModule: true };

const configured = /(?:^|[^-\w]|\\n)no-cache-dir\s*=|\bconfig\s+set\s+\S*no-cache-dir\b/;

/** Each `pip install` that keeps what it downloads and builds. */
export function keptPipCaches(graph: StageGraph, scripts: readonly RunScript[]): readonly LeftCache[] {
  const list: LeftCache[] = [];
  const fromFile = stageSetting(graph, (instruction) => writes(instruction, configured));
  for (const run of buildScripts(scripts)) {
    if (flagOf(run.instruction, "network")?.value === "none") continue;
    let caches: CachePlaces | undefined;
    for (const [index, command] of run.script.commands.entries()) {
      const found = packageCommand(command, pip);
      if (found?.verb.text !== "install" || mayHoldOptions(found) || fromFile.isOn(run.instruction)) continue;
      // It then takes what lies beside it and downloads nothing.
      if (hasFlag(found.command, "--no-index")) continue;
      caches ??= new CachePlaces(graph, run);
      if (caches.isSwitchedOff(found.command) || caches.isOutsideLayer(found.command, index)) continue;
      const edits = optionBehind(run, found.verb, "--no-cache-dir");
      const fix = edits === undefined ? undefined : ({ safety: "safe", edits } as const);
      list.push({ run, span: found.verb.span, command: `${found.command.name ?? ""} install`, code: "DL3042", fix });
    }
  }
  return list;
}

/** Where the commands of one RUN keep their cache, and what becomes of it. */
class CachePlaces {
  private readonly commands: readonly ShellCommand[];
  private readonly mounted: readonly string[];
  private readonly environment: RunEnvironment;
  private emptying: Emptying | undefined;

  constructor(graph: StageGraph, run: BuildScript) {
    this.commands = run.script.commands;
    this.mounted = mountTargets(run.instruction, graph);
    this.environment = runEnvironment(graph, run);
  }

  /**
   * Any value of PIP_NO_CACHE_DIR switches the cache off, "off" and "0" too (_handle_no_cache_dir in pip's cmdoptions.py);
   * an empty one does nothing. Long options may be cut short.
   */
  isSwitchedOff(command: ShellCommand): boolean {
    if (command.args.some(({ text }) => /^--no-ca(?:c|ch|che(?:-.*)?)?(?:=.*)?$/.test(text))) return true;
    return (this.environment.valueFor(command, "PIP_NO_CACHE_DIR") ?? "") !== "";
  }

  /** Whether the cache lies on a mount, or is emptied by a command behind the one at `index`. */
  isOutsideLayer(command: ShellCommand, index: number): boolean {
    const directory = this.directoryOf(command);
    if (directory === "" ? this.mounted.some(holdsUserCache) : isMounted(this.mounted, directory)) return true;
    this.emptying ??= emptyingOf(this.commands);
    return lastEmptying(this.emptying, directory) > index;
  }

  /** "" for the default place below the user's home, whose path is not known. */
  private directoryOf(command: ShellCommand): string {
    const given = flagValue(command, "--cache-dir")?.text ?? this.environment.valueFor(command, "PIP_CACHE_DIR") ?? "";
    if (given !== "") return given.replace(/\/$/, "");
    const base = this.environment.valueFor(command, "XDG_CACHE_HOME") ?? "";
    return base === "" ? "" : `${base.replace(/\/$/, "")}/pip`;
  }
}

/** What removes caches in a script, by index of the last command that does. */
interface Emptying {
  readonly purge: number;
  readonly userCache: number;
  /** By path. */
  readonly paths: ReadonlyMap<string, number>;
}

function emptyingOf(commands: readonly ShellCommand[]): Emptying {
  const paths = new Map<string, number>();
  let purge = -1;
  let userCache = -1;
  for (const [index, command] of commands.entries()) {
    const found = packageCommand(command, pip);
    if (found?.verb.text === "cache" && found.operands[0]?.text === "purge") purge = index;
    for (const path of removedPaths(command)) {
      paths.set(path, index);
      if (holdsUserCache(path)) userCache = index;
    }
  }
  return { purge, userCache, paths };
}

/** Index of the last command that empties a directory ("" for the default one): it is removed, or one that holds it. */
function lastEmptying({ purge, userCache, paths }: Emptying, directory: string): number {
  if (directory === "") return Math.max(purge, userCache);
  let last = Math.max(purge, paths.get(directory) ?? -1);
  for (let end = directory.lastIndexOf("/"); end > 0; end = directory.lastIndexOf("/", end - 1)) {
    last = Math.max(last, paths.get(directory.slice(0, end)) ?? -1);
  }
  return last;
}

/** `/root/.cache`, `~/.cache/pip`, `/home/app`, …: whoever the user is. */
function holdsUserCache(path: string): boolean {
  return /(?:^|\/)\.cache(?:\/(?:pip(?:\/.*)?)?)?$/.test(path) || path === "/root" || /^\/home(?:\/[^/]+)?$/.test(path);
}
