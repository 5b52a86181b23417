import type { GitFailed } from "./git-failure.ts";
import { runGit } from "./git-process.ts";
import { readRecords } from "./git-records.ts";
import type { GitRepository } from "./git-repository.ts";

/** What a path is in a commit, by its tree alone. A `submodule` may also be one that the path lies in. */
export type GitFound =
  | { readonly kind: "file" | "folder"; readonly id: string }
  | { readonly kind: "link" | "submodule" | "nothing" };

/** Looks a path up without following links: it need not be readable, and may have any name. */
export async function findInCommit(repository: GitRepository, commit: string, path: string): Promise<GitFound | GitFailed> {
  const parts = path.split("/");
  const above = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  const listed = await runGit(repository.git, ["ls-tree", "-z", "--full-tree", commit, "--", ...above]);
  if (listed.kind === "failure") return listed;
  const records = readRecords(listed.bytes).map(({ text }) => text);
  if (records.some((text) => text.startsWith("160000 "))) return { kind: "submodule" };
  const own = records.find((text) => text.slice(text.indexOf("\t") + 1) === path);
  const [mode = "", type, id = ""] = own?.split(/[ \t]/) ?? [];
  if (type === "tree") return { kind: "folder", id };
  if (type !== "blob") return { kind: "nothing" };
  return mode === "120000" ? { kind: "link" } : { kind: "file", id };
}
