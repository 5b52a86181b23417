/** What breaks the cache of a step first, of all that can. */
export type CacheNote =
  /** Files of the project that the step itself takes. */
  | { readonly kind: "own-files"; readonly files: TakenFiles }
  /** Those that an earlier step takes: it stands on them. `line`: of that step. */
  | { readonly kind: "files-above"; readonly line: number; readonly files: TakenFiles }
  /** What it copies out of a stage, or an image. */
  | { readonly kind: "made"; readonly name: string; readonly image: boolean }
  /** The same, by an earlier step. */
  | { readonly kind: "made-above"; readonly line: number }
  | { readonly kind: "build-arg"; readonly name: string }
  | { readonly kind: "download" }
  /** Nothing from outside does: its own text, or that of what stands above. `fetches`: whether it gets something from a network. */
  | { readonly kind: "text"; readonly fetches: boolean };

/** Files of the build context. */
export interface TakenFiles {
  /** How many; undefined when the files of the context are not known. */
  readonly count: number | undefined;
  /** Paths of the first few. */
  readonly names: readonly string[];
  /** Whether it is everything that is in the context. */
  readonly all: boolean;
}
