import { resolve } from "node:path";
import type { ContextListing, Facts } from "@plimsoll/core";
import {
  planDockerfile,
  type PlannedBuild,
  rebuild,
  type RebuildReport,
  type Replay,
  type ReplayResult,
} from "@plimsoll/core/plan";
import { readContextIgnoreFile } from "@plimsoll/host";
import type { GitRepository, Repositories } from "@plimsoll/host/git";
import type { BuildPlace } from "./node-builds-place.ts";

/** So many commits tell how often a step is rebuilt; an editor should not be busy with more. */
const mostCommits = 20;
/** A replay that takes longer is given up, in milliseconds. */
const replayTime = 10_000;

/** What git knows of builds. One question after the other, so that typing never meets a dozen processes. */
export interface GitBuilds {
  sinceHead(planned: PlannedBuild, place: BuildPlace, signal: AbortSignal): Promise<RebuildReport | undefined>;
  history(planned: PlannedBuild, place: BuildPlace, signal: AbortSignal): Promise<ReplayResult | undefined>;
}

export function createGitBuilds(): GitBuilds {
  let last: Promise<unknown> = Promise.resolve();
  const replays = new Map<string, Promise<Replay | undefined>>();
  function inTurn<Result>(
    signal: AbortSignal,
    work: (repositories: Repositories) => Promise<Result>,
  ): Promise<Result | undefined> {
    const run = async (): Promise<Result | undefined> => {
      if (signal.aborted) return undefined;
      const { createRepositories } = await import("@plimsoll/host/git");
      const repositories = createRepositories();
      try {
        return await work(repositories);
      } catch {
        // A repository that is being written to, or broken: git says so where it is asked.
        return undefined;
      } finally {
        repositories.close();
      }
    };
    const result = last.then(run);
    last = result;
    return result;
  }
  return {
    sinceHead: (planned, place, signal) => inTurn(signal, (repositories) => compareWithHead(planned, place, repositories)),
    async history(planned, place, signal) {
      const replay = await inTurn(signal, async (repositories) => {
        const repository = await openAt(place, repositories);
        if (repository === undefined) return undefined;
        const { resolveCommit } = await import("@plimsoll/host/git");
        const head = await resolveCommit(repository, "HEAD");
        if (head.kind === "failure") return undefined;
        const { options } = planned.graph;
        const key = JSON.stringify([
          head.id,
          place.contextFolder,
          place.dockerfile,
          options,
          Object.keys(planned.facts.images ?? {}),
        ]);
        const known = replays.get(key) ?? replayLast(planned, place, repository);
        // Older commits are asked for no more.
        if (!replays.has(key) && replays.size >= mostReplays) replays.delete([...replays.keys()][0]!);
        replays.set(key, known);
        return known;
      });
      const result = replay?.result(planned);
      return result === undefined || result.compared === 0 ? undefined : result;
    },
  };
}

const mostReplays = 8;

async function openAt({ contextFolder }: BuildPlace, repositories: Repositories): Promise<GitRepository | undefined> {
  const opened = await repositories.open(contextFolder);
  return opened.kind === "failure" || opened.repository.bare ? undefined : opened.repository;
}

/** Before: the commit, by git's objects. After: the text that is planned, with the files on disk as git would store them. */
async function compareWithHead(
  planned: PlannedBuild,
  place: BuildPlace,
  repositories: Repositories,
): Promise<RebuildReport | undefined> {
  const repository = await openAt(place, repositories);
  if (repository === undefined) return undefined;
  const { pathInRepository, readBlob } = await import("@plimsoll/host/git");
  const path = pathInRepository(repository, place.dockerfile);
  const old = path === undefined ? undefined : await readBlob(repository, "HEAD", path);
  // A file that git does not know yet has nothing to be compared with.
  if (old === undefined) return undefined;
  const main = await bothSides(place.contextFolder, place.ignoreBeside, place, repository, repositories);
  if (main === undefined) return undefined;
  const named = { before: new Map<string, ContextListing>(), after: new Map<string, ContextListing>() };
  for (const { name, folder } of place.contexts) {
    const sides = folder === undefined ? undefined : await bothSides(folder, undefined, place, repository, repositories);
    if (sides === undefined) continue;
    named.before.set(name, sides.before);
    named.after.set(name, sides.after);
  }
  const factsOf = (side: "before" | "after"): Facts => ({
    ...planned.facts,
    context: main[side],
    namedContexts: Object.fromEntries(named[side]),
  });
  const build = planned.graph.options;
  return rebuild(
    planDockerfile({ text: old, build, facts: factsOf("before") }),
    planDockerfile({ text: planned.syntax.source.text, build, facts: factsOf("after") }),
  );
}

interface Sides {
  readonly before: ContextListing;
  readonly after: ContextListing;
}

async function bothSides(
  folder: string,
  ignoreBeside: string | undefined,
  { engine }: BuildPlace,
  repository: GitRepository,
  repositories: Repositories,
): Promise<Sides | undefined> {
  const { committedIgnoreFile, ignoreFilePaths, listBothSides, pathInRepository } = await import("@plimsoll/host/git");
  const below = pathInRepository(repository, resolve(folder));
  if (below === undefined) return undefined;
  const listed = await listBothSides(repository, "HEAD", folder, repositories);
  if (listed.kind === "failure") return undefined;
  const beside = ignoreBeside === undefined ? undefined : pathInRepository(repository, ignoreBeside);
  const oldIgnoreFile = await committedIgnoreFile(repository, "HEAD", ignoreFilePaths(below, beside, engine));
  const { ignoreFile } = readContextIgnoreFile(folder, ignoreBeside, engine);
  return {
    before: { entries: listed.before, ignoreFile: oldIgnoreFile },
    after: { entries: listed.after, ignoreFile },
  };
}

async function replayLast(planned: PlannedBuild, place: BuildPlace, repository: GitRepository): Promise<Replay | undefined> {
  const { placeOf, replayCommits } = await import("@plimsoll/host/git");
  const inRepository = placeOf(repository, place);
  if (inRepository === undefined) return undefined;
  const { ignoreFile } = readContextIgnoreFile(place.contextFolder, place.ignoreBeside, place.engine);
  const open = { text: planned.syntax.source.text, build: planned.graph.options, facts: planned.facts };
  const ends = performance.now() + replayTime;
  const options = { limit: mostCommits, since: undefined, fixed: false, evidence: false };
  const replayed = await replayCommits({ open, repository, place: inRepository, ignoreFile }, options, () => {
    if (performance.now() > ends) throw new Error("takes too long");
  }).catch(() => undefined);
  return replayed?.replay;
}
