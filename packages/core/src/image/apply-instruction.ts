import type { ArgInstruction, EnvInstruction, Instruction } from "../instructions/instruction.ts";
import { joinWorkdir } from "../plan/join-workdir.ts";
import type { Scope } from "../stages/scope.ts";
import { unreachable } from "../text/unreachable.ts";
import { trimSpace } from "../text/white-space.ts";
import {
  addLabels,
  addTrigger,
  exposePorts,
  addVolumes,
  setCommand,
  setEntrypoint,
  setHealthcheck,
  setStopSignal,
} from "./change-config.ts";
import { goSlice, runText, transferText } from "./history-text.ts";
import { commandArgs, runArgs } from "./run-args.ts";
import { expand, expandWords, slashedDirectory, type StageImage } from "./stage-image.ts";

/** What an ARG takes its value from. */
export interface ArgSources {
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly global: Scope;
}

/**
 * What an instruction does to its stage and to the target's image, its entry in the history included (the dispatch functions in
 * frontend/dockerfile/dockerfile2llb/convert.go). `step` is its position in the plan.
 */
export function applyInstruction(stage: StageImage, instruction: Instruction, step: number, sources: ArgSources): void {
  const createdBy = change(stage, instruction, sources);
  if (createdBy === undefined || stage.draft === undefined) return;
  stage.draft.history.push({ createdBy, empty: !makesLayer(stage, instruction), step });
}

function makesLayer(stage: StageImage, { kind }: Instruction): boolean {
  if (kind === "workdir") return slashedDirectory(stage) !== "/";
  return kind === "run" || kind === "copy" || kind === "add";
}

/** Changes the stage and gives the text for the history; undefined where there is no entry. */
function change(stage: StageImage, instruction: Instruction, sources: ArgSources): string | undefined {
  const { draft } = stage;
  switch (instruction.kind) {
    case "env":
      return changeEnvironment(stage, instruction);
    case "arg":
      return declareArgs(stage, instruction, sources);
    case "workdir":
      return changeDirectory(stage, expand(stage, instruction.value.value));
    case "user":
      stage.user = expand(stage, instruction.value.value);
      if (draft !== undefined) draft.settings.user = stage.user;
      return `USER ${stage.user}`;
    case "shell":
      stage.shell = instruction.words.map((word) => word.value);
      if (draft !== undefined) draft.settings.shell = stage.shell;
      return `SHELL ${goSlice(stage.shell)}`;
    case "cmd":
      stage.hasCommand = true;
      return draft && setCommand(draft, commandArgs(instruction.command, stage.shell));
    case "entrypoint":
      return draft && setEntrypoint(draft, commandArgs(instruction.command, stage.shell), stage.hasCommand);
    case "run":
      return draft && runText(draft, stage.environment, runArgs(instruction, stage.shell, stage.imageOs));
    case "copy":
    case "add":
      return draft && transferText(stage, instruction);
    case "label":
      return (
        draft &&
        addLabels(
          draft,
          instruction.pairs.map(({ key, value }) => [expand(stage, key.value), expand(stage, value.value)]),
        )
      );
    case "expose":
      return (
        draft &&
        exposePorts(
          draft,
          [...instruction.args].sort().flatMap((word) => expandWords(stage, word)),
        )
      );
    case "volume":
      return (
        draft &&
        addVolumes(
          draft,
          instruction.paths.map((word) => expand(stage, trimSpace(word.value))),
        )
      );
    case "healthcheck":
      return draft && setHealthcheck(draft, instruction);
    case "stopsignal":
      return draft && setStopSignal(draft, expand(stage, instruction.value.value));
    case "maintainer":
      return `MAINTAINER ${instruction.value.value}`;
    case "onbuild":
      if (draft !== undefined) addTrigger(draft, instruction);
      return undefined;
    case "from":
    case "invalid":
      return undefined;
    default:
      return unreachable(instruction);
  }
}

/** All words see the variables as they were before the instruction. */
function changeEnvironment(stage: StageImage, { pairs }: EnvInstruction): string {
  const expanded = pairs.map(({ key, value }) => ({ name: expand(stage, key.value), value: expand(stage, value.value) }));
  for (const { name, value } of expanded) stage.environment.keep({ name, value, by: "env" });
  return ["ENV", ...expanded.map(({ name, value }) => `${name}=${value}`)].join(" ");
}

/** Settings of BuildKit itself that are declared like variables; no RUN gets them. */
const settings = new Set(["BUILDKIT_SBOM_SCAN_CONTEXT", "BUILDKIT_SBOM_SCAN_STAGE"]);

/** Other than the pairs of an ENV, each definition sees those before it. */
function declareArgs(stage: StageImage, { definitions }: ArgInstruction, sources: ArgSources): string {
  const texts = definitions.map((definition) => {
    const name = definition.name.value;
    const value = argValue(stage, name, definition.value?.value, sources);
    if (value !== undefined && !settings.has(name)) stage.environment.declare({ name, value, by: "arg" });
    stage.draft?.declared.set(name, value ?? "");
    return value === undefined ? name : `${name}=${value}`;
  });
  return `ARG ${texts.join(" ")}`;
}

function argValue(stage: StageImage, name: string, preset: string | undefined, sources: ArgSources): string | undefined {
  if (Object.hasOwn(sources.buildArgs, name)) return sources.buildArgs[name];
  if (preset !== undefined) return expand(stage, preset);
  const inherited = sources.global.lookup(name, Number.POSITIVE_INFINITY);
  return inherited?.state === "set" ? inherited.value : undefined;
}

function changeDirectory(stage: StageImage, path: string): string {
  const directory = joinWorkdir(stage.workingDirectory === "" ? "/" : stage.workingDirectory, path, stage.os);
  // Undefined is what BuildKit refuses: then nothing changes.
  if (directory !== undefined) stage.workingDirectory = directory;
  if (stage.draft !== undefined) stage.draft.settings.workingDirectory = stage.workingDirectory;
  return `WORKDIR ${slashedDirectory(stage)}`;
}
