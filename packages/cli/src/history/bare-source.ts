import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import {
  committedIgnoreFile,
  describeGitFailure,
  type GitFailure,
  GitError,
  openRepository,
  placeIn,
  readBlob,
} from "@plimsoll/host/git";
import { namedContextOptions } from "@plimsoll/core/plan";
import type { Note } from "../note.ts";
import type { BuildSourceOptions } from "../plan/build-source-options.ts";
import { readSourceOptions } from "../plan/read-source-options.ts";
import type { CommandContext } from "../program.ts";
import { historyText } from "./history-text.ts";
import type { HistorySource } from "./replayed-history.ts";

type BareSource =
  | { readonly kind: "source"; readonly source: HistorySource }
  | { readonly kind: "refused"; readonly notes: readonly Note[] };

/**
 * The build in a bare repository: `-f` and `--context` are paths in its newest commit. Undefined where there are files on disk, and that
 * is nearly everywhere.
 */
export async function openInBare(
  path: string | undefined,
  options: BuildSourceOptions,
  context: CommandContext,
): Promise<BareSource | undefined> {
  const folder = path ?? ".";
  // A look at the disk is cheaper than asking git.
  if (!["HEAD", "objects", "refs"].every((name) => existsSync(join(folder, name)))) return undefined;
  const opened = await openRepository(folder);
  if (opened.kind === "failure") return undefined;
  const { repository } = opened;
  if (!repository.bare) {
    repository.close();
    return undefined;
  }
  const refuse = (notes: readonly Note[]): BareSource => {
    repository.close();
    return { kind: "refused", notes };
  };
  const { language } = context;
  const { problems } = historyText[language];
  if (options.file === undefined || options.file === "-") return refuse([{ path: folder, line: undefined, ...problems.bare }]);
  const asked = await readSourceOptions(options, context);
  if (asked.kind === "refused") return refuse(asked.notes);
  const { target, platform, buildArgs, contexts, engine = "docker" } = asked.request;
  const dockerfile = cleanPath(options.file);
  const place = placeIn(cleanPath(options.context ?? "."), dockerfile, { engine });
  try {
    const text = await readBlob(repository, "HEAD", dockerfile);
    if (text === undefined) return refuse([{ path: folder, line: undefined, ...problems.notInBare(dockerfile) }]);
    const build = { target, platform, buildArgs, ...namedContextOptions(contexts) };
    const open = {
      names: [],
      dockerfile,
      text,
      contextFolder: folder,
      contexts,
      build,
      engine,
      ignoreBeside: dockerfile,
      facts: {},
    };
    return {
      kind: "source",
      source: { open, repository, place, ignoreFile: await committedIgnoreFile(repository, "HEAD", place.ignoreFiles) },
    };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return refuse([noteOn(error.failure, context)]);
  }
}

function cleanPath(path: string): string {
  const clean = posix.normalize(path).replace(/^\/+|\/+$/g, "");
  return clean === "." ? "" : clean;
}

function noteOn(failure: GitFailure, { language }: CommandContext): Note {
  return { path: undefined, line: undefined, ...describeGitFailure(failure, language) };
}
