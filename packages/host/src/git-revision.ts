import { suggest } from "@plimsoll/core";
import type { GitFailed, GitFailure } from "./git-failure.ts";
import { runGit } from "./git-process.ts";
import type { GitRepository } from "./git-repository.ts";

/** The commit that a revision stands for, as an object id. */
export async function resolveCommit(
  repository: GitRepository,
  revision: string,
): Promise<{ readonly kind: "commit"; readonly id: string } | GitFailed> {
  // Asked on standard input, where a revision that begins with "-" is no option.
  const read = await repository.objects.read(`${revision}^{commit}`);
  if (read.kind === "failure") return read;
  if (read.kind === "object" && revision !== "") return { kind: "commit", id: read.id };
  return { kind: "failure", failure: await whyUnknown(repository, revision) };
}

async function whyUnknown(repository: GitRepository, revision: string): Promise<GitFailure> {
  const { shallow } = repository;
  const named = await runGit(repository.git, ["for-each-ref", "--format=%(refname:short)"]);
  if (named.kind === "failure") return named.failure;
  const names = named.bytes
    .toString()
    .split("\n")
    .filter((name) => name !== "");
  const head = await repository.objects.read("HEAD^{commit}");
  if (head.kind === "missing" && names.length === 0) return { kind: "no-commits" };
  const base = /^(.+?)(?:[~^]\d*)+$/.exec(revision)?.[1];
  if (shallow && base !== undefined) {
    const found = await repository.objects.read(`${base}^{commit}`);
    if (found.kind === "object") return { kind: "beyond-shallow", revision, commits: await depthOf(repository, found.id) };
  }
  return { kind: "unknown-revision", revision, near: nearestNames(base ?? revision, names), shallow };
}

async function depthOf(repository: GitRepository, commit: string): Promise<number> {
  const counted = await runGit(repository.git, ["rev-list", "--count", "--first-parent", commit]);
  return counted.kind === "failure" ? 0 : Number(counted.bytes.toString());
}

/**
 * Names that may have been meant: the same but for case or the remote's name, then the default branch's other name, then typing
 * errors.
 */
function nearestNames(revision: string, names: readonly string[]): readonly string[] {
  const wanted = revision.toLowerCase();
  const last = (name: string): string => name.slice(name.lastIndexOf("/") + 1);
  const same = names.filter((name) => name.toLowerCase() === wanted || name.toLowerCase().endsWith(`/${wanted}`));
  const other = wanted === "main" ? "master" : wanted === "master" ? "main" : undefined;
  const near = new Set([...same, ...names.filter((name) => last(name) === other)]);
  const rest = new Set(names.filter((name) => !near.has(name)));
  while (near.size < 3) {
    const found = suggest(revision, rest);
    if (found === undefined) break;
    near.add(found);
    rest.delete(found);
  }
  return [...near].slice(0, 3);
}
