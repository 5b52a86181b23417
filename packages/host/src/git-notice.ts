/**
 * Something about a listing that a build would see otherwise. `path` is relative to the folder that was asked for, with `/`.
 * `describeGitNotice` makes the words.
 */
export type GitNotice =
  /** Stands in the listing as an empty directory. `commit`: the object id that is recorded for it. */
  | { readonly kind: "submodule"; readonly path: string; readonly commit: string }
  /** A repository within the work tree that is no submodule: an empty directory in the listing. */
  | { readonly kind: "nested-repository"; readonly path: string }
  /** Files that Git LFS keeps elsewhere, and of which git has pointers: `bytes` in the listing are those of the files. */
  | { readonly kind: "lfs"; readonly paths: readonly string[] }
  /** Files on disk that are still such pointers: a build would copy the pointers. */
  | { readonly kind: "lfs-not-fetched"; readonly paths: readonly string[] }
  /** Left out of the listing. `path` has U+FFFD in place of the wrong bytes. */
  | { readonly kind: "not-utf-8"; readonly path: string }
  /** In the middle of a merge; the file is taken as it is on disk. */
  | { readonly kind: "conflict"; readonly path: string }
  /** In the listing without a digest, or not at all. `reason`: the system's word, such as `EACCES`, or git's. */
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string }
  /** A partial clone or a broken repository has not got the object: its size is not known, or the target of the link. */
  | { readonly kind: "missing-object"; readonly path: string };
