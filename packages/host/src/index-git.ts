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
export { committedIgnoreFile, ignoreFilePaths } from "./git-ignore-file.ts";
export { listBothSides } from "./git-listings.ts";
export { mentionsLfs, pointerBytes, pointerTarget } from "./git-lfs.ts";
export type { GitNotice } from "./git-notice.ts";
export { createRepositories, type Repositories } from "./git-repositories.ts";
export { type GitRepository, type OpenedRepository, openRepository, pathInRepository } from "./git-repository.ts";
export { resolveCommit } from "./git-revision.ts";
export { readSizes } from "./git-sizes.ts";
export { describeGitFailure, describeGitNotice } from "./git-text.ts";
export { type GitTree, readTree } from "./git-tree.ts";
export { type GitWorkTree, readWorkTree } from "./git-worktree.ts";
export { replayCommits, type ReplayedCommit, type ReplaySource } from "./replay-commits.ts";
export { type BuildOnDisk, type HistoryPlace, placeIn, placeOf } from "./replay-place.ts";
