import type { BaseImage, Language } from "@plimsoll/core";
import type { FactSource, LayerSize, PlannedBuild } from "@plimsoll/core/plan";

/**
 * What is loaded when it is first needed. Each of these scripts leaves what it has here, in a worker as well as on a page, because a page that was
 * opened from a disk can load scripts and nothing else. The rules' parts come by `require` (see packages/dev/src/late-rules.ts).
 */
export interface LateParts {
  tables?: readonly FactSource[];
  baseImage?: (name: string, platform: string) => BaseImage | undefined;
  tell?: (told: ToldBuild, language: Language) => string;
}

/** What a story is told from. */
export interface ToldBuild {
  readonly planned: PlannedBuild;
  readonly sizes: readonly (LayerSize | undefined)[];
  readonly findings: readonly { readonly rule: string; readonly span: { readonly start: number; readonly end: number } }[];
  /** Address of the folder with the pages of concepts, with a slash at its end. */
  readonly concepts: string;
}

declare global {
  var plimsollParts: LateParts | undefined;
}

/** The same object wherever it is asked for. */
export function lateParts(): LateParts {
  return (globalThis.plimsollParts ??= {});
}
