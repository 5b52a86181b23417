import { lineAt } from "../../text/source-text.ts";
import { maskCredentials } from "../../text/mask-credentials.ts";
import type { Span } from "../../text/span.ts";
import type { Instruction } from "../../instructions/instruction.ts";
import { readInstructions } from "../../instructions/read-instructions.ts";
import type { BuildStep } from "../../plan/build-plan.ts";
import type { PlannedBuild } from "../../plan-dockerfile.ts";
import { baseImageSize } from "../../sizes/base-image-size.ts";
import type { LayerSize } from "../../sizes/layers/layer-size.ts";
import type { Stage } from "../../stages/stage-graph.ts";
import { actOfGlobal, actOfStep, nameOf, readingOf } from "./read-act.ts";
import type { RunWork } from "./run-work.ts";
import { goodPoints } from "./good-points.ts";
import { stepCaches } from "./step-caches.ts";
import type { MissingSource, Story, StoryChapter, StoryEntry, StoryStage } from "./story.ts";
import type { StoryAct } from "./story-act.ts";
import { imageOfStory, leftOfStory, shareOf, startOfStory } from "./tell-ending.ts";
import { createTermFinder } from "./terms.ts";

/** What a story is told from. */
export interface StoryInput {
  readonly planned: PlannedBuild;
  /** Of each step of the plan, as `layerSizes` gives them. Without them no bytes are told. */
  readonly sizes?: readonly (LayerSize | undefined)[] | undefined;
  /** What rules say, by the place in the text. */
  readonly findings?: readonly { readonly rule: string; readonly span: Span }[] | undefined;
  /** Path of the Dockerfile, as shown. */
  readonly path?: string | undefined;
}

/** Tells a Dockerfile from top to bottom. Does no IO and does not fail: a broken instruction is told as what it is. */
export function tellStory({ planned, sizes = [], findings = [], path }: StoryInput): Story {
  const { graph, plan, syntax, problems } = planned;
  const lineOf = (offset: number): number => lineAt(syntax.source, offset) + 1;
  const reading = readingOf(planned);
  const acts = plan.steps.map((step) => actOfStep(reading, step));
  const caches = stepCaches(planned, {
    fetches: (index) => doesFetch(acts[index]!),
    lineOf: (index) => lineOf(plan.steps[index]!.instruction.span.start),
    fromOf: (index) => fromOf(acts[index]!),
  });
  const shareIn = shareOf(planned, sizes);
  const findTerms = createTermFinder();
  const counted = { metadata: false };
  const takeFindings = atSpans(findings, ({ span }) => span);
  const takeProblems = atSpans(problems, ({ span }) => span);
  const entryOf = (instruction: Instruction, act: StoryAct, found: EntryFacts): StoryEntry => {
    const { span, keyword } = instruction;
    const own = found.triggered ? [] : takeProblems(span);
    const makes = act.kind === "refused" || own.length > 0 ? "refused" : found.makes;
    const firstMetadata = makes === "metadata" && !isSpecial(act) && found.built && !counted.metadata;
    counted.metadata ||= firstMetadata;
    return {
      span,
      line: lineOf(span.start),
      endLine: lineOf(Math.max(span.start, span.end - 1)),
      keyword,
      code: codeOf(instruction),
      act,
      ...found,
      makes,
      firstMetadata,
      terms: makes === "refused" ? [] : findTerms(act, makes, found.cache),
      findings: found.triggered ? [] : [...new Set(takeFindings(span).map(({ rule }) => rule))],
      problems: own,
    };
  };
  const chapters: StoryChapter[] = [];
  const early = earlyInstructions(planned);
  if (early.length > 0) {
    const entries = early.map((instruction) => entryOf(instruction, actOfGlobal(instruction), { ...plainFacts }));
    chapters.push({ stage: undefined, entries });
  }
  const byStage = graph.stages.map((): StoryEntry[] => []);
  for (const [index, step] of plan.steps.entries()) {
    const size = sizes[index];
    const bytes = step.kind === "base" ? step.baseImage && baseImageSize(step.baseImage).bytes : size?.bytes;
    const entry = entryOf(step.instruction, acts[index]!, {
      makes: step.kind,
      bytes,
      files: size?.files,
      share: step.inImage && bytes !== undefined ? shareIn(bytes, step.kind === "base") : undefined,
      cache: caches.noteOf(index),
      below: caches.belowOf(index),
      missing: missingOf(step),
      built: step.reachable,
      triggered: step.triggered,
    });
    byStage[step.stage]!.push(entry);
  }
  for (const stage of graph.stages) chapters.push({ stage: describeStage(stage, planned), entries: byStage[stage.index]! });
  const told = new Set(chapters.flatMap(({ entries }) => entries.flatMap((entry) => entry.problems)));
  const start = startOfStory(planned);
  return {
    path,
    chapters,
    problems: problems.filter((problem) => !told.has(problem)),
    image: imageOfStory(planned, sizes, lineOf),
    left: leftOfStory(planned, sizes, lineOf),
    start,
    good: goodPoints(planned, chapters, start),
  };
}

