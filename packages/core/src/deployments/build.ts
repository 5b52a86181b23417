import { namedContextOptions } from "../stages/named-context.ts";
import type { BuildOptions } from "../stages/stage-graph.ts";
import { isKnown } from "./data-node.ts";
import type { Place, Placed } from "./place.ts";

/** One image build, as a Compose or Bake file describes it, or as a Dockerfile on the command line means it. */
export interface Build {
  readonly kind: "compose" | "bake" | "command-line";
  /** The service or target. */
  readonly name: string;
  /** Where it is named. */
  readonly place: Place;
  readonly dockerfile: BuildDockerfile;
  readonly context: ContextFolder;
  readonly target: Placed<string> | undefined;
  readonly args: readonly BuildArgument[];
  readonly contexts: readonly NamedContext[];
  readonly platforms: readonly Placed<string>[];
  /** Names that the image gets. */
  readonly images: readonly Placed<string>[];
  /** Other builds that it names and that do not exist. */
  readonly unknownBuilds: readonly UnknownBuild[];
}

export type BuildDockerfile =
  | { readonly kind: "file"; readonly path: string; readonly place: Place }
  /** The text with variables filled in stands in the file itself. */
  | { readonly kind: "inline"; readonly text: string; readonly place: Place }
  /** In a repository elsewhere, or named by what is not known here. */
  | { readonly kind: "elsewhere"; readonly place: Place };

export type ContextFolder =
  | { readonly kind: "folder"; readonly path: string; readonly place: Place }
  | { readonly kind: "elsewhere"; readonly place: Place };

export interface BuildArgument {
  readonly name: string;
  /** Undefined when it is not known here. */
  readonly value: string | undefined;
  /** Of the name. */
  readonly place: Place;
}

export interface NamedContext {
  readonly name: string;
  readonly place: Place;
  /** The folder, when it is one on this disk. */
  readonly folder: Placed<string> | undefined;
  /** Where it lies, as a build is told; undefined when it is not known here. */
  readonly source: string | undefined;
}

export interface UnknownBuild {
  readonly name: string;
  readonly place: Place;
  /** The nearest name that there is. */
  readonly suggestion: string | undefined;
}

/** What the build is asked for, in the terms of the stage graph. What is not known is left out. */
export function optionsOf(build: Build): BuildOptions {
  const args = build.args.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]));
  const platforms = build.platforms.map(({ value }) => value);
  return {
    target: build.target !== undefined && isKnown(build.target.value) ? build.target.value : undefined,
    buildArgs: Object.fromEntries(args),
    platform: platforms.length === 1 && isKnown(platforms[0]!) ? platforms[0] : undefined,
    ...namedContextOptions(build.contexts),
  };
}
