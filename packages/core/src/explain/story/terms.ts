import type { CacheNote } from "./cache-note.ts";
import type { StoryEntry } from "./story.ts";
import type { StoryAct } from "./story-act.ts";

/** Ids of the concepts that an instruction brings up and that no instruction before it did; two at most, so that nobody reads only words. */
export function createTermFinder(): (
  act: StoryAct,
  makes: StoryEntry["makes"],
  cache: CacheNote | undefined,
) => readonly string[] {
  const met = new Set<string>();
  let stages = 0;
  return (act, makes, cache) => {
    if (act.kind.startsWith("from-")) stages += 1;
    const found = termsOf(act, makes, cache, stages).filter((term) => !met.has(term));
    const taken = found.slice(0, 2);
    for (const term of taken) met.add(term);
    return taken;
  };
}

function termsOf(act: StoryAct, makes: StoryEntry["makes"], cache: CacheNote | undefined, stages: number): readonly string[] {
  const terms: string[] = [];
  if (act.kind === "from-image") terms.push("base-image");
  if (stages > 1) terms.push("multi-stage");
  if (makes === "layer") terms.push("layer");
  if (act.kind === "transfer" && act.from === undefined && act.sources.kind === "files") terms.push("build-context");
  // A folder that is made is no good place to begin with the cache.
  if (cache !== undefined && act.kind !== "workdir") terms.push("build-cache");
  if (act.kind === "volume") terms.push("volume");
  if (act.kind === "cmd" || act.kind === "entrypoint") terms.push("container", "exec-form");
  if (act.kind === "healthcheck") terms.push("health-check");
  return terms;
}
