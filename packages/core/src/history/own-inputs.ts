import { instructionKey } from "../cache/instruction-key.ts";
import type { ContentSource, VertexGraph } from "../cache/vertex.ts";
import type { BuildStep } from "../plan/build-plan.ts";

/** What a step brings along itself, as against what earlier steps make for it. Equal texts mean that nothing of it changed. */
export interface OwnInputs {
  /** The instruction as it is written. */
  readonly text: string;
  /** The operation with all that it is run with: variables, user, directory; and images or heredocs that it takes something from. */
  readonly operation: string;
  /** What it takes from build contexts and downloads. */
  readonly contents: string;
  /** Where in contexts that lies. */
  readonly sources: readonly ContentSource[];
}

export function ownInputs({ instruction }: BuildStep, { vertices }: VertexGraph, vertex: number): OwnInputs {
  const { digest, inputs } = vertices[vertex]!;
  const operation = [digest];
  const contents: string[] = [];
  const sources: ContentSource[] = [];
  for (const { vertex: from, selector, content } of inputs) {
    const { source, digest: origin } = vertices[from]!;
    if (content?.kind === "known") {
      contents.push(content.key);
      sources.push(...content.sources);
      continue;
    }
    // The image that the stage stands on is nobody's own; one that is copied from is.
    const isBase = content === undefined && source?.kind !== "heredoc";
    if (source !== undefined && !isBase) operation.push(origin, selector);
  }
  return {
    text: instructionKey(instruction),
    operation: operation.join("\0"),
    contents: contents.join("\0"),
    sources,
  };
}
