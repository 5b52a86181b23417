import type { ImageConfig } from "./image-config.ts";
import type { ArgInstruction, FromInstruction, Instruction } from "../instructions/instruction.ts";
import type { BaseImage } from "../analysis.ts";
import type { Span } from "../text/span.ts";
import type { ImageReference } from "./image-reference.ts";
import type { ContextSource } from "./named-context.ts";
import type { Platform } from "./platform.ts";
import type { Scope } from "./scope.ts";

/** What the build is asked for, as far as it is known. */
export interface BuildOptions {
  /** Stage name; the last stage when undefined. */
  readonly target?: string | undefined;
  /** `--build-arg` values. */
  readonly buildArgs?: Readonly<Record<string, string>> | undefined;
  /** `--platform`; linux/amd64 when undefined. */
  readonly platform?: string | undefined;
  /** Names given by `--build-context`. */
  readonly namedContexts?: readonly string[] | undefined;
  /** What stands behind those names, where it is known. */
  readonly contextSources?: Readonly<Record<string, ContextSource>> | undefined;
}

/** What is known of the images that stages stand on. */
export interface BaseImages {
  /** By the name that a FROM gives once variables are filled in. */
  readonly known: Readonly<Record<string, BaseImage>>;
  /** Whether an image whose config is not known is taken to have an empty one, so that every variable has a value. */
  readonly assumeEmpty: boolean;
}

/** All stages of a file, what they stand on and what they take from each other. */
export interface StageGraph {
  readonly options: BuildOptions;
  /** ARG instructions before the first FROM. */
  readonly globalArgs: readonly ArgInstruction[];
  /** Variables that FROM lines see. */
  readonly globalScope: Scope;
  readonly stages: readonly Stage[];
  /** Where each instruction stands; those behind ONBUILD have the place of their ONBUILD, a FROM has position -1. */
  readonly places: ReadonlyMap<Instruction, InstructionPlace>;
  /** The Dockerfile's escape character. */
  readonly escape: string;
  /** Index of the target stage; undefined when there is no stage or the asked name does not exist. */
  readonly target: number | undefined;
}

export interface Stage {
  readonly index: number;
  /** In lower case, as BuildKit stores it. */
  readonly name: string | undefined;
  readonly from: FromInstruction;
  /** FROM to the last instruction. */
  readonly span: Span;
  /** Without the FROM; in the order of the file. */
  readonly instructions: readonly Instruction[];
  readonly base: StageBase;
  /** Config of the image that it stands on directly, where that is known or taken to be empty. */
  readonly baseConfig: ImageConfig | undefined;
  /** The system that it is built for; undefined where only the base image could tell. */
  readonly os: string | undefined;
  /** What runs before its first instruction: ONBUILD of the image or of the stage that it stands on. */
  readonly triggers: readonly Instruction[];
  /** Whether it stands, directly or through other stages, on an image whose own variables are not known here. */
  readonly openEnded: boolean;
  /** Of the base image: from `FROM --platform`, else the target platform. Undefined when its text cannot be read. */
  readonly platform: Platform | undefined;
  /** What the stage takes from elsewhere: its base, `COPY --from`, `RUN --mount=from`. */
  readonly edges: readonly StageEdge[];
  /** What is behind its ONBUILDs, for the stages that are built on it. */
  readonly onbuild: readonly Instruction[];
  /** Those of them that add edges. */
  readonly triggersWithEdges: readonly Instruction[];
  /** Whether the target needs it. */
  readonly reachable: boolean;
  /** Variables, by instruction. */
  readonly scope: Scope;
}

/** What FROM names, once variables are filled in. */
export type StageBase =
  | { readonly kind: "scratch" }
  | { readonly kind: "stage"; readonly index: number }
  | { readonly kind: "image"; readonly text: string; readonly reference: ImageReference }
  /** A `--build-context` replaces it. */
  | { readonly kind: "context"; readonly name: string }
  /** BuildKit cannot read it: `text` is what is left after expansion (often empty, from an ARG without a default). */
  | { readonly kind: "invalid"; readonly text: string; readonly unset: readonly string[] };

export interface StageEdge {
  readonly via: "from" | "copy" | "mount";
  readonly instruction: Instruction;
  /** Where the name stands. */
  readonly span: Span;
  readonly target: EdgeTarget;
}

export type EdgeTarget =
  | { readonly kind: "stage"; readonly index: number }
  | { readonly kind: "image"; readonly text: string }
  | { readonly kind: "context"; readonly name: string }
  /** What BuildKit refuses. */
  | {
      readonly kind: "invalid";
      readonly text: string;
      readonly reason: "variable" | "bad-index" | "later-stage" | "own-stage";
    };

/** Where an instruction of a stage stands: which stage, and how many instructions of it come before. */
export interface InstructionPlace {
  readonly stage: number;
  /** 0-based, FROM not counted (it is at -1). */
  readonly position: number;
}
