import type { VertexOutcome } from "../cache/build-cache.ts";
import type { VertexGraph } from "../cache/vertex.ts";

/** What set off that a step runs again: a step whose own inputs changed, an image, or that another step stands before it now. */
export type Blame =
  | { readonly kind: "step"; readonly step: number }
  | { readonly kind: "base-image" }
  | { readonly kind: "moved" };

/**
 * For each vertex that is not cached what set it off: the first cause on the first way to it. `changed` tells whether a step's own
 * inputs changed, `knownSources` holds the digests of what earlier builds had from outside.
 */
export function findBlame(
  { vertices }: VertexGraph,
  outcomes: readonly VertexOutcome[],
  changed: (step: number) => boolean,
  knownSources: ReadonlySet<string>,
): readonly (Blame | undefined)[] {
  const blames: (Blame | undefined)[] = [];
  for (const [at, { digest, inputs, step, source }] of vertices.entries()) {
    const { state } = outcomes[at]!;
    if (source !== undefined) {
      const isNew = source.kind === "folder" || (source.kind === "image" && !knownSources.has(digest));
      blames.push(isNew ? { kind: "base-image" } : undefined);
    } else if (state === "cached" || state === "source") blames.push(undefined);
    else if (step !== undefined && changed(step)) blames.push({ kind: "step", step });
    else {
      // What certainly runs again weighs more than what may.
      const sure = inputs.find(({ vertex }) => blames[vertex] !== undefined && outcomes[vertex]!.state !== "depends");
      const possible = sure ?? inputs.find(({ vertex }) => blames[vertex] !== undefined);
      blames.push(possible === undefined ? { kind: "moved" } : blames[possible.vertex]);
    }
  }
  return blames;
}
