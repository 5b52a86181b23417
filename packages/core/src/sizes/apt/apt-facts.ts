/** A package index in Debian's format (`Packages`). */
export interface AptIndex {
  /** The text of all `Packages` files of the release, one after the other. */
  readonly text: string;
  /** Bytes that the package lists take once `apt-get update` has stored them; undefined when they are not known. */
  readonly listBytes?: number | undefined;
}

/** What a Debian package puts into an image, counted from the package itself. All in bytes, for the files alone. */
export interface DebContents {
  /** Of its regular files. */
  readonly bytes: number;
  /** Regular files, directories and links in its data archive. */
  readonly files: number;
  readonly directories: number;
  readonly links: number;
  /** Those of `bytes` and `files` that slim images leave out (documentation but copyright, manuals, translations). */
  readonly excludedBytes: number;
  readonly excludedFiles: number;
  /** Compressed with gzip, everything and what slim images keep. */
  readonly gzipBytes: number;
  readonly slimGzipBytes: number;
  /** Python byte code that is made when it is installed. */
  readonly bytecodeBytes: number;
  /** Kept below `/var/lib/dpkg/info`. */
  readonly controlBytes: number;
}
