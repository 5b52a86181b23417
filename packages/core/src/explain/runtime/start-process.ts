import type { CommandLine, Instruction } from "../../instructions/instruction.ts";
import type { PlannedBuild } from "../../plan-dockerfile.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import { systemShells } from "../../shell/system-shell.ts";
import type { ImageConfig } from "../../stages/image-config.ts";
import type { CommandPart, FirstProgram, StartProcess } from "./container-contract.ts";
import { type ImageSettings, originOfLine } from "./image-settings.ts";

/** What becomes process 1, and whether the stop signal reaches the program that is meant. */
export function startProcess(
  { graph }: PlannedBuild,
  config: ImageConfig,
  settings: ImageSettings,
  scripts: readonly RunScript[],
): StartProcess {
  const entrypoint = partOf("entrypoint", config.Entrypoint, settings);
  const command = partOf("cmd", config.Cmd, settings);
  // A shell form takes no arguments: what CMD gives would be the shell's own.
  const words = [...(entrypoint?.words ?? []), ...(command?.words ?? [])];
  const named = settings.last("entrypoint") ?? (entrypoint === undefined ? settings.last("cmd") : undefined);
  const script = named && scripts.find(({ instruction }) => instruction === named);
  const leading = entrypoint ?? command;
  const nobodyKnows = !settings.baseKnown && settings.baseName !== undefined && settings.last("entrypoint") === undefined;
  const origin = leading?.origin ?? settings.originOf("cmd", false);
  if (leading === undefined) return { entrypoint, command, words, first: nothing(nobodyKnows), origin };
  const first = firstProgram(leading, script, script !== undefined && isReplaced(script, graph, scripts));
  return { entrypoint, command, words, first, origin };
}

function nothing(nobodyKnows: boolean): FirstProgram {
  return { kind: nobodyKnows ? "unknown" : "none" };
}

function partOf(
  kind: "entrypoint" | "cmd",
  words: readonly string[] | undefined,
  settings: ImageSettings,
): CommandPart | undefined {
  if (words === undefined || words.length === 0) return undefined;
  const instruction = settings.last(kind);
  if (instruction === undefined) {
    const form = isShell(words[0]!) && words[1] === "-c" ? "shell" : "exec";
    return { form, words, origin: settings.originOf(kind, true) };
  }
  const { form }: CommandLine = instruction.command;
  return { form: form === "shell" ? "shell" : "exec", words, origin: originOfLine(instruction) };
}

/** Inits that pass signals on and collect ended processes: tini, dumb-init, catatonit, those of s6-overlay and docker, systemd. */
const inits = /(?:^|\/)(?:tini(?:-static)?|dumb-init|catatonit|docker-init|init|systemd|s6-svscan|my_init|supervisord)$/;
const scriptFiles = /\.(?:sh|bash)$|(?:^|\/)(?:docker-)?(?:entrypoint|start|run)$/;

function firstProgram({ form, words }: CommandPart, script: RunScript | undefined, replaced: boolean): FirstProgram {
  const program = words[0]!;
  const text = isShell(program) ? words[words.indexOf("-c") + 1] : undefined;
  if (form === "exec" && !(isShell(program) && words.includes("-c"))) {
    if (inits.test(program)) return { kind: "init", name: program };
    const scriptFile = isShell(program) ? words[1] : program;
    if (scriptFile !== undefined && (isShell(program) || scriptFiles.test(scriptFile)))
      return { kind: "script", name: scriptFile };
    return { kind: "program", name: program };
  }
  const last = script?.script.commands.filter(({ inside }) => !inside.includes("substitution")).at(-1);
  if (last?.wrappers.some(({ name }) => name === "exec") === true || (replaced && last !== undefined)) {
    // An init is a wrapper too: what it starts is not process 1.
    const init = last.wrappers.find((wrapper) => inits.test(wrapper.name))?.name;
    const name = init ?? last.program?.text ?? last.name ?? text ?? program;
    if (inits.test(name)) return { kind: "init", name };
    return scriptFiles.test(name) ? { kind: "script", name } : { kind: "program", name };
  }
  return { kind: "shell", name: program };
}

/** Whether the shell around a command line ends where its program begins, so that the program is process 1. */
export function givesWay(found: RunScript, graph: PlannedBuild["graph"], scripts: readonly RunScript[]): boolean {
  const last = found.script.commands.filter(({ inside }) => !inside.includes("substitution")).at(-1);
  return last?.wrappers.some(({ name }) => name === "exec") === true || isReplaced(found, graph, scripts);
}

/** bash and BusyBox become a single command instead of starting it; dash does not (seen with bash 5.2, BusyBox 1.35, dash 0.5.12). */
function isReplaced(found: RunScript, graph: PlannedBuild["graph"], scripts: readonly RunScript[]): boolean {
  const shell = systemShells(graph, scripts).of(found);
  if (shell !== "bash" && shell !== "busybox") return false;
  const [only, ...more] = found.script.commands.filter(({ inside }) => !inside.includes("substitution"));
  return (
    only !== undefined &&
    more.length === 0 &&
    only.inside.length === 0 &&
    only.pipelineLength === 1 &&
    only.redirects.length === 0
  );
}

/** Whether a program is a shell, by its name. */
export function isShell(program: string): boolean {
  return /(?:^|[/\\])(?:ba|da|a|z|k)?sh$|(?:^|[/\\])(?:cmd|powershell|pwsh)(?:\.exe)?$/i.test(program);
}

/** Whether the instruction is one that starts the container. */
export function isStart({ kind }: Instruction): boolean {
  return kind === "cmd" || kind === "entrypoint";
}
