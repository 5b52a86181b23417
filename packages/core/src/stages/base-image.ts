import type { BaseImage } from "../analysis.ts";
import type { ImageConfig } from "./image-config.ts";
import type { FromInstruction, Instruction } from "../instructions/instruction.ts";
import { readTriggers } from "./read-triggers.ts";
import type { Platform } from "./platform.ts";
import { baseImageName, contextSource } from "./named-context.ts";
import type { BaseImages, BuildOptions, StageBase } from "./stage-graph.ts";

/** What a stage gets from the image that it stands on directly. */
export interface StageBaseImage {
  /** Undefined where it is not known, and for `FROM scratch` and a stage on a stage, which need none. */
  readonly config: ImageConfig | undefined;
  readonly os: string | undefined;
  /** None where the config is not known. */
  readonly variables: readonly ImageVariable[];
  readonly triggers: readonly Instruction[];
}

/** The platform that an image is taken for. */
export interface WantedPlatform {
  /** Undefined when its text cannot be read. */
  readonly platform: Platform | undefined;
  /** Whether the build or the FROM names it; else it is the image that decides. */
  readonly asked: boolean;
}

/** What is known, or assumed, of the image that a stage stands on; nothing for `FROM scratch` and for a stage on a stage. */
export function baseImageOf(
  from: FromInstruction,
  base: StageBase,
  { platform, asked }: WantedPlatform,
  { known, assumeEmpty }: BaseImages,
  options: BuildOptions,
): StageBaseImage {
  switch (base.kind) {
    case "stage":
      return { config: undefined, os: undefined, variables: [], triggers: [] };
    case "scratch":
      return { config: undefined, os: platform?.os, variables: [], triggers: [] };
    case "image":
    case "context":
    case "invalid": {
      const name = baseImageName(options, base);
      const image = name !== undefined && Object.hasOwn(known, name) ? known[name] : undefined;
      const config = image?.config ?? configOfContext(options, base) ?? (assumeEmpty ? {} : undefined);
      if (config === undefined) return { config, os: undefined, variables: [], triggers: [] };
      const os = (asked ? undefined : systemOf(image)) ?? platform?.os ?? "linux";
      return { config, os, variables: variablesOfImage(config, os), triggers: readTriggers(config.OnBuild ?? [], from.span) };
    }
  }
}

/** Files that stand in for an image have an empty config; undefined for everything else. */
export function configOfContext(options: BuildOptions, base: StageBase): ImageConfig | undefined {
  const source = base.kind === "context" ? contextSource(options, base.name) : undefined;
  return source === undefined || source.kind === "image" ? undefined : { WorkingDir: "/" };
}

/** The system that an image is made for, as far as it is known. */
export function systemOf(image: BaseImage | undefined): string | undefined {
  return image?.platform?.split("/")[0];
}

/** A variable of an image. */
export interface ImageVariable {
  readonly name: string;
  readonly value: string;
  /** Whether the image's config names it; PATH has a value also where it does not. */
  readonly given: boolean;
}

/** PATH of an image that sets none, except on Windows (util/system/path.go). */
const defaultPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** The variables with which a stage on an image begins, in the order of its config. `os`: the system that is built for. */
export function variablesOfImage({ Env: texts = [] }: ImageConfig, os: string): readonly ImageVariable[] {
  const variables = texts.map((text): ImageVariable => {
    const equals = text.indexOf("=");
    if (equals === -1) return { name: text, value: "", given: true };
    return { name: text.slice(0, equals), value: text.slice(equals + 1), given: true };
  });
  if (os === "windows" || variables.some(({ name }) => name === "PATH")) return variables;
  return [...variables, { name: "PATH", value: defaultPath, given: false }];
}
