import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { GitError, type GitFailed, type GitFailure } from "./git-failure.ts";
import { errorCode } from "./error-code.ts";

/** The program `git`, and the folder that it works in. */
export interface GitProgram {
  readonly program: string;
  readonly folder: string;
}

/** Starts git. It never writes to the repository, never asks anybody and never uses the network; no shell is involved. */
export function startGit({ program, folder }: GitProgram, args: readonly string[]): ChildProcessWithoutNullStreams {
  // With `-C` a folder that is gone is git's own failure; as a working directory it would look as if the program were gone.
  const all = ["-C", folder, "--no-pager", "--no-optional-locks", ...settings.flatMap((setting) => ["-c", setting]), ...args];
  return spawn(program, all, { stdio: ["pipe", "pipe", "pipe"], windowsHide: true, env: environment() });
}

/** All that git prints. `input` goes to its standard input. Never throws. */
export async function runGit(
  git: GitProgram,
  args: readonly string[],
  input: string | Uint8Array = "",
): Promise<{ readonly kind: "output"; readonly bytes: Buffer } | GitFailed> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of streamGit(git, args, input)) chunks.push(chunk);
  } catch (error) {
    if (error instanceof GitError) return { kind: "failure", failure: error.failure };
    throw error;
  }
  return { kind: "output", bytes: Buffer.concat(chunks) };
}

/** What git prints, as it comes. Throws a GitError when git fails; one who stops reading ends the process. */
export async function* streamGit(
  git: GitProgram,
  args: readonly string[],
  input: string | Uint8Array = "",
): AsyncGenerator<Buffer, void, undefined> {
  const child = startOrFail(git, args);
  const ended = endOf(child);
  // git may end before it has read everything.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  try {
    for await (const chunk of child.stdout) yield bytesOf(chunk);
    const failure = await ended;
    if (failure !== undefined) throw new GitError(failure);
  } finally {
    child.kill();
  }
}

/** How git's process ends: undefined when it did its work. Its standard error is read meanwhile. Never rejects. */
export function endOf(child: ChildProcessWithoutNullStreams): Promise<GitFailure | undefined> {
  const errors: Buffer[] = [];
  let kept = 0;
  child.stderr.on("data", (chunk: Buffer) => {
    // The first lines say what is wrong; a repository with many broken objects can go on for megabytes.
    if (kept < 16_384) errors.push(chunk);
    kept += chunk.length;
  });
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(notStarted(error)));
    child.once("close", (code, signal) => {
      const failure = code === 0 ? undefined : failureOf(signal ?? String(code), Buffer.concat(errors).toString());
      // Ctrl-C goes to the whole group: what we do about our own signal comes before words on how git ended.
      if (signal !== null && fromTerminal.has(signal)) setTimeout(() => resolve(failure), ownSignalWithin);
      else resolve(failure);
    });
  });
}

/** Signals that a terminal sends to all processes of a group at once. */
const fromTerminal: ReadonlySet<NodeJS.Signals> = new Set(["SIGINT", "SIGHUP", "SIGQUIT"]);

/** In milliseconds. Our own signal is pending when git is seen to have ended, so that a turn of the event loop is enough. */
const ownSignalWithin = 250;

/** Settings that decide what is printed, or that run programs which are not needed to read a repository. */
const settings = [
  "core.fsmonitor=false",
  "log.showSignature=false",
  "log.showRoot=true",
  "log.diffMerges=first-parent",
  "log.follow=false",
  "diff.relative=false",
  // `git-lfs clean` stores what it reads; git-hash.ts makes the pointers itself.
  "filter.lfs.clean=",
  "filter.lfs.process=",
  "filter.lfs.required=false",
];

function environment(): NodeJS.ProcessEnv {
  const inherited = { ...process.env };
  // A hook's own repository and index are set for its git commands, and other ways to read paths do not go with literal ones.
  for (const name of notInherited) delete inherited[name];
  return {
    ...inherited,
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_LITERAL_PATHSPECS: "1",
    GIT_NO_LAZY_FETCH: "1",
    // Older versions of git do not know the line above: without a protocol they cannot fetch either.
    GIT_ALLOW_PROTOCOL: "",
    GIT_TERMINAL_PROMPT: "0",
  };
}

const notInherited = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_COMMON_DIR",
  "GIT_PREFIX",
  "GIT_NAMESPACE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_SHALLOW_FILE",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS",
];

function startOrFail(git: GitProgram, args: readonly string[]): ChildProcessWithoutNullStreams {
  try {
    return startGit(git, args);
  } catch (error) {
    throw new GitError(notStarted(error));
  }
}

/** What an error means that starting a process gave. */
export function notStarted(error: unknown): GitFailure {
  const reason = errorCode(error);
  return reason === "ENOENT" ? { kind: "no-git" } : { kind: "git", status: reason, detail: "" };
}

function failureOf(status: string, said: string): GitFailure {
  const lines = said.split("\n");
  const line =
    lines.find((line) => line.startsWith("fatal: ")) ?? lines.find((line) => /^(?:error|usage): /.test(line)) ?? lines[0] ?? "";
  const detail = line.replace(/^\w+: /, "").trim();
  if (status === "129") return { kind: "old-git", detail };
  if (/lazy fetching disabled|promisor|transport '.*' not allowed/.test(said)) return { kind: "missing-object", detail };
  if (brokenObject.test(said)) return { kind: "corrupt", detail };
  return { kind: "git", status, detail };
}

/** Words of git's for objects and files of its own that it cannot read. */
const brokenObject = new RegExp(
  [
    "is corrupt|index file corrupt|bad object|bad tree|hash mismatch",
    "inflate: data|unable to unpack|unable to read tree|(?:unable to|could not) read [0-9a-f]{40}",
  ].join("|"),
);

function bytesOf(chunk: unknown): Buffer {
  if (Buffer.isBuffer(chunk)) return chunk;
  throw new TypeError("a pipe without an encoding gives bytes");
}
