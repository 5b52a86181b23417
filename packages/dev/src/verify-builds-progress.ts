import * as v from "valibot";

/** What an engine said of one vertex of a build's graph. */
export interface VertexReport {
  readonly digest: string;
  readonly name: string;
  /** Digests. Only known while the vertex waits: the last line about it may lack them. */
  readonly inputs: readonly string[];
  readonly outcome: "executed" | "cached" | "waiting" | "failed";
}

const progressLine = v.object({
  vertexes: v.optional(
    v.array(
      v.object({
        digest: v.string(),
        name: v.string(),
        inputs: v.optional(v.nullable(v.array(v.string()))),
        started: v.optional(v.string()),
        completed: v.optional(v.string()),
        cached: v.optional(v.boolean()),
        error: v.optional(v.string()),
      }),
    ),
  ),
});

/**
 * Reads what `buildctl --progress rawjson` and `docker buildx --progress rawjson` print: an object per line; other lines are
 * passed over.
 */
export function readProgress(text: string): readonly VertexReport[] {
  const gathered = new Map<string, Gathered>();
  for (const line of text.split("\n")) {
    if (!line.startsWith("{")) continue;
    for (const vertex of v.parse(progressLine, JSON.parse(line)).vertexes ?? []) {
      const one = gathered.get(vertex.digest) ?? { name: vertex.name, inputs: [], runs: new Set(), cached: false, failed: false };
      if (vertex.inputs != null && vertex.inputs.length > 0) one.inputs = vertex.inputs;
      if (vertex.started !== undefined && vertex.completed !== undefined && vertex.cached !== true) one.runs.add(vertex.started);
      one.cached ||= vertex.cached === true;
      one.failed ||= vertex.error !== undefined && vertex.error !== "";
      gathered.set(vertex.digest, one);
    }
  }
  return [...gathered].map(([digest, one]) => ({ digest, name: one.name, inputs: one.inputs, outcome: outcomeOf(one) }));
}

interface Gathered {
  readonly name: string;
  inputs: readonly string[];
  /** When each thing began that was done for it, the cache apart. */
  readonly runs: Set<string>;
  cached: boolean;
  failed: boolean;
}

/**
 * A vertex without inputs is reported once more than the others: when its key is computed (`CacheMap` in solver/jobs.go). If that
 * is all, what stands on it came from the cache, and so would it. What ran has run, even if it is told of as cached, too: the
 * client says so of every vertex that is not complete yet when something on it is (`markCached` in solver/progress.go).
 */
function outcomeOf({ inputs, runs, cached, failed }: Gathered): VertexReport["outcome"] {
  if (failed) return "failed";
  if (runs.size > (inputs.length === 0 ? 1 : 0)) return "executed";
  return cached || runs.size > 0 ? "cached" : "waiting";
}
