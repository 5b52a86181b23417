import type { CommandLine, Instruction } from "../instructions/instruction.ts";
import { parseImageReference } from "../stages/image-reference.ts";
import { lexWord } from "../syntax/word-lexer.ts";
import { expandText } from "../stages/scope.ts";
import type { Stage, StageBase, StageGraph } from "../stages/stage-graph.ts";

/** What the target of a build says about the container that runs it; what comes from the base image is not in it. */
export interface ImageSettings {
  /** What the lowest stage of the image stands on. */
  readonly base: StageBase;
  /** The last USER; "" where its value is not known. Undefined without one. */
  readonly user: ImageSetting | undefined;
  readonly ports: readonly ExposedPort[];
  /** Whether all EXPOSEs could be read. */
  readonly portsKnown: boolean;
  readonly volumes: readonly ImageSetting[];
  readonly entrypoint: ImageCommand | undefined;
  readonly cmd: ImageCommand | undefined;
  readonly healthcheck: { readonly disabled: boolean; readonly offset: number } | undefined;
  /** Whether an ONBUILD of a base image could add to it. */
  readonly surprises: boolean;
}

export interface ImageSetting {
  readonly value: string;
  /** Of the instruction in the Dockerfile. */
  readonly offset: number;
}

export interface ExposedPort {
  readonly first: number;
  readonly last: number;
  readonly protocol: string;
  readonly offset: number;
}

export interface ImageCommand {
  readonly exec: boolean;
  /** Nothing stands behind the keyword. */
  readonly empty: boolean;
  readonly words: readonly string[];
  readonly offset: number;
}

/** The settings of the image that a build makes; undefined when there is no such stage. */
export function imageSettings(graph: StageGraph): ImageSettings | undefined {
  const chain = chainOf(graph);
  const lowest = chain[0];
  if (lowest === undefined) return undefined;
  let settings: ImageSettings = {
    base: lowest.base,
    user: undefined,
    ports: [],
    portsKnown: true,
    volumes: [],
    entrypoint: undefined,
    cmd: undefined,
    healthcheck: undefined,
    surprises: lowest.base.kind === "image" && /onbuild/i.test(lowest.base.text),
  };
  for (const stage of chain) {
    let ownCmd = false;
    for (const [position, instruction] of stage.instructions.entries()) {
      settings = applyInstruction(settings, instruction, position, stage, graph.escape, ownCmd);
      ownCmd ||= instruction.kind === "cmd";
    }
  }
  return settings;
}

/** From the lowest stage of the image up to the target. */
function chainOf(graph: StageGraph): readonly Stage[] {
  const chain: Stage[] = [];
  let stage = graph.target === undefined ? undefined : graph.stages[graph.target];
  while (stage !== undefined) {
    chain.unshift(stage);
    stage = stage.base.kind === "stage" ? graph.stages[stage.base.index] : undefined;
  }
  return chain;
}

function applyInstruction(
  settings: ImageSettings,
  instruction: Instruction,
  position: number,
  stage: Stage,
  escape: string,
  ownCmd: boolean,
): ImageSettings {
  const offset = instruction.span.start;
  const expand = (text: string): string => {
    const expanded = expandText(text, stage.scope, position, escape, stage.openEnded);
    return expanded.known && expanded.unset.length === 0 && expanded.error === undefined ? expanded.text : "";
  };
  switch (instruction.kind) {
    case "user":
      return { ...settings, user: { value: expand(instruction.value.value), offset } };
    case "volume":
      return {
        ...settings,
        volumes: [...settings.volumes, ...instruction.paths.map(({ value }) => ({ value: expand(value), offset }))],
      };
    case "expose": {
      const words = instruction.ports.flatMap(({ value }) => portWords(value, stage, position, escape));
      const ports = words.flatMap((word) => readPort(word, offset) ?? []);
      const known = ports.length === words.length;
      return { ...settings, ports: [...settings.ports, ...ports], portsKnown: settings.portsKnown && known };
    }
    case "cmd":
      return { ...settings, cmd: commandOf(instruction.command, offset) };
    case "entrypoint":
      // It clears a CMD of the stages below, but not one of its own.
      return { ...settings, entrypoint: commandOf(instruction.command, offset), cmd: ownCmd ? settings.cmd : undefined };
    case "healthcheck":
      return { ...settings, healthcheck: { disabled: instruction.type.value.toUpperCase() === "NONE", offset } };
    default:
      return settings;
  }
}

function commandOf(command: CommandLine, offset: number): ImageCommand {
  const empty = command.form === "none" || (command.form === "exec" && command.words.length === 0);
  return {
    exec: command.form === "exec",
    empty,
    words: command.form === "exec" ? command.words.map(({ value }) => value) : [],
    offset,
  };
}

/** One word of EXPOSE may give several; unknown ones are empty. */
function portWords(text: string, stage: Stage, position: number, escape: string): readonly string[] {
  let known = true;
  const lookup = (name: string): string | undefined => {
    const variable = stage.scope.lookup(name, position);
    if (variable?.state === "set") return variable.value;
    known = false;
    return undefined;
  };
  const { words } = lexWord(text, lookup, { escape });
  return known ? words.map((word) => word.text) : [""];
}

function readPort(word: string, offset: number): ExposedPort | undefined {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/(\w+))?$/.exec(word);
  if (match === null) return undefined;
  const first = Number(match[1]);
  return { first, last: Number(match[2] ?? first), protocol: (match[3] ?? "tcp").toLowerCase(), offset };
}

/** Official images whose config is the same in all their tags as far as rules ask: no EXPOSE, no USER, no HEALTHCHECK. */
const plainImages: ReadonlySet<string> = new Set(
  (
    "almalinux alpine alt amazoncorretto amazonlinux archlinux bash buildpack-deps busybox centos clearlinux clojure dart debian " +
    "eclipse-temurin elixir erlang fedora gcc golang haskell julia mageia maven node openjdk oraclelinux perl pypy python r-base " +
    "rockylinux ruby rust sapmachine sl swift swipl ubuntu"
  ).split(" "),
);

/** Whether the base image is known to set nothing of USER, EXPOSE and HEALTHCHECK, so that the Dockerfile says it all. */
export function hasPlainBase({ base }: ImageSettings): boolean {
  if (base.kind === "scratch") return true;
  const name = baseImageName(base);
  return name !== undefined && plainImages.has(name);
}

/** The name of an official image on Docker Hub (`node`), or that of another one with its host; undefined when it is not known. */
export function baseImageName(base: StageBase): string | undefined {
  if (base.kind !== "image") return undefined;
  const familiar = parseImageReference(base.text)?.familiar;
  return familiar?.replace(/^docker\.io\/(?:library\/)?/, "");
}
