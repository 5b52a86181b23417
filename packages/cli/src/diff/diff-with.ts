import { statSync } from "node:fs";
import { isAbsolute } from "node:path";
import type { Language } from "@plimsoll/core";
import { resolveCommit } from "@plimsoll/host/git";
import type { Note } from "../note.ts";
import type { Repositories } from "@plimsoll/host/git";
import { diffText } from "./diff-text.ts";

/** What is compared with. */
export type DiffWith =
  | { readonly kind: "revision"; readonly revision: string; readonly notes: readonly Note[] }
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "refused"; readonly note: Note };

/**
 * A word that git knows as a revision is one, and else it is a folder; a path (`./main`, `/srv/main`) always is a folder. `home`: the folder whose
 * repository is asked.
 */
export async function diffWith(
  word: string | undefined,
  { home, repositories, language }: { readonly home: string; readonly repositories: Repositories; readonly language: Language },
): Promise<DiffWith> {
  const { problems } = diffText[language];
  const note = (told: Pick<Note, "message" | "help">): Note => ({ path: undefined, line: undefined, ...told });
  if (word === undefined) return { kind: "revision", revision: "HEAD", notes: [] };
  const folder = isFolder(word);
  if (folder && (isAbsolute(word) || /^\.\.?(?:$|[/\\])/.test(word) || /[/\\]$/.test(word)))
    return { kind: "folder", folder: word };
  const found = await repositories.open(home);
  if (!folder) {
    const nowhere = found.kind === "failure" && (found.failure.kind === "not-a-repository" || found.failure.kind === "no-git");
    return nowhere ? { kind: "refused", note: note(problems.neither(word)) } : { kind: "revision", revision: word, notes: [] };
  }
  const isRevision = found.kind === "repository" && (await resolveCommit(found.repository, word)).kind !== "failure";
  return isRevision ? { kind: "revision", revision: word, notes: [note(problems.both(word))] } : { kind: "folder", folder: word };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    // A folder above it may not be looked into.
    return false;
  }
}
