/** A package index in Debian's format (`Packages`). */
export interface AptIndex {
  /** The text of all `Packages` files of the release, one after the other. */
  readonly text: string;
  /** Bytes that the package lists take once `apt-get update` has stored them; undefined when they are not known. */
  readonly listBytes?: number | undefined;
}

/**
 * What a Debian package puts into an image, counted from the package itself. Sizes of files are in bytes; `gzipBytes` is what
 * their tar
 * takes when it is compressed.
 */
export interface DebContents {
  readonly version: string;
  /** As its index says, in KiB: contents of another version are taken to have grown as this has. */
  readonly installedSize: number;
  /** What every image gets. */
  readonly kept: DebFiles;
  /** What slim images leave out (documentation but copyright, manuals, translations). */
  readonly excluded: DebFiles;
  /** Python byte code that is made when it is installed. */
  readonly bytecode: DebFiles;
  /** What dpkg keeps below `/var/lib/dpkg/info`: the list of its files, their sums, scripts. */
  readonly control: DebFiles;
  /** Its paragraph in dpkg's status file. */
  readonly statusBytes: number;
  /** Questions that it may ask, which debconf stores. */
  readonly templateBytes: number;
}

export interface DebFiles {
  readonly bytes: number;
  readonly files: number;
  /** Directories and links. */
  readonly others: number;
  readonly gzipBytes: number;
}
