import type { Size } from "../../sizes/layers/size.ts";

/** What ends up in the image. */
export interface StoryImage {
  /** The image at the bottom; undefined for scratch. `layers`, `bytes`: undefined and unknown where nothing is known of it. */
  readonly base: { readonly name: string; readonly layers: number | undefined; readonly bytes: Size } | undefined;
  /** Layers that the file makes. */
  readonly layers: number;
  /** Of these. */
  readonly own: StorySum;
  /** Base image and all. */
  readonly bytes: StorySum;
  /** Compressed, as it is pulled. */
  readonly transfer: Size;
  /** Layers of the file whose size only the build tells. */
  readonly unknown: number;
  /** The largest of its layers, if one is much of it. */
  readonly heaviest: { readonly line: number; readonly code: string; readonly bytes: Size } | undefined;
}

/** Several sizes together. */
export interface StorySum extends Size {
  /** Where one of them is not known: the likely bytes of the others, together with what it is at least. Undefined otherwise. */
  readonly likelyLeast?: number;
}

/** What does not end up in the image, or does although it seems to be gone. */
export type StoryLeft =
  /** A stage from which something is copied. `bytes`: of the layers that it makes. */
  | { readonly kind: "stage"; readonly name: string; readonly layers: number; readonly bytes: StorySum }
  | { readonly kind: "unused-stage"; readonly name: string }
  | { readonly kind: "mounts"; readonly types: readonly string[] }
  | { readonly kind: "args"; readonly names: readonly string[] }
  | { readonly kind: "ignored"; readonly file: string; readonly files: number; readonly folders: number }
  /** Deleted or written again by a later step: the bytes stay in the layer below. `line`: of that step. */
  | { readonly kind: "hidden"; readonly line: number; readonly bytes: Size };

/** How a container starts. */
export interface StoryStart {
  readonly process: StoryProcess;
  /** The one it runs as; undefined where the base image decides and is not known. "" for root. */
  readonly user: string | undefined;
  readonly workingDirectory: string | undefined;
  /** `8080/tcp` each. */
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly healthcheck: boolean;
  readonly stopSignal: string | undefined;
  /** The base image, where its own settings are not known. */
  readonly unknownBase: string | undefined;
}

export type StoryProcess =
  /** `by`: what of the file gives it. `shell`: the shell that stands around it and is process 1 then. */
  | {
      readonly kind: "known";
      readonly command: string;
      readonly by: "entrypoint" | "cmd" | "both" | "base";
      readonly shell: string | undefined;
      /** The program that is process 1; undefined for a shell, or a script that one runs. */
      readonly runs: string | undefined;
      /** Whether an ENTRYPOINT of the base image, which is not known, may stand before it. */
      readonly maybeBehind: boolean;
    }
  | { readonly kind: "unknown" }
  | { readonly kind: "none" };

/** Something that the file does well. */
export type GoodPoint =
  /** Dependencies are installed before the code is copied. */
  | { readonly kind: "dependencies-first"; readonly line: number }
  | { readonly kind: "multi-stage"; readonly name: string }
  | { readonly kind: "not-root"; readonly user: string }
  | { readonly kind: "exec-form" }
  | { readonly kind: "pinned"; readonly line: number }
  | { readonly kind: "ignore-file"; readonly file: string }
  | { readonly kind: "cache-mount" | "secret-mount" | "healthcheck"; readonly line: number };
