import type { RunWork } from "./run-work.ts";

/** What an instruction does, with the names that its sentence needs. Variables are filled in where they are known. */
export type StoryAct =
  | {
      readonly kind: "from-image";
      readonly image: string;
      /** Undefined for Docker Hub. */
      readonly registry: string | undefined;
      readonly pinned: boolean;
      readonly tag: string | undefined;
      readonly layers: number | undefined;
      /** The day of which the size is, as ISO 8601, where it was not read from the image itself. */
      readonly date: string | undefined;
    }
  | { readonly kind: "from-scratch" }
  | { readonly kind: "from-stage" | "from-context"; readonly name: string }
  /** `unset`: variables that have no value. */
  | { readonly kind: "from-nothing"; readonly text: string; readonly unset: readonly string[] }
  | {
      readonly kind: "run";
      readonly works: readonly RunWork[];
      /** Types of its mounts, each once. */
      readonly mounts: readonly string[];
      /** The command line where the shell is none that is read. */
      readonly text: string;
    }
  | {
      readonly kind: "transfer";
      readonly adds: boolean;
      readonly sources: StorySources;
      /** Where from, when not from the build context. */
      readonly from: { readonly kind: "stage" | "image" | "context"; readonly name: string } | undefined;
      readonly to: string;
    }
  | { readonly kind: "env" | "arg" | "label"; readonly names: readonly string[]; readonly early: boolean }
  | { readonly kind: "expose"; readonly ports: readonly string[] }
  | { readonly kind: "volume"; readonly paths: readonly string[] }
  | { readonly kind: "user"; readonly user: string; readonly root: boolean }
  | { readonly kind: "workdir"; readonly path: string; readonly makes: boolean }
  /**
   * `replaced`: a later one in the same stage takes its place. `shell`: a shell is process 1 and stays. `role`: a CMD behind an ENTRYPOINT gives
   * arguments, or nothing where that is in shell form.
   */
  | {
      readonly kind: "cmd" | "entrypoint";
      readonly command: string;
      readonly form: "shell" | "exec" | "none";
      readonly replaced: boolean;
      readonly shell: boolean;
      readonly role: "start" | "arguments" | "unused";
    }
  | { readonly kind: "healthcheck"; readonly command: string | undefined }
  | { readonly kind: "shell"; readonly command: string }
  | { readonly kind: "stopsignal"; readonly signal: string }
  | { readonly kind: "onbuild"; readonly keyword: string }
  | { readonly kind: "maintainer" }
  | { readonly kind: "refused"; readonly keyword: string };

/** What a COPY or ADD takes. */
export type StorySources =
  /** Files or folders, the first few by name. `all`: the whole context or root. */
  | { readonly kind: "files"; readonly names: readonly string[]; readonly count: number; readonly all: boolean }
  | { readonly kind: "text"; readonly names: readonly string[] }
  | { readonly kind: "download"; readonly names: readonly string[]; readonly git: boolean };
