/** A build that is made up: what an engine is given, and changes to it. */
export interface BuildCase extends BuildInput {
  readonly name: string;
  /** One change each, always made to the original state. */
  readonly edits: readonly CaseEdit[];
}

/** What one build is given. */
export interface BuildInput {
  readonly dockerfile: string;
  /** In the order in which they can be created: a directory before what lies in it. */
  readonly context: readonly ContextItem[];
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly target: string | undefined;
}

export type ContextItem =
  | {
      readonly kind: "file";
      readonly path: string;
      readonly content: string | Uint8Array;
      readonly mode: number;
      readonly version: number;
    }
  | { readonly kind: "directory"; readonly path: string; readonly mode: number }
  | { readonly kind: "link"; readonly path: string; readonly target: string };

export interface CaseEdit {
  readonly name: string;
  readonly change: CaseChange;
}

/** A change as `observed.json` has it. */
export interface CaseChange {
  /** Path → new text. The mode of a file that is there stays. */
  readonly write?: Readonly<Record<string, string>> | undefined;
  readonly delete?: readonly string[] | undefined;
  /** A new time of modification and nothing else. */
  readonly touch?: readonly string[] | undefined;
  /** Path → permission bits in octal. */
  readonly chmod?: Readonly<Record<string, string>> | undefined;
  /** Path of a symbolic link → its target. */
  readonly link?: Readonly<Record<string, string>> | undefined;
  /** Old and new text each; the first occurrence is replaced. */
  readonly dockerfileReplace?: readonly (readonly [string, string])[] | undefined;
  /** All build arguments of the changed build. */
  readonly buildArgs?: Readonly<Record<string, string>> | undefined;
  /** Another target; null for the last stage. */
  readonly target?: string | null | undefined;
}

/** `classic`: without heredocs, `--link`, `--parents`, `--exclude` and `--network`, which engines of 2021 do not know. */
export type Dialect = "current" | "classic";
