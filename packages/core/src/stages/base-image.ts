import type { BaseImage } from "../analysis.ts";
import type { ImageConfig } from "./image-config.ts";
import type { FromInstruction, Instruction } from "../instructions/instruction.ts";
import { defaultPath } from "./default-path.ts";
import { readTriggers } from "./read-triggers.ts";
import type { Platform } from "./platform.ts";
import type { BaseImages, StageBase } from "./stage-graph.ts";

/** What a stage gets from the image that it stands on directly. */
export interface StageBaseImage {
  /** Undefined where it is not known, and for `FROM scratch` and a stage on a stage, which need none. */
  readonly config: ImageConfig | undefined;
  readonly os: string | undefined;
  /** Name and value. */
  readonly env: readonly (readonly [string, string])[];
  readonly triggers: readonly Instruction[];
}

/** The platform that an image is taken for. */
export interface WantedPlatform {
  /** Undefined when its text cannot be read. */
  readonly platform: Platform | undefined;
  /** Whether the build or the FROM names it; else it is the image that decides. */
  readonly asked: boolean;
}

export function baseImageOf(
  from: FromInstruction,
  base: StageBase,
  { platform, asked }: WantedPlatform,
  { known, assumeEmpty }: BaseImages,
): StageBaseImage {
  switch (base.kind) {
    case "stage":
      return { config: undefined, os: undefined, env: [], triggers: [] };
    case "scratch":
      return { config: undefined, os: platform?.os, env: [], triggers: [] };
    case "image":
    case "context":
    case "invalid": {
      const image = base.kind === "image" && Object.hasOwn(known, base.text) ? known[base.text] : undefined;
      const config = image?.config ?? (assumeEmpty ? {} : undefined);
      if (config === undefined) return { config, os: undefined, env: [], triggers: [] };
      const os = (asked ? undefined : systemOf(image)) ?? platform?.os ?? "linux";
      return { config, os, env: environmentOf(config, os), triggers: readTriggers(config.OnBuild ?? [], from.span) };
    }
  }
}

/** The system that an image is made for, as far as it is known. */
export function systemOf(image: BaseImage | undefined): string | undefined {
  return image?.platform?.split("/")[0];
}

function environmentOf({ Env: texts = [] }: ImageConfig, os: string): readonly (readonly [string, string])[] {
  const env = texts.map((text): readonly [string, string] => {
    const equals = text.indexOf("=");
    return equals === -1 ? [text, ""] : [text.slice(0, equals), text.slice(equals + 1)];
  });
  return os === "windows" || env.some(([name]) => name === "PATH") ? env : [...env, ["PATH", defaultPath]];
}
