import type { ContextUse, StepWhy } from "@plimsoll/core/plan";
import { lineOfStep, type ShownCause } from "@plimsoll/plan-view/views";
import type { ComparedBuild, ExplainedStep, RebuildResult } from "./compared-build.ts";
import { shownJson } from "../shown-json.ts";
import { rebuildText } from "./rebuild-text.ts";

/** For programs: one object. The words in it are English, whatever the language. */
export function jsonReport(builds: readonly ComparedBuild[]): string {
  const [first] = builds;
  const isOne = builds.length === 1 && first!.open.names.length === 0;
  const report = isOne ? bodyOf(first!) : { builds: builds.map((build) => ({ names: build.open.names, ...bodyOf(build) })) };
  return shownJson({ version: 1, ...report });
}

function bodyOf(build: ComparedBuild) {
  const { result, why, unread } = build;
  return {
    ...(result === undefined ? {} : resultOf(result)),
    ...(why === undefined ? {} : { why: whyOf(why, build) }),
    ...(unread === undefined ? {} : { unread: unread === "unknown" ? null : unreadOf(unread) }),
  };
}

function resultOf({ steps, rebuilt, bytes }: RebuildResult) {
  return {
    steps: steps.map(({ line, stage, keyword, state, causes }) => ({
      line,
      stage,
      instruction: keyword,
      state,
      causes: causes.map((cause) => ({ kind: kindOf(cause), detail: detailOf(cause) })),
    })),
    rebuilt,
    bytes,
  };
}

/** A step that is gone is an edit of the file. */
function kindOf({ kind }: ShownCause): Exclude<ShownCause["kind"], "step-removed"> {
  return kind === "step-removed" ? "instruction" : kind;
}

function detailOf(cause: ShownCause): string {
  if (cause.kind === "upstream-step" || cause.kind === "output-differs?") return `line ${cause.line}`;
  return rebuildText.en.cause(cause);
}

function whyOf({ line, stage, keyword, why, imageArgs }: ExplainedStep, { planned }: ComparedBuild) {
  const place = { line, stage, instruction: keyword };
  if (why === undefined) return { ...place, needed: false };
  const lineOf = (index: number): number => lineOfStep(planned, index);
  return {
    ...place,
    needed: true,
    dependsOn: why.links.map(({ index, reach, files, buildArgs, environment }) => ({
      line: lineOf(index),
      instruction: planned.plan.steps[index]!.instruction.keyword,
      reach,
      files: files.map(({ context, pattern, taken }) => ({
        context,
        pattern,
        files: taken?.files ?? null,
        bytes: taken?.bytes ?? null,
      })),
      buildArgs,
      environment,
    })),
    imageArgs,
    outside: why.outside,
    smallest: smallestOf(why.smallest, lineOf),
  };
}

function smallestOf({ index, ...change }: StepWhy["smallest"], lineOf: (index: number) => number) {
  return { ...change, line: lineOf(index) };
}

function unreadOf({ unread, complete }: ContextUse) {
  return {
    files: unread.reduce((sum, { files }) => sum + files, 0),
    bytes: unread.reduce((sum, { bytes }) => sum + bytes, 0),
    complete,
    paths: unread,
  };
}
