/**
 * A build as BuildKit's solver sees it: operations that take the results of others. Inputs stand before what takes them, so that
 * one pass from front to back sees everything in time.
 */
export interface VertexGraph {
  readonly vertices: readonly Vertex[];
  /** For each step of the plan the vertex whose state is that of the step; undefined for steps that do nothing to the file system. */
  readonly stepVertices: readonly (number | undefined)[];
  /** For each vertex whether the target's image cannot be made without it. */
  readonly needed: readonly boolean[];
}

/** One operation. */
export interface Vertex {
  /**
   * All that makes it this operation and no other, without its inputs. Sources (images, heredocs, downloads) are told by it alone.
   */
  readonly digest: string;
  readonly inputs: readonly VertexInput[];
  /** Position in the plan's steps; undefined for sources and for the second half of `COPY --link`. */
  readonly step: number | undefined;
  /** What comes from outside of the build, for explanations; undefined for what a step makes. */
  readonly source: VertexSource | undefined;
}

export interface VertexSource {
  /** "folder": a named context that steps stand on, which is told by the build that sends it, and so is new each time. */
  readonly kind: "image" | "context" | "folder" | "heredoc" | "download" | "directory";
  /** As the file names it. */
  readonly name: string;
}

export interface VertexInput {
  readonly vertex: number;
  /** The paths that are taken from it, sorted; "" for all of it. */
  readonly selector: string;
  /**
   * How it is recognised by its content, when not by where it comes from: the root file system of a RUN and the file system that
   * a COPY goes into never are.
   */
  readonly content: InputContent | undefined;
}

export type InputContent =
  /** From outside of the build; equal texts mean equal contents. `sources` names what is taken, for explanations. */
  | { readonly kind: "known"; readonly key: string; readonly sources: readonly ContentSource[] }
  /** What steps of this build make of it is not known here. */
  | { readonly kind: "made" };

/** Something in a build context that a step takes. */
export interface ContentSource {
  /** "" for the build context itself, else the name of a named context. */
  readonly context: string;
  readonly pattern: string;
  readonly excludes: readonly string[];
  readonly parents: boolean;
}
