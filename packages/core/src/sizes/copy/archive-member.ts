/** Something in a local archive that ADD unpacks, as the archive has it. */
export interface ArchiveMember {
  /** Below the directory that it is unpacked into: without a slash in front or at the end, and without `.` and `..`. */
  readonly path: string;
  readonly type: "file" | "directory" | "symlink" | "hardlink";
  /** Of a file's content; 0 for anything else. */
  readonly bytes: number;
  /** Permission bits, set-user-id, set-group-id and sticky included. */
  readonly mode: number;
  /** Seconds since 1970. */
  readonly mtime: number;
  readonly uid: number;
  readonly gid: number;
  /** Target of a symbolic link, as stored; of a hard link, the path of the other member. */
  readonly linkTarget?: string | undefined;
}
