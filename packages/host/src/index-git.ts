// The part of @plimsoll/host that reads git repositories: loaded only when a comparison with git is asked for.
export { readBlob, readObject, readObjectBytes } from "./git-blobs.ts";
export { type GitFailed, type GitFailure, GitError } from "./git-failure.ts";
export {
  countCommits,
  type GitChange,
  type GitCommit,
  type GitFile,
  type GitHistoryLength,
  type GitHistoryOptions,
  readHistory,
} from "./git-history.ts";
export { mentionsLfs, pointerBytes, pointerTarget } from "./git-lfs.ts";
export type { GitNotice } from "./git-notice.ts";
export { type GitRepository, type OpenedRepository, openRepository, pathInRepository } from "./git-repository.ts";
export { resolveCommit } from "./git-revision.ts";
export { readSizes } from "./git-sizes.ts";
export { describeGitFailure, describeGitNotice } from "./git-text.ts";
export { type GitTree, readTree } from "./git-tree.ts";
export { type GitWorkTree, readWorkTree } from "./git-worktree.ts";
