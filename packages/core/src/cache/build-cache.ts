import type { Vertex, VertexGraph, VertexInput } from "./vertex.ts";

/** What a build does with one vertex. */
export interface VertexOutcome {
  /**
   * "source": comes from outside and is not made. "depends": cached if what an earlier step makes anew is the same as before, byte
   * for byte.
   */
  readonly state: "source" | "cached" | "rebuilt" | "depends";
  /** Names the content that comes out: equal for equal content within one cache. */
  readonly result: number;
  /** For "depends": the inputs whose content decides. */
  readonly deciding: readonly number[];
}

/**
 * The records of a builder: which operation, on which inputs, made which result. State with identity: what is built is kept.
 *
 * Follows solver/cachemanager.go: an operation is found when each of its inputs is, either as the result of a known operation or
 * by its content. Records are never dropped, as a real builder's may be.
 */
export class BuildCache {
  private readonly records = new Map<string, CacheRecord[]>();
  private readonly sources = new Map<string, number>();
  private results = 0;
  private builds = 0;

  /** Runs a build against what is known, and keeps what it makes. Gives what becomes of each vertex, by index. */
  build({ vertices }: Pick<VertexGraph, "vertices">): readonly VertexOutcome[] {
    const build = ++this.builds;
    const outcomes: VertexOutcome[] = [];
    for (const vertex of vertices) outcomes.push(this.run(vertex, outcomes, build));
    return outcomes;
  }

  private run(vertex: Vertex, outcomes: readonly VertexOutcome[], build: number): VertexOutcome {
    if (vertex.inputs.length === 0 && vertex.step === undefined) {
      // The key of a folder that is sent holds the client's session (source/local/source.go), of which each build has its own.
      const isSent = vertex.source?.kind === "folder";
      const result = (isSent ? undefined : this.sources.get(vertex.digest)) ?? ++this.results;
      this.sources.set(vertex.digest, result);
      return { state: "source", result, deciding: [] };
    }
    const inputs = vertex.inputs.map(({ vertex: from, selector, content }): RecordInput => {
      const { result, state } = outcomes[from]!;
      return { vertex: from, result, sure: state !== "depends", selector, content };
    });
    const place = placeOf(vertex.digest, inputs);
    const known = this.records.get(place) ?? [];
    const found = bestMatch(known, inputs);
    if (found !== undefined && found.deciding.length === 0) {
      const { made, outcome } = found.record;
      // Two steps of one build that do the same are one to BuildKit.
      return made === build ? outcome : { state: "cached", result: outcome.result, deciding: [] };
    }
    const outcome: VertexOutcome =
      found === undefined
        ? { state: "rebuilt", result: ++this.results, deciding: [] }
        : { state: "depends", result: found.record.outcome.result, deciding: found.deciding };
    known.push({ inputs, outcome, made: build });
    this.records.set(place, known);
    return outcome;
  }
}

interface CacheRecord {
  readonly inputs: readonly RecordInput[];
  /** What it was to the build that made it. */
  readonly outcome: VertexOutcome;
  readonly made: number;
}

interface RecordInput {
  readonly vertex: number;
  readonly result: number;
  /** False when it is that result only if an earlier step makes the same as before. */
  readonly sure: boolean;
  readonly selector: string;
  readonly content: VertexInput["content"];
}

/** Inputs that only where they come from can tell narrow the search at once. */
function placeOf(digest: string, inputs: readonly RecordInput[]): string {
  const [first] = inputs;
  return first === undefined || first.content !== undefined ? digest : `${first.result} ${digest}`;
}

interface Match {
  readonly record: CacheRecord;
  readonly deciding: readonly number[];
}

function bestMatch(records: readonly CacheRecord[], inputs: readonly RecordInput[]): Match | undefined {
  let possible: Match | undefined;
  for (const record of records) {
    const deciding = matchInputs(record.inputs, inputs);
    if (deciding === undefined) continue;
    if (deciding.length === 0) return { record, deciding };
    possible ??= { record, deciding };
  }
  return possible;
}

/** The inputs whose content decides whether the record fits; undefined when it does not. */
function matchInputs(recorded: readonly RecordInput[], inputs: readonly RecordInput[]): readonly number[] | undefined {
  if (recorded.length !== inputs.length) return undefined;
  const deciding: number[] = [];
  for (const [at, input] of inputs.entries()) {
    const match = matchInput(recorded[at]!, input);
    if (match === "other") return undefined;
    if (match === "perhaps") deciding.push(input.vertex);
  }
  return deciding;
}

function matchInput(recorded: RecordInput, input: RecordInput): "same" | "perhaps" | "other" {
  const { content } = input;
  if (content?.kind === "known" && recorded.content?.kind === "known") {
    return content.key === recorded.content.key ? "same" : "other";
  }
  if (input.result === recorded.result && input.selector === recorded.selector) return input.sure ? "same" : "perhaps";
  return content !== undefined && recorded.content !== undefined ? "perhaps" : "other";
}