type EntryFacts = Pick<StoryEntry, "makes" | "bytes" | "files" | "share" | "cache" | "below" | "missing" | "built" | "triggered">;

const plainFacts: EntryFacts = {
  makes: "metadata",
  bytes: undefined,
  files: undefined,
  share: undefined,
  cache: undefined,
  below: 0,
  missing: undefined,
  built: true,
  triggered: false,
};

/** What stands before the first FROM: ARGs, and what may not stand there. */
function earlyInstructions({ syntax, graph }: PlannedBuild): readonly Instruction[] {
  const first = graph.stages[0]?.from.span.start ?? Number.POSITIVE_INFINITY;
  const raw = syntax.instructions.filter(({ span }) => span.start < first);
  if (raw.length === 0) return [];
  return readInstructions({ ...syntax, instructions: raw }).instructions.filter(({ span }) => span.start < first);
}

function describeStage(stage: Stage, { graph }: PlannedBuild): StoryStage {
  const takers = graph.stages.filter(({ edges, reachable }) =>
    edges.some(({ via, target }) => reachable && via !== "from" && target.kind === "stage" && target.index === stage.index),
  );
  const role =
    stage.index === graph.target ? "image" : !stage.reachable ? "unused" : isBelow(stage.index, graph) ? "below" : "helper";
  return { index: stage.index, name: nameOf(stage), of: graph.stages.length, role, takers: takers.map(nameOf) };
}

function isBelow(index: number, { stages, target }: PlannedBuild["graph"]): boolean {
  let stage = target === undefined ? undefined : stages[target];
  while (stage?.base.kind === "stage") {
    if (stage.base.index === index) return true;
    stage = stages[stage.base.index];
  }
  return false;
}

function missingOf({ selection, missingMounts = [] }: BuildStep): MissingSource | undefined {
  for (const source of selection?.sources ?? []) {
    const outcome = source.kind === "context" ? source.selected?.outcome : undefined;
    if (outcome?.kind === "missing") return { path: outcome.path, because: outcome.because };
    if (outcome?.kind === "malformed") return { path: outcome.pattern, because: "malformed" };
    if (outcome?.kind === "unreadable") return { path: outcome.path, because: "unreadable" };
  }
  return missingMounts[0];
}

/** A setting of which something weightier is said than that it is one. */
function isSpecial(act: StoryAct): boolean {
  return act.kind === "arg" || act.kind === "maintainer" || ((act.kind === "cmd" || act.kind === "entrypoint") && act.replaced);
}

const fetching: ReadonlySet<RunWork["kind"]> = new Set(["install", "refresh", "upgrade", "download", "clone"]);

function doesFetch(act: StoryAct): boolean {
  return act.kind === "run" && act.works.some(({ kind }) => fetching.has(kind));
}

function fromOf(act: StoryAct): { readonly name: string; readonly image: boolean } | undefined {
  if (act.kind !== "transfer" || act.from === undefined) return undefined;
  return { name: act.from.name, image: act.from.kind === "image" };
}

/** On one line, without what logs somebody in; the instruction behind an ONBUILD without it. */
function codeOf({ line, trigger }: Instruction): string {
  const written = trigger ? line.text.replace(/^\s*onbuild\s+/i, "") : line.text;
  return maskCredentials(written.replace(/\s+/g, " ").trim());
}

/** Gives what lies in a span; spans are asked for in any order. */
function atSpans<Item>(items: readonly Item[], spanOf: (item: Item) => Span): (span: Span) => readonly Item[] {
  const sorted = items.toSorted((a, b) => spanOf(a).start - spanOf(b).start);
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spanOf(sorted[middle]!).start < start) low = middle + 1;
      else high = middle;
    }
    const found: Item[] = [];
    for (let at = low; at < sorted.length && spanOf(sorted[at]!).start <= Math.max(start, end - 1); at++) found.push(sorted[at]!);
    return found;
  };
}
