/** Why git gave no answer. `describeGitFailure` makes the words. */
export type GitFailure =
  /** No program `git` in PATH. */
  | { readonly kind: "no-git" }
  /** It does not know an option that is needed. */
  | { readonly kind: "old-git"; readonly detail: string }
  /** `reason`: the system's word, `ENOENT` or `ENOTDIR` as a rule. */
  | { readonly kind: "no-folder"; readonly folder: string; readonly reason: string }
  | { readonly kind: "not-a-repository"; readonly folder: string }
  /** Somebody else owns it, and git refuses to read it until the user says that it is safe. */
  | { readonly kind: "unsafe-owner"; readonly folder: string }
  /** The files on disk were asked for, and a bare repository has none. */
  | { readonly kind: "no-work-tree" }
  /** A path that leads out of the repository. */
  | { readonly kind: "outside"; readonly path: string }
  | { readonly kind: "no-commits" }
  /** `near`: names of branches and tags that may have been meant, the likeliest first; at most three. */
  | { readonly kind: "unknown-revision"; readonly revision: string; readonly near: readonly string[]; readonly shallow: boolean }
  /** The clone is shallow, and the revision lies behind its end. `commits`: how many there are of the first-parent history. */
  | { readonly kind: "beyond-shallow"; readonly revision: string; readonly commits: number }
  | { readonly kind: "unknown-date"; readonly date: string }
  /** The folder that was asked for is not in that revision, or is no folder there. */
  | {
      readonly kind: "not-in-revision";
      readonly revision: string;
      readonly path: string;
      readonly reason: "missing" | "not-a-folder";
    }
  /** The path lies in another repository within this one, a submodule as a rule. */
  | { readonly kind: "in-submodule"; readonly path: string }
  /** A partial clone has not got it, and nothing is fetched. `detail`: git's own line. */
  | { readonly kind: "missing-object"; readonly detail: string }
  | { readonly kind: "corrupt"; readonly detail: string }
  /** Anything else. `status`: an exit code, the name of a signal, or the system's word. `detail`: git's own line. */
  | { readonly kind: "git"; readonly status: string; readonly detail: string };

export interface GitFailed {
  readonly kind: "failure";
  readonly failure: GitFailure;
}

/** What is thrown where a failure cannot be returned, as from the middle of a stream. */
export class GitError extends Error {
  readonly failure: GitFailure;

  constructor(failure: GitFailure) {
    super(`git: ${failure.kind}${"detail" in failure ? `: ${failure.detail}` : ""}`);
    this.name = "GitError";
    this.failure = failure;
  }
}
