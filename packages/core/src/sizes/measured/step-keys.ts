import { contentsOfFacts } from "../../cache/source-contents.ts";
import { lowerBuild } from "../../cache/lower-build.ts";
import type { Vertex } from "../../cache/vertex.ts";
import type { PlannedBuild } from "../../plan-dockerfile.ts";

/**
 * For each step of the plan a text that is equal for two steps when a builder would take one's result for the other's, whatever
 * build they are in; undefined for steps that make nothing or are not built, and for those that depend on content that is not
 * known. Files of the context are told by their digests. `hash` keeps the texts short.
 */
export function stepKeys(build: PlannedBuild, hash: (text: string) => string): readonly (string | undefined)[] {
  const known = contentsOfFacts(build.facts);
  // What is not known gets a name of its own there, which means nothing in another run.
  const unknown = new Set<string>();
  const graph = lowerBuild(build, {
    selectionOf: (source) => known.selectionOf(source),
    keyOf(source) {
      const key = known.keyOf(source);
      const files = known.selectionOf(source)?.matches.flatMap(({ entries }) => entries);
      if (files === undefined || files.some(({ type, digest }) => type === "file" && digest === undefined)) unknown.add(key);
      return key;
    },
  });
  const keys: (string | undefined)[] = [];
  for (const vertex of graph.vertices) keys.push(keyOf(vertex, keys, unknown, hash));
  return graph.stepVertices.map((vertex) => (vertex === undefined ? undefined : keys[vertex]));
}

function keyOf(
  { digest, inputs, source }: Vertex,
  keys: readonly (string | undefined)[],
  unknown: ReadonlySet<string>,
  hash: (text: string) => string,
): string | undefined {
  // Of a context that something stands on only its name is known.
  if (source?.kind === "context") return undefined;
  const parts: string[] = [digest];
  for (const { vertex, selector, content } of inputs) {
    if (content?.kind === "known") {
      // A group of sources has a key for each, one after the other.
      if (content.key.split("\0").some((key) => unknown.has(key))) return undefined;
      parts.push(content.key);
      continue;
    }
    const below = keys[vertex];
    if (below === undefined) return undefined;
    parts.push(below, selector);
  }
  return hash(JSON.stringify(parts));
}
