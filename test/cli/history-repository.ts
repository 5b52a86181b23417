import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";

/** What a commit of a test writes: texts by path; undefined removes a file. */
export interface TestCommit {
  readonly files: Readonly<Record<string, string | TestFile | undefined>>;
  readonly message?: string;
  /** Merges the commit with this number, 0-based, as second parent. */
  readonly merges?: number;
  /** Stands on this commit in place of the one before; the branch goes on behind it. */
  readonly onto?: number;
}

export interface TestFile {
  readonly mode: "100755" | "120000" | "160000";
  /** For a submodule the id of its commit. */
  readonly content: string;
}

/** Runs git in a folder, with nothing of the developer's own settings. */
export function git(folder: string, ...args: readonly string[]): string {
  return runGit(folder, args);
}

function runGit(folder: string, args: readonly string[], input?: string): string {
  const names = {
    GIT_AUTHOR_NAME: "T",
    GIT_AUTHOR_EMAIL: "t@example.com",
    GIT_COMMITTER_NAME: "T",
    GIT_COMMITTER_EMAIL: "t@example.com",
  };
  const env = { ...process.env, ...names, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null", LC_ALL: "C" };
  const own = ["-c", "protocol.file.allow=always", "-c", "advice.detachedHead=false"];
  return execFileSync("git", [...own, ...args], { cwd: folder, env, input: input ?? "", encoding: "utf8", maxBuffer: 2 ** 28 });
}

/** Makes a repository with these commits, a day apart, and checks out the last. `git fast-import` takes thousands in a second. */
export function importHistory(folder: string, commits: Iterable<TestCommit>): void {
  mkdirSync(folder, { recursive: true });
  runGit(folder, ["init", "--quiet", "--initial-branch=main"]);
  const parts: string[] = [];
  let count = 0;
  for (const { files, message = "change", merges, onto } of commits) {
    const mark = count + 1;
    const parent = onto === undefined ? count : onto + 1;
    parts.push(
      `commit refs/heads/main\nmark :${mark}\ncommitter T <t@example.com> ${1_700_000_000 + count * 86_400} +0000\n${data(message)}`,
    );
    if (parent > 0) parts.push(`from :${parent}\n`);
    if (merges !== undefined) parts.push(`merge :${merges + 1}\n`);
    for (const [path, file] of Object.entries(files)) parts.push(changeOf(path, file));
    count = mark;
  }
  runGit(folder, ["fast-import", "--quiet", "--force"], parts.join(""));
  runGit(folder, ["reset", "--quiet", "--hard", "main"]);
}

function changeOf(path: string, file: string | TestFile | undefined): string {
  if (file === undefined) return `D ${path}\n`;
  if (typeof file === "string") return `M 100644 inline ${path}\n${data(file)}`;
  return file.mode === "160000" ? `M 160000 ${file.content} ${path}\n` : `M ${file.mode} inline ${path}\n${data(file.content)}`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
