/** One entry of a layer's tar. */
export interface LayerEntry {
  /** Absolute, without a slash at its end. */
  readonly path: string;
  /** "whiteout": it takes away what lies there in a layer below. */
  readonly type: "file" | "directory" | "symlink" | "hardlink" | "whiteout";
  /** Of a file's content; 0 for anything else. */
  readonly bytes: number;
  /** Permission bits; undefined when not known. */
  readonly mode: number | undefined;
  /** Names as they are written (`node`, `1000`); undefined for the one of the files it was made from. */
  readonly owner: EntryOwner | undefined;
  /** When it was changed, in seconds since 1970, where a command says so; else it is that of the content, or of the build. */
  readonly modified?: number | undefined;
  /** Target of a link. */
  readonly linkTarget?: string | undefined;
  /** Undefined when nobody knows what is in it. */
  readonly content?: EntryContent | undefined;
}

export interface EntryOwner {
  readonly user: string;
  readonly group: string;
}

/** Where the bytes of a file are at hand. */
export type EntryContent =
  /** `context`: "" for the build context, else the name of a named one. */
  | { readonly kind: "context"; readonly context: string; readonly path: string }
  | { readonly kind: "text"; readonly text: string }
  /** A member of an archive in a context. */
  | { readonly kind: "member"; readonly context: string; readonly archive: string; readonly member: string };
