import { flagValue } from "../../shell/command-queries.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { type BuildScript, buildScripts } from "./build-scripts.ts";
import type { LeftCache } from "./left-cache.ts";
import { isMounted, mountTargets } from "./mounts.ts";
import { mayHoldOptions, optionBehind } from "./option-edits.ts";
import { packageCommand, type PackageProgram, wordSet } from "./package-command.ts";
import { removedPaths, removes } from "./removed-paths.ts";
import { environmentOf } from "./run-environment.ts";
import { stageSetting, writes } from "./stage-settings.ts";

/** Subcommands from the reference of pip 25. */
const verbs = wordSet("install download uninstall freeze inspect list show check config search cache index wheel hash completion debug help lock");

export const pip: PackageProgram = { names: /^pip(?:-?\d[\d.]*)?$/, verbs };

const configured = /(?<!-)\bno-cache-dir\s*=|\bconfig\s+set\s+\S*no-cache-dir\b/;

/** Each `pip install` that keeps what it downloads and builds. */
export function* keptPipCaches(graph: StageGraph, scripts: readonly RunScript[]): Generator<LeftCache> {
  const fromFile = stageSetting(graph, (instruction) => writes(instruction, configured));
  for (const run of buildScripts(scripts)) {
    for (const [index, command] of run.script.commands.entries()) {
      const found = packageCommand(command, pip);
      if (found?.verb.text !== "install" || isSwitchedOff(graph, run, found.command) || mayHoldOptions(found)) continue;
      if (fromFile.isOn(run.instruction) || isOutsideLayer(graph, run, index)) continue;
      const edits = optionBehind(run, found.verb, "--no-cache-dir");
      const fix = edits === undefined ? undefined : ({ safety: "safe", edits } as const);
      yield { run, span: found.verb.span, command: `${found.command.name ?? ""} install`, code: "DL3042", fix };
    }
  }
}

/**
 * Any value of PIP_NO_CACHE_DIR switches the cache off, "off" and "0" too (_handle_no_cache_dir in pip's cmdoptions.py); an empty one
 * does nothing. Long options may be cut short.
 */
function isSwitchedOff(graph: StageGraph, run: BuildScript, command: ShellCommand): boolean {
  if (command.args.some(({ text }) => /^--no-ca(?:c|ch|che(?:-.*)?)?(?:=.*)?$/.test(text))) return true;
  return (environmentOf(graph, run, command, "PIP_NO_CACHE_DIR") ?? "") !== "";
}

/** Whether the cache lies on a mount, or is removed by a later command. */
function isOutsideLayer(graph: StageGraph, run: BuildScript, index: number): boolean {
  const { commands } = run.script;
  const directory = cacheDirectory(graph, run, commands[index]!);
  const mounted = mountTargets(run.instruction, graph);
  if (directory === undefined ? mounted.some(holdsUserCache) : isMounted(mounted, directory)) return true;
  return commands.slice(index + 1).some((command) => emptiesCache(command, directory));
}

/** Where pip keeps its cache; undefined for the default place below the user's home, whose path is not known. */
function cacheDirectory(graph: StageGraph, run: BuildScript, command: ShellCommand): string | undefined {
  const given = flagValue(command, "--cache-dir")?.text ?? environmentOf(graph, run, command, "PIP_CACHE_DIR");
  if (given !== undefined && given !== "") return given.replace(/\/+$/, "");
  const base = environmentOf(graph, run, command, "XDG_CACHE_HOME");
  return base === undefined || base === "" ? undefined : `${base.replace(/\/+$/, "")}/pip`;
}

function emptiesCache(command: ShellCommand, directory: string | undefined): boolean {
  const found = packageCommand(command, pip);
  if (found?.verb.text === "cache") return found.operands[0]?.text === "purge";
  return removedPaths(command).some((path) => (directory === undefined ? holdsUserCache(path) : removes(path, directory)));
}

/** `/root/.cache`, `~/.cache/pip`, `/home/app`, …: whoever the user is. */
function holdsUserCache(path: string): boolean {
  return /(?:^|\/)\.cache(?:\/(?:pip(?:\/.*)?)?)?$/.test(path) || path === "/root" || /^\/home(?:\/[^/]+)?$/.test(path);
}
