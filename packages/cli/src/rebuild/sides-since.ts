import { resolve } from "node:path";
import { type ContextListing, engineFiles, type IgnoreFile, type Language } from "@plimsoll/core";
import { readContextIgnoreFile } from "@plimsoll/host";
import {
  describeGitFailure,
  describeGitNotice,
  type GitFailure,
  type GitNotice,
  type GitRepository,
  openRepository,
  pathInRepository,
  readBlob,
  readTree,
  readWorkTree,
} from "@plimsoll/host/git";
import { dirname, relative } from "node:path";
import type { Note } from "../note.ts";
import type { OpenBuild } from "../plan/open-builds.ts";
import type { MadeSides } from "./build-sides.ts";
import { rebuildText } from "./rebuild-text.ts";

export interface SinceRequest {
  readonly revision: string;
  readonly implied: boolean;
  readonly listContext: boolean;
  readonly language: Language;
}

/** Repositories that builds of one run lie in. */
export interface Repositories {
  open(folder: string): ReturnType<typeof openRepository>;
  close(): void;
}

/** Each is opened once. They keep the program alive until they are closed. */
export function createRepositories(): Repositories {
  const known = new Map<string, ReturnType<typeof openRepository>>();
  const opened: GitRepository[] = [];
  return {
    open(folder) {
      const key = resolve(folder);
      const asked =
        known.get(key) ??
        openRepository(folder).then((found) => {
          if (found.kind === "repository") opened.push(found.repository);
          return found;
        });
      known.set(key, asked);
      return asked;
    },
    close() {
      for (const repository of opened) repository.close();
    },
  };
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
  const tree = await readTree(repository, revision, place);
  const missing = tree.kind === "failure" && tree.failure.kind === "not-in-revision";
  if (tree.kind === "failure" && !missing) return fail(tree.failure, home, request);
  if (missing && listContext) warn(home, problems.contextMissing(place, revision));
  const before = await textOf(open, repository, request, warn);
  const commit = tree.kind === "tree" ? tree.commit : undefined;
  if (!listContext || contextFolder === undefined) {
    const after = { text: open.text, build: open.build, facts: open.facts };
    return { kind: "sides", sides: { before: { ...after, text: before }, after }, warnings, commit };
  }
  const work = await readWorkTree(repository, place);
  if (work.kind === "failure") return fail(work.failure, home, request);
  const notices = new Map<string, GitNotice>();
  for (const notice of [...work.notices, ...(tree.kind === "tree" ? tree.notices : [])])
    notices.set(JSON.stringify(notice), notice);
  for (const notice of notices.values()) warn(contextFolder, describeGitNotice(notice, language));
  const oldListing: ContextListing = {
    entries: tree.kind === "tree" ? tree.entries : [],
    ignoreFile: await ignoreFileIn(repository, revision, place, open),
  };
  const { ignoreFile } = readContextIgnoreFile(contextFolder, open.ignoreBeside, open.engine);
  const newListing: ContextListing = { entries: work.entries, ignoreFile };
  const after = { text: open.text, build: open.build, facts: { ...open.facts, context: newListing } };
  const old = { text: before, build: open.build, facts: { ...open.facts, context: oldListing } };
  return { kind: "sides", sides: { before: old, after }, warnings, commit };
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

/** In the same order as on disk: that beside the Dockerfile, then that of the context. */
async function ignoreFileIn(
  repository: GitRepository,
  revision: string,
  place: string,
  { ignoreBeside, engine }: OpenBuild,
): Promise<IgnoreFile | undefined> {
  const { ownIgnoreSuffixes, ignoreFiles } = engineFiles(engine);
  const beside = ignoreBeside === undefined ? undefined : pathInRepository(repository, resolve(ignoreBeside));
  const own = beside === undefined ? [] : ownIgnoreSuffixes.map((suffix) => `${beside}${suffix}`);
  for (const path of [...own, ...ignoreFiles.map((name) => (place === "" ? name : `${place}/${name}`))]) {
    const text = await readBlob(repository, revision, path);
    if (text !== undefined) return { path, text };
  }
  return undefined;
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
