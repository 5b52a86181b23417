import { type Instruction, parseSyntax, positionAt, readInstructions } from "@plimsoll/core";
import * as v from "valibot";
import type { ObservedStep, StepState } from "./build-cases/observed-case.ts";
import type { VertexReport } from "./verify-builds-progress.ts";

/** A vertex of the graph that a build was translated into. */
export interface GraphVertex {
  readonly digest: string;
  readonly kind: "run" | "copy" | "directory" | "other";
  /** First line of each instruction that it stands for, 1-based: equal instructions share a vertex. */
  readonly lines: readonly number[];
}

/** The graph in a provenance statement of mode `max` (SLSA 1.0 as BuildKit writes it), inputs before what takes them. */
export function readGraph(provenance: unknown): readonly GraphVertex[] {
  const { buildDefinition, runDetails } = v.parse(statement, provenance).predicate;
  const { digestMapping, llbDefinition } = buildDefinition.internalParameters.buildConfig;
  const { locations } = runDetails.metadata.buildkit_metadata.source;
  const digests = new Map(Object.entries(digestMapping).map(([digest, id]) => [id, digest]));
  return llbDefinition.map(({ id, op }) => ({
    digest: digests.get(id) ?? "",
    kind: kindOf(op.Op),
    lines: (locations[id]?.locations ?? []).flatMap(({ ranges }) => ranges.slice(0, 1).map(({ start }) => start.line)),
  }));
}

/**
 * The state of every RUN, COPY, ADD and WORKDIR of a Dockerfile, in the order of the file, but for `WORKDIR /`, which no engine
 * makes a step of.
 */
export function observeSteps(
  dockerfile: string,
  graph: readonly GraphVertex[],
  reports: readonly VertexReport[],
): readonly ObservedStep[] {
  const byLine = new Map<number, GraphVertex[]>();
  for (const vertex of graph) {
    if (vertex.kind === "other") continue;
    for (const line of new Set(vertex.lines)) byLine.set(line, [...(byLine.get(line) ?? []), vertex]);
  }
  const byDigest = new Map(reports.map((report) => [report.digest, report]));
  return listSteps(dockerfile).flatMap(({ line, stage, instruction }): ObservedStep[] => {
    const vertices = byLine.get(line) ?? [];
    if (instruction === "FROM")
      return vertices.map((vertex) => {
        const report = byDigest.get(vertex.digest);
        const named = /\bONBUILD (\w+)/.exec(report?.name ?? "")?.[1]?.toUpperCase();
        return { line, stage, instruction: named ?? keywords[vertex.kind], state: stateOf(report), trigger: true };
      });
    const vertex = vertices.find(({ kind }) => kind === kinds[instruction]);
    return [{ line, stage, instruction, state: stateOf(vertex === undefined ? undefined : byDigest.get(vertex.digest)) }];
  });
}

interface StepPlace {
  readonly line: number;
  readonly stage: number;
  readonly instruction: "FROM" | "RUN" | "COPY" | "ADD" | "WORKDIR";
}

/** FROM and everything that can be a step, in the order of the file. */
function listSteps(dockerfile: string): readonly StepPlace[] {
  const tree = parseSyntax(dockerfile);
  let stage = -1;
  return readInstructions(tree).instructions.flatMap((instruction): StepPlace[] => {
    if (instruction.kind === "from") stage += 1;
    const keyword = keywordOf(instruction);
    if (keyword === undefined) return [];
    return [{ line: positionAt(tree.source, instruction.keywordSpan.start).line + 1, stage, instruction: keyword }];
  });
}

function keywordOf(instruction: Instruction): StepPlace["instruction"] | undefined {
  switch (instruction.kind) {
    case "from":
      return "FROM";
    case "run":
      return "RUN";
    case "copy":
      return "COPY";
    case "add":
      return "ADD";
    case "workdir":
      return instruction.args[0] === "/" ? undefined : "WORKDIR";
    default:
      return undefined;
  }
}

const kinds = { RUN: "run", COPY: "copy", ADD: "copy", WORKDIR: "directory" } as const;
const keywords = { run: "RUN", copy: "COPY", directory: "WORKDIR", other: "" } as const;

function stateOf(report: VertexReport | undefined): StepState {
  return report?.outcome === "executed" || report?.outcome === "cached" ? report.outcome : "absent";
}

const range = v.object({ start: v.object({ line: v.number() }) });
const operation = v.object({
  exec: v.optional(v.unknown()),
  file: v.optional(
    v.object({
      actions: v.array(v.object({ Action: v.object({ copy: v.optional(v.unknown()), mkdir: v.optional(v.unknown()) }) })),
    }),
  ),
});
const statement = v.object({
  predicate: v.object({
    buildDefinition: v.object({
      internalParameters: v.object({
        buildConfig: v.object({
          digestMapping: v.record(v.string(), v.string()),
          llbDefinition: v.array(v.object({ id: v.string(), op: v.object({ Op: v.optional(v.nullable(operation)) }) })),
        }),
      }),
    }),
    runDetails: v.object({
      metadata: v.object({
        buildkit_metadata: v.object({
          source: v.object({
            locations: v.record(v.string(), v.object({ locations: v.optional(v.array(v.object({ ranges: v.array(range) }))) })),
          }),
        }),
      }),
    }),
  }),
});

function kindOf(op: v.InferOutput<typeof operation> | null | undefined): GraphVertex["kind"] {
  if (op?.exec !== undefined) return "run";
  const actions = op?.file?.actions.map(({ Action }) => Action) ?? [];
  if (actions.some(({ copy }) => copy !== undefined)) return "copy";
  return actions.some(({ mkdir }) => mkdir !== undefined) ? "directory" : "other";
}
