import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { GitError } from "./git-failure.ts";
import { pathspec, readGitPath } from "./git-folder.ts";
import type { GitHistoryOptions } from "./git-history.ts";
import { runGit } from "./git-process.ts";
import type { GitRepository } from "./git-repository.ts";
import { resolveCommit } from "./git-revision.ts";

export interface GitRange {
  /** For `git log` and `git rev-list`. */
  readonly args: readonly string[];
  /** Whether nothing is asked for. */
  readonly nothing: boolean;
  /** Whether it ends where a shallow clone ends. */
  readonly cut: boolean;
}

/** What the options mean in this repository. Throws a GitError. */
export async function readRange(repository: GitRepository, options: GitHistoryOptions): Promise<GitRange> {
  const tip = await commitOf(repository, options.rev ?? "HEAD");
  const start = options.since === undefined ? [] : await readSince(repository, options.since);
  const end = repository.shallow ? await endOfShallow(repository, [...start, tip]) : undefined;
  const without = end === undefined ? [] : [`^${end}`];
  const limit = options.limit === undefined ? [] : [`--max-count=${options.limit}`];
  const args = ["--first-parent", ...limit, ...start, tip, ...without, ...readPaths(options.paths)];
  const nothing = (options.paths !== undefined && options.paths.length === 0) || tip === end;
  return { args, nothing, cut: end !== undefined };
}

async function commitOf(repository: GitRepository, revision: string): Promise<string> {
  const found = await resolveCommit(repository, revision);
  if (found.kind === "failure") throw new GitError(found.failure);
  return found.id;
}

function readPaths(paths: readonly string[] | undefined): readonly string[] {
  if (paths === undefined) return [];
  const read = paths.map((path) => {
    const place = readGitPath(path);
    if (place.kind === "failure") throw new GitError(place.failure);
    return place.path;
  });
  return read.includes("") ? [] : read.flatMap((path, index) => pathspec(path).slice(index === 0 ? 0 : 1));
}

async function readSince(repository: GitRepository, since: string): Promise<readonly string[]> {
  // Digits alone may be the beginning of a commit's id.
  const certain = numericDate.test(since) ? await readDate(repository, since) : undefined;
  if (certain !== undefined) return [`--max-age=${certain}`];
  const found = await resolveCommit(repository, since);
  if (found.kind === "commit") return [`^${found.id}`];
  if (!dateWords.test(since)) throw new GitError(found.failure);
  const date = await readDate(repository, since);
  if (date === undefined) throw new GitError({ kind: "unknown-date", date: since });
  return [`--max-age=${date}`];
}

const numericDate = /^\d+[-/.]\d+[-/.]\d+(?:[T ][\d:.]+(?: ?(?:Z|[+-][\d:]+))?)?$/;

/** git finds a date in any text that has a number: without one of these it is taken for a revision that is not there. */
const dateWords = new RegExp(
  [
    /^\d[\d\-/.:T+ ]*Z?$/,
    /\b(?:ago|now|today|yesterday|noon|midnight)\b/,
    /(?:\d|\blast)[. ](?:second|minute|hour|day|week|month|year)/,
    /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*\d/,
    /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i",
);

/** A date in seconds since 1970, as git understands it; undefined when it does not: then it takes the present moment. */
async function readDate(repository: GitRepository, date: string): Promise<number | undefined> {
  // git adds the time of day that it is now, so that the commits of the first day would come and go.
  const whole = /^\d+[-/.]\d+[-/.]\d+$/.test(date) ? `${date} 00:00:00` : date;
  const read = await runGit(repository.git, ["rev-parse", `--since=${whole}`]);
  if (read.kind === "failure") throw new GitError(read.failure);
  const seconds = Number(/^--max-age=(\d+)/.exec(read.bytes.toString())?.[1]);
  // Before 1970 git counts down from 2 to the 64th.
  if (seconds > Number.MAX_SAFE_INTEGER) return 0;
  return Math.abs(Date.now() / 1000 - seconds) > 5 || /\bnow\b|second/i.test(date) ? seconds : undefined;
}

/** The oldest commit of a shallow clone, when the range reaches it. */
async function endOfShallow(repository: GitRepository, range: readonly string[]): Promise<string | undefined> {
  const [roots, path] = await Promise.all([
    runGit(repository.git, ["rev-list", "--first-parent", "--max-parents=0", ...range]),
    runGit(repository.git, ["rev-parse", "--git-path", "shallow"]),
  ]);
  if (roots.kind === "failure") throw new GitError(roots.failure);
  if (path.kind === "failure") throw new GitError(path.failure);
  const file = resolve(repository.root, path.bytes.toString().replace(/\r?\n$/, ""));
  const cut = new Set((await readFile(file, "utf8").catch(() => "")).split("\n"));
  return roots.bytes
    .toString()
    .split("\n")
    .find((root) => root !== "" && cut.has(root));
}
