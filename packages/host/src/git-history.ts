import { GitError } from "./git-failure.ts";
import { gitMode } from "./git-mode.ts";
import { runGit, streamGit } from "./git-process.ts";
import { readRange } from "./git-range.ts";
import { streamRecords } from "./git-records.ts";
import type { GitRepository } from "./git-repository.ts";

export interface GitFile {
  /** 0o644, 0o755, 0o120000 for a symbolic link, 0o160000 for a submodule (then `id` is its commit). */
  readonly mode: number;
  readonly id: string;
}

export interface GitChange {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string;
  /** Undefined when the commit adds it. */
  readonly before: GitFile | undefined;
  /** Undefined when the commit removes it. */
  readonly after: GitFile | undefined;
}

export interface GitCommit {
  readonly id: string;
  /** The first one; undefined for a commit that has none. */
  readonly parent: string | undefined;
  /** When it was committed, ISO 8601 with the committer's time zone. */
  readonly date: string;
  readonly author: string;
  /** The first paragraph of the message, as one line. */
  readonly subject: string;
  /** Whether it has more than one parent. */
  readonly merge: boolean;
  /**
   * Against its first parent; only below `paths` when those are given. Paths that are not UTF-8 are left out, renames are two.
   */
  readonly changes: readonly GitChange[];
}

export interface GitHistoryOptions {
  /** Files and folders, relative to the root of the repository: only commits that touch one are given. "" stands for all. */
  readonly paths?: readonly string[] | undefined;
  /** At most so many, the newest ones. */
  readonly limit?: number | undefined;
  /** A date in any form that git reads, such as `2026-01-31` or `6 months ago`, or a revision: only what came after it. */
  readonly since?: string | undefined;
  /** Where the history ends; else HEAD. */
  readonly rev?: string | undefined;
}

export interface GitHistoryLength {
  readonly commits: number;
  /** Whether there would be more, had the clone its whole history. */
  readonly cut: boolean;
}

/**
 * The commits of the first-parent history, oldest first, as git prints them. The oldest commit of a shallow clone is left out:
 * what it changed is not known. Throws a GitError for a revision or date that is none, and when the repository is broken.
 */
export async function* readHistory(
  repository: GitRepository,
  options: GitHistoryOptions = {},
): AsyncGenerator<GitCommit, void, undefined> {
  const range = await readRange(repository, options);
  if (range.nothing) return;
  const chunks = streamGit(repository.git, ["log", ...format, ...range.args]);
  let draft: CommitDraft | undefined;
  let change: ChangeDraft | undefined;
  for await (const { text, utf8 } of streamRecords(chunks)) {
    // A line break stands between a commit and its changes.
    const part = change === undefined ? text.replace(/^\n+/, "") : text;
    if (change !== undefined) {
      if (utf8) draft?.changes.push({ path: part, ...change });
      change = undefined;
    } else if (part.startsWith(":")) {
      change = readChange(part);
    } else if (part !== "") {
      if (draft !== undefined) yield draft;
      draft = readCommit(part);
    }
  }
  if (draft !== undefined) yield draft;
}

/** How many commits `readHistory` will give. Throws as that does. */
export async function countCommits(repository: GitRepository, options: GitHistoryOptions = {}): Promise<GitHistoryLength> {
  const range = await readRange(repository, options);
  if (range.nothing) return { commits: 0, cut: range.cut };
  const counted = await runGit(repository.git, ["rev-list", "--count", ...range.args]);
  if (counted.kind === "failure") throw new GitError(counted.failure);
  const commits = Number(counted.bytes.toString());
  return { commits, cut: range.cut && (options.limit === undefined || commits < options.limit) };
}

/** In the message's part only the last line can hold anything: names have no line breaks, and `%s` is one line. */
const format = [
  "--format=%H%n%P%n%cI%n%an%n%s",
  "--encoding=UTF-8",
  "--raw",
  "-z",
  "--no-abbrev",
  "--no-renames",
  "--no-color",
  "--no-ext-diff",
  "--ignore-submodules=none",
  "--reverse",
  // Older versions of git need it to show what a merge changed; with the line in git-process.ts it means the first parent.
  "-m",
];

interface CommitDraft extends GitCommit {
  readonly changes: GitChange[];
}

type ChangeDraft = Omit<GitChange, "path">;

function readCommit(text: string): CommitDraft {
  const [id = "", parents = "", date = "", author = "", ...subject] = text.split("\n");
  const [parent = "", second] = parents.split(" ");
  return {
    id,
    parent: parent === "" ? undefined : parent,
    date,
    author,
    subject: subject.join(" "),
    merge: second !== undefined,
    changes: [],
  };
}

/** Reads `:100644 100755 <id> <id> M`. */
function readChange(text: string): ChangeDraft {
  const [before = "", after = "", idBefore = "", idAfter = ""] = text.slice(1).split(" ");
  return { before: readFile(before, idBefore), after: readFile(after, idAfter) };
}

function readFile(mode: string, id: string): GitFile | undefined {
  const known = gitMode(mode);
  return known === undefined ? undefined : { mode: known, id };
}
