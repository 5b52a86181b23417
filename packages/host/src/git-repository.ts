import { realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { findProgram } from "./find-program.ts";
import type { GitFailed, GitFailure } from "./git-failure.ts";
import { type GitObjects, openObjects } from "./git-objects.ts";
import { type GitProgram, runGit } from "./git-process.ts";
import { errorCode } from "./error-code.ts";

export type OpenedRepository = { readonly kind: "repository"; readonly repository: GitRepository } | GitFailed;

export interface GitRepository {
  /** Top of the work tree, absolute; of a bare repository the folder of the repository itself. */
  readonly root: string;
  /** Whether only the last part of the history is there. */
  readonly shallow: boolean;
  /** Whether it has no work tree: history and trees can be read, files on disk cannot. */
  readonly bare: boolean;
  /** What its object ids are made with. */
  readonly objectFormat: "sha1" | "sha256";
  /** For the other functions that read a repository. */
  readonly git: GitProgram;
  /** The same. */
  readonly objects: GitObjects;
  /** Ends the helper processes; without it they keep the program alive. What is read later starts them again. */
  close(): void;
}

/** The repository that a folder lies in. Reads nothing but where it is; git's own rules say where one begins. Never throws. */
export async function openRepository(folder: string): Promise<OpenedRepository> {
  const path = resolve(folder);
  const program = findProgram("git", process.env.PATH);
  if (program === undefined) return failed({ kind: "no-git" });
  const reason = whyNoFolder(path);
  if (reason !== undefined) return failed({ kind: "no-folder", folder, reason });
  const git: GitProgram = { program, folder: path };
  const asked = await runGit(git, ["rev-parse", ...questions]);
  if (asked.kind === "failure") return failed(whyNone(asked.failure, folder));
  const [format, isShallow, inside, ...gitFolder] = lines(asked.bytes);
  // Versions before 2.28, which know only SHA-1, say the question again.
  const objectFormat = format === "sha256" ? "sha256" : "sha1";
  const known = { shallow: isShallow === "true", objectFormat } as const;
  if (inside !== "true") return opened({ program, folder: gitFolder.join("\n") }, { ...known, bare: true });
  const top = await runGit(git, ["rev-parse", "--show-toplevel"]);
  if (top.kind === "failure") return failed(whyNone(top.failure, folder));
  return opened({ program, folder: resolve(lines(top.bytes).join("\n")) }, { ...known, bare: false });
}

/**
 * Where a file or folder lies in a repository: relative to its root, with `/`, "" for the root itself. Symbolic links on the way
 * are followed, as far as the path exists. Undefined when it is not in the repository.
 */
export function pathInRepository(repository: GitRepository, path: string): string | undefined {
  const below = relative(realPath(repository.root), realPath(resolve(repository.root, path)));
  if (below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below)) return undefined;
  return below.split(sep).join("/");
}

/** The path comes last, since it may hold a line break. */
const questions = ["--show-object-format", "--is-shallow-repository", "--is-inside-work-tree", "--absolute-git-dir"];

function opened(git: GitProgram, known: Pick<GitRepository, "shallow" | "bare" | "objectFormat">): OpenedRepository {
  const objects = openObjects(git);
  return { kind: "repository", repository: { ...known, root: git.folder, git, objects, close: () => objects.close() } };
}

function whyNone(failure: GitFailure, folder: string): GitFailure {
  if (failure.kind !== "git") return failure;
  if (/^cannot change to .*permission denied/i.test(failure.detail)) return { kind: "no-folder", folder, reason: "EACCES" };
  if (/dubious ownership|unsafe repository/.test(failure.detail)) return { kind: "unsafe-owner", folder };
  return /not a git repository|invalid gitfile/.test(failure.detail) ? { kind: "not-a-repository", folder } : failure;
}

function whyNoFolder(path: string): string | undefined {
  try {
    return statSync(path).isDirectory() ? undefined : "ENOTDIR";
  } catch (error) {
    return errorCode(error);
  }
}

/** The path without symbolic links; the part that does not exist stays as it is. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = resolve(path, "..");
    return parent === path ? path : resolve(realPath(parent), relative(parent, path));
  }
}

function lines(bytes: Buffer): readonly string[] {
  return bytes
    .toString()
    .replace(/\r?\n$/, "")
    .split("\n");
}

function failed(failure: GitFailure): GitFailed {
  return { kind: "failure", failure };
}
