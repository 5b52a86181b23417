import type { ManifestComment } from "./manifest-text.ts";

// A manifest as data: what YAML makes of it is for whoever prints it.

export type ManifestNode = string | number | boolean | ManifestMap | readonly ManifestNode[];

/** A file: what is said at its top, and its documents. */
export interface Manifest {
  readonly head: readonly ManifestComment[];
  readonly documents: readonly ManifestMap[];
}

/** A mapping whose order is kept. */
export interface ManifestMap {
  readonly kind: "map";
  readonly items: readonly ManifestItem[];
}

export type ManifestItem =
  | { readonly kind: "entry"; readonly key: string; readonly value: ManifestNode; readonly comments: readonly ManifestComment[] }
  /** A comment by itself, with lines of YAML that the reader may take over. */
  | { readonly kind: "remark"; readonly comment: ManifestComment; readonly suggestion: readonly string[] };

/** What a manifest is to say that no Dockerfile says. */
export interface ManifestInput {
  /** Of the service; made fit for a label of DNS. */
  readonly name: string;
  /** Undefined where nobody has named one. */
  readonly image: string | undefined;
  readonly build: ManifestBuild;
}

/** Paths with `/`, relative to the folder that the manifest will lie in. */
export interface ManifestBuild {
  readonly context: string;
  /** Relative to the context; undefined for `Dockerfile` in it. */
  readonly dockerfile: string | undefined;
  readonly target: string | undefined;
  readonly args: Readonly<Record<string, string>>;
}

export function mapOf(...items: readonly (ManifestItem | undefined | readonly (ManifestItem | undefined)[])[]): ManifestMap {
  return { kind: "map", items: items.flat().filter((item) => item !== undefined) };
}

export function entry(key: string, value: ManifestNode, ...comments: readonly (ManifestComment | undefined)[]): ManifestItem {
  return { kind: "entry", key, value, comments: comments.filter((comment) => comment !== undefined) };
}

export function remark(comment: ManifestComment, ...suggestion: readonly string[]): ManifestItem {
  return { kind: "remark", comment, suggestion };
}
