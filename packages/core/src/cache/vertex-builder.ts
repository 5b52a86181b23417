import type { Vertex, VertexInput, VertexSource } from "./vertex.ts";

/** Collects the operations of a build. */
export interface VertexBuilder {
  readonly vertices: Vertex[];
  /** What comes from outside of the build: one vertex for each digest. */
  source(digest: string, source: VertexSource): number;
  /** A new vertex: steps that do the same work are one to the solver, but each is told of by itself. */
  add(digest: string, inputs: readonly VertexInput[], step?: number): number;
}

export function createVertexBuilder(): VertexBuilder {
  const vertices: Vertex[] = [];
  const sources = new Map<string, number>();
  return {
    vertices,
    source(digest, source) {
      const known = sources.get(digest);
      if (known !== undefined) return known;
      const added = vertices.push({ digest, inputs: [], step: undefined, source }) - 1;
      sources.set(digest, added);
      return added;
    },
    add: (digest, inputs, step) => vertices.push({ digest, inputs, step, source: undefined }) - 1,
  };
}
