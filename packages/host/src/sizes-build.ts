import {
  type ArchiveMember,
  type AskedFact,
  createFactBook,
  type FactBook,
  type FactSource,
  type LayerSize,
  layerSizes,
  type PlannedBuild,
} from "@plimsoll/core/plan";
import type { FactFetcher, FetchSurroundings } from "./fact-fetcher.ts";
import type { FactStore } from "./sizes-store.ts";

export interface SizingOptions {
  /** The folders of contexts by name, "" for the build context. */
  readonly contexts: Readonly<Record<string, string>>;
  /** Paths in the context of the files that ADD unpacks; without it their names decide. */
  readonly archives: ReadonlySet<string> | undefined;
  /** What is in them, where it could be read. */
  readonly archiveMembers: ReadonlyMap<string, readonly ArchiveMember[] | undefined> | undefined;
  /** In the order in which they are asked. */
  readonly sources: readonly FactSource[];
  /** Undefined when nothing may be asked of the network. */
  readonly online: OnlineSizing | undefined;
}

export interface OnlineSizing extends FetchSurroundings {
  readonly fetchers: readonly FactFetcher[];
  readonly store: FactStore;
}

export interface SizedBuild {
  /** For each step of the plan. */
  readonly layers: readonly (LayerSize | undefined)[];
  /** What was wanted to know. */
  readonly asked: readonly AskedFact[];
}

/** What each step of a build adds, from all that is known; what is missing is got from the network where that is allowed. */
export async function sizeBuild(planned: PlannedBuild, options: SizingOptions): Promise<SizedBuild> {
  const sized = sizeOnce(planned, options);
  return options.online === undefined ? sized : sizeOnline(planned, options, options.online, sized);
}

/** A package may need others, and those again: chains of dependencies are not longer than this. */
const maxRounds = 24;

async function sizeOnline(
  planned: PlannedBuild,
  options: SizingOptions,
  online: OnlineSizing,
  first: SizedBuild,
): Promise<SizedBuild> {
  let sized = first;
  const tried = new Set<string>();
  for (let round = 0; round < maxRounds; round++) {
    const missing = sized.asked.filter((fact) => isWanted(fact) && !tried.has(`${fact.kind} ${fact.key}`));
    for (const { kind, key } of missing) tried.add(`${kind} ${key}`);
    const found = await fetchAll(missing, online);
    if (!found) break;
    sized = sizeOnce(planned, options);
  }
  return sized;
}

/** What is known from an older list or by a rule of thumb is asked again. */
function isWanted({ kind, basis }: AskedFact): boolean {
  return kind !== "text" && (basis === undefined || basis === "unknown" || basis === "heuristic" || basis === "snapshot");
}

async function fetchAll(missing: readonly AskedFact[], online: OnlineSizing): Promise<boolean> {
  const lists = await Promise.all(
    online.fetchers.map((fetcher) => {
      const own = missing.filter(({ kind }) => fetcher.kinds.includes(kind));
      return own.length === 0 ? [] : fetcher.fetch(own, online);
    }),
  );
  const facts = lists.flat();
  for (const fact of facts) online.store.keep(fact);
  return facts.length > 0;
}

function sizeOnce(planned: PlannedBuild, { archives, archiveMembers, sources }: SizingOptions): SizedBuild {
  const facts: FactBook = createFactBook(sources);
  return { layers: layerSizes(planned, { archives, archiveMembers, facts }), asked: facts.asked() };
}
