import { parseSyntax, positionAt, readInstructions } from "@plimsoll/core";
import { planDockerfile } from "@plimsoll/core/plan";
import type { BuildInput } from "./build-cases/build-case.ts";
import type { ObservedStep, StepState } from "./build-cases/observed-case.ts";

/** Anything that an engine may number when it tells of a stage: all instructions of a stage, FROM first. */
export interface StageLine {
  /** 1-based. */
  readonly line: number;
  readonly stage: number;
  readonly keyword: string;
  /** Whether observed steps name it. */
  readonly isStep: boolean;
}

/** All instructions of a Dockerfile by stage. What stands before the first FROM is left out. */
export function listStages(dockerfile: string): readonly (readonly StageLine[])[] {
  const tree = parseSyntax(dockerfile);
  const stages: StageLine[][] = [];
  for (const instruction of readInstructions(tree).instructions) {
    if (instruction.kind === "from") stages.push([]);
    const stage = stages.length - 1;
    const { keyword, args } = instruction;
    // No engine makes a step of `WORKDIR /`.
    const isStep = /^(?:RUN|COPY|ADD)$/.test(keyword) || (keyword === "WORKDIR" && args[0] !== "/");
    stages[stage]?.push({ line: positionAt(tree.source, instruction.keywordSpan.start).line + 1, stage, keyword, isStep });
  }
  return stages;
}

/** A line of progress that names a step of a stage, as docker prints it: `[build 2/5] RUN make`. */
export interface NamedStep {
  /** Undefined when the file has a single stage. */
  readonly stage: string | undefined;
  /** 1-based; counts an image's FROM and everything that can make a layer. */
  readonly number: number;
  readonly text: string;
  readonly state: StepState;
}

/**
 * Finds the line of each step that docker named. Equal steps of two stages are run once, under one name: the other is taken to
 * have had the same state if its text is the same. ONBUILD triggers are numbered with their stage and given with the line of the
 * FROM.
 */
export function stepsOfNames(
  { dockerfile, buildArgs, target }: BuildInput,
  named: readonly NamedStep[],
): readonly ObservedStep[] {
  const { graph } = planDockerfile({ text: dockerfile, build: { buildArgs, target } });
  const byPlace = new Map(named.map((one) => [`${one.stage ?? ""} ${one.number}`, one]));
  const byText = new Map(named.map((one) => [one.text, one.state]));
  const lines = listStages(dockerfile);
  return graph.stages.flatMap((stage): readonly ObservedStep[] => {
    const label = stage.name ?? `stage-${stage.index}`;
    const at = (number: number): NamedStep | undefined =>
      byPlace.get(`${label} ${number}`) ?? (graph.stages.length === 1 ? byPlace.get(` ${number}`) : undefined);
    let number = stage.base.kind === "image" || stage.base.kind === "context" ? 1 : 0;
    const from = lines[stage.index]?.[0]?.line ?? 0;
    const triggers = stage.triggers
      .filter(({ keyword }) => /^(?:RUN|COPY|ADD|WORKDIR)$/.test(keyword))
      .map(({ keyword }): ObservedStep => ({
        line: from,
        stage: stage.index,
        instruction: keyword,
        state: at(++number)?.state ?? "absent",
        trigger: true,
      }));
    const own = (lines[stage.index] ?? []).flatMap(({ line, keyword, isStep }, index): readonly ObservedStep[] => {
      if (isStep || keyword === "WORKDIR") number += 1;
      if (!isStep) return [];
      const next = lines[stage.index]?.[index + 1]?.line;
      const text = textOf(dockerfile, line, next);
      return [
        {
          line,
          stage: stage.index,
          instruction: keyword,
          state: at(number)?.state ?? (stage.reachable ? byText.get(text) : undefined) ?? "absent",
        },
      ];
    });
    return [...triggers, ...own];
  });
}

/** What docker would call the step if it does no more than trim the line. */
function textOf(dockerfile: string, line: number, next: number | undefined): string {
  return dockerfile
    .split("\n")
    .slice(line - 1, next === undefined ? line : next - 1)
    .join("\n")
    .trim();
}
