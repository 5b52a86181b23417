import type { Language } from "@plimsoll/core";
import { readContextIgnoreFile } from "@plimsoll/host";
import { describeGitFailure, type GitRepository, openRepository, placeOf } from "@plimsoll/host/git";
import type { Note } from "../note.ts";
import { notesOnIgnoreFile } from "../plan/ignore-file-notes.ts";
import type { OpenBuild } from "../plan/open-builds.ts";
import { historyText } from "./history-text.ts";
import type { HistorySource } from "./replayed-history.ts";

export type FoundSource =
  | { readonly kind: "source"; readonly source: HistorySource; readonly notes: readonly Note[] }
  | { readonly kind: "notes"; readonly notes: readonly Note[] };

/** The repository in which the build's context lies; notes that say why there is none. Whoever gets it closes it. */
export async function findSource(open: OpenBuild, language: Language): Promise<FoundSource> {
  const { problems } = historyText[language];
  const { contextFolder, ignoreBeside, engine } = open;
  const refuse = (message: Pick<Note, "message" | "help">): FoundSource => ({
    kind: "notes",
    notes: [{ path: undefined, line: undefined, ...message }],
  });
  if (contextFolder === undefined) return refuse(problems.contextElsewhere(open.dockerfile));
  const opened = await openRepository(contextFolder);
  if (opened.kind === "failure") return refuse(describeGitFailure(opened.failure, language));
  const { repository } = opened;
  const place = placeOf(repository, open);
  if (place === undefined) return close(repository, refuse(problems.contextOutside(contextFolder)));
  if (repository.bare) return close(repository, refuse(problems.bare));
  const read = readContextIgnoreFile(contextFolder, ignoreBeside, engine);
  const notes = notesOnIgnoreFile(read, contextFolder, language);
  return { kind: "source", source: { open, repository, place, ignoreFile: read.ignoreFile }, notes };
}

function close<Result>(repository: GitRepository, result: Result): Result {
  repository.close();
  return result;
}
