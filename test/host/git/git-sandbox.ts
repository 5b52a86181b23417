import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type GitFailed, type GitFailure, type GitRepository, openRepository } from "@plimsoll/host/git";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "../config/temporary-folder.ts";

// Neither the settings of who runs the tests nor those of a hook that they run in may matter.
for (const name of Object.keys(process.env)) if (name.startsWith("GIT_")) delete process.env[name];
process.env.GIT_CONFIG_GLOBAL = "/dev/null";
process.env.GIT_CONFIG_NOSYSTEM = "1";

/** A folder with git commands that work in it. */
export interface Sandbox {
  readonly folder: string;
  /** Runs git; what it prints, without the line break at the end. */
  git(...args: readonly string[]): string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  /** Writes files and commits everything; the commit's id. */
  commit(subject: string, files?: Readonly<Record<string, string | Uint8Array>>): string;
}

let minutes = 0;

export function sandboxIn(folder: string): Sandbox {
  const git = (...args: readonly string[]): string => {
    const date = new Date(Date.UTC(2024, 0, 1, 0, minutes++)).toISOString();
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    return execFileSync("git", [...identity, ...args], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] })
      .toString()
      .replace(/\n$/, "");
  };
  const write = (files: Readonly<Record<string, string | Uint8Array>>): void => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  };
  const commit = (subject: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string => {
    write(files);
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", subject);
    return git("rev-parse", "HEAD");
  };
  return { folder, git, write, commit };
}

const identity = ["-c", "user.name=Ada Lovelace", "-c", "user.email=ada@example.com", "-c", "protocol.file.allow=always"];

/** A new repository on the branch `main`, gone when the test is over. */
export function sandbox(...options: readonly string[]): Sandbox {
  const created = sandboxIn(temporaryFolder());
  created.git("init", "--quiet", "--initial-branch=main", ...options);
  return created;
}

/** Opens the repository until the test is over. */
export async function open(folder: string): Promise<GitRepository> {
  const opened = await openRepository(folder);
  if (opened.kind === "failure") throw new Error(JSON.stringify(opened.failure));
  onTestFinished(() => opened.repository.close());
  return opened.repository;
}

/** What failed; an error when nothing did. */
export function failureOf(result: { readonly kind: string } | GitFailed): GitFailure {
  if ("failure" in result) return result.failure;
  throw new Error(`no failure but ${result.kind}`);
}

/** The tree, which must not be a failure. */
export function sound<Tree extends { readonly kind: "tree" }>(result: Tree | GitFailed): Tree {
  if (result.kind === "failure") throw new Error(JSON.stringify(result.failure));
  return result;
}
