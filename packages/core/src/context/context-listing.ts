/**
 * The files of a build context, given as data: core never reads a disk. Paths are relative to its root, with "/" between the
 * parts.
 */
export interface ContextListing {
  /** Every entry below the root, directories included, in any order. A directory that only entries below it speak of is added. */
  readonly entries: readonly ContextEntry[];
  /**
   * The ignore file that BuildKit would use: `<Dockerfile>.dockerignore` beside the Dockerfile, else `.dockerignore` at the root.
   */
  readonly ignoreFile: IgnoreFile | undefined;
}

export interface ContextEntry {
  readonly path: string;
  readonly type: "file" | "directory" | "symlink" | "other";
  /** Size in bytes of a file; 0 for anything else. */
  readonly bytes: number;
  /** Permission bits, set-user-id, set-group-id and sticky included. */
  readonly mode: number;
  /**
   * What stands for the content of a file: equal for equal bytes, and different for different ones. All listings that are compared
   * must use the same kind (git's object ids, say). Undefined when the content is not known.
   */
  readonly digest?: string | undefined;
  /** Target of a symbolic link, as stored. */
  readonly linkTarget?: string | undefined;
  /** Of a file that is another name (a hard link) of one that the listing has earlier: that one's path. */
  readonly linkedTo?: string | undefined;
  /** For a directory whose contents are not listed: because the ignore file leaves them all out, or because reading failed. */
  readonly unlisted?: "ignored" | "unreadable" | undefined;
}

export interface IgnoreFile {
  /** As shown to the user. */
  readonly path: string;
  readonly text: string;
}
