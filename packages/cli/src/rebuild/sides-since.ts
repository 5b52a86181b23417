import { dirname, relative, resolve } from "node:path";
import type { ContextListing, Facts, Language } from "@plimsoll/core";
import { readContextIgnoreFile } from "@plimsoll/host";
import {
  committedIgnoreFile,
  describeGitFailure,
  describeGitNotice,
  type GitFailed,
  type GitFailure,
  type GitRepository,
  ignoreFilePaths,
  listBothSides,
  pathInRepository,
  readBlob,
  type Repositories,
  resolveCommit,
} from "@plimsoll/host/git";
import type { Note } from "../note.ts";
import type { OpenBuild } from "../plan/open-builds.ts";
import { notesOnIgnoreFile, refusedPatterns } from "../plan/ignore-file-notes.ts";
import type { MadeSides } from "./build-sides.ts";
import { rebuildText } from "./rebuild-text.ts";

export interface SinceRequest {
  readonly revision: string;
  readonly implied: boolean;
  readonly listContext: boolean;
  readonly language: Language;
}

/**
 * Before: the Dockerfile, ignore file and context of a revision, by git's object ids; nothing is checked out. After: the same on disk, dirty or
 * not, without what git ignores.
 */
export async function sidesSince(open: OpenBuild, request: SinceRequest, repositories: Repositories): Promise<MadeSides> {
  const { language, revision, listContext } = request;
  const { problems } = rebuildText[language];
  const { contextFolder, dockerfile } = open;
  const home = contextFolder ?? (dockerfile === "-" ? "." : dirname(dockerfile));
  const found = await repositories.open(home);
  if (found.kind === "failure") return fail(found.failure, home, request);
  const { repository } = found;
  if (repository.bare) return fail({ kind: "no-work-tree" }, home, request);
  const warnings: Note[] = [];
  const warn = (path: string | undefined, { message, help }: Pick<Note, "message" | "help">): void =>
    void warnings.push({ path, line: undefined, message, help });
  const place = pathInRepository(repository, resolve(home)) ?? "";
  if (!listContext || contextFolder === undefined) {
    const resolved = await resolveCommit(repository, revision);
    if (resolved.kind === "failure") return fail(resolved.failure, home, request);
    const after = { text: open.text, build: open.build, facts: open.facts };
    const text = await textOf(open, repository, request, warn);
    return { kind: "sides", sides: { before: { ...after, text }, after }, warnings, commit: resolved.id };
  }
  const errors: Note[] = [];
  const list = async (folder: string, ignoreBeside: string | undefined): Promise<ListedSides | GitFailed> => {
    const listed = await listBothSides(repository, revision, resolve(folder), repositories);
    if (listed.kind === "failure") return listed;
    for (const notice of listed.notices) warn(folder, describeGitNotice(notice, language));
    const below = pathInRepository(repository, resolve(folder)) ?? "";
    const beside = ignoreBeside === undefined ? undefined : pathInRepository(repository, resolve(ignoreBeside));
    const oldIgnoreFile = await committedIgnoreFile(repository, revision, ignoreFilePaths(below, beside, open.engine));
    for (const { path, ...note } of refusedPatterns(oldIgnoreFile, language)) {
      warnings.push({ ...note, path: `${revision}:${path ?? ""}` });
    }
    const found = readContextIgnoreFile(folder, ignoreBeside, open.engine);
    errors.push(...notesOnIgnoreFile(found, folder, language));
    return {
      kind: "listed",
      before: { entries: listed.before, ignoreFile: oldIgnoreFile },
      after: { entries: listed.after, ignoreFile: found.ignoreFile },
      commit: listed.commit,
    };
  };
  const main = await list(contextFolder, open.ignoreBeside);
  if (main.kind === "failure") return fail(main.failure, home, request);
  if (main.commit === undefined) warn(home, problems.contextMissing(place, revision));
  const named = { before: new Map<string, ContextListing>(), after: new Map<string, ContextListing>() };
  for (const { name, folder } of open.contexts) {
    if (folder === undefined) continue;
    const isInside = pathInRepository(repository, resolve(folder)) !== undefined;
    const sides = isInside ? await list(folder, undefined) : undefined;
    if (sides === undefined || sides.kind === "failure") {
      // Not in this repository, or in none: a folder that git says nothing of.
      warn(undefined, problems.outsideRepository(folder));
      continue;
    }
    named.before.set(name, sides.before);
    named.after.set(name, sides.after);
  }
  const factsOf = (side: "before" | "after"): Facts => ({
    ...open.facts,
    context: main[side],
    namedContexts: Object.fromEntries(named[side]),
  });
  const after = { text: open.text, build: open.build, facts: factsOf("after") };
  const old = { text: await textOf(open, repository, request, warn), build: open.build, facts: factsOf("before") };
  return { kind: "sides", sides: { before: old, after }, warnings, errors, commit: main.commit };
}

interface ListedSides {
  readonly kind: "listed";
  readonly before: ContextListing;
  readonly after: ContextListing;
  readonly commit: string | undefined;
}

type Warn = (path: string | undefined, told: Pick<Note, "message" | "help">) => void;

/** The Dockerfile of the revision. A text that stands in a Compose or Bake file, or on standard input, is taken to be the same. */
async function textOf(open: OpenBuild, repository: GitRepository, request: SinceRequest, warn: Warn): Promise<string> {
  const { problems } = rebuildText[request.language];
  if (open.ignoreBeside === undefined) return open.text;
  const path = pathInRepository(repository, resolve(open.dockerfile));
  if (path === undefined) {
    warn(undefined, problems.outsideRepository(open.dockerfile));
    return open.text;
  }
  const text = await readBlob(repository, request.revision, path);
  if (text !== undefined) return text;
  warn(undefined, problems.dockerfileMissing(path, request.revision));
  return "";
}

function fail(failure: GitFailure, folder: string, { implied, language }: SinceRequest): MadeSides {
  const { message, help } = describeGitFailure(failure, language);
  const { nothingChanges } = rebuildText[language].problems;
  const shown = relative(".", folder) === "" ? undefined : folder;
  if (implied && (failure.kind === "not-a-repository" || failure.kind === "no-git" || failure.kind === "no-folder")) {
    return { kind: "failure", notes: [{ path: shown, line: undefined, ...nothingChanges }] };
  }
  return { kind: "failure", notes: [{ path: undefined, line: undefined, message, help }] };
}
