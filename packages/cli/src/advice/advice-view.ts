import { applyEdits, type Instruction, maskCredentials, positionAt } from "@plimsoll/core";
import { type Advice, formatBytes, type PlannedBuild, withIgnoreLines } from "@plimsoll/core/plan";
import { fitText } from "../fit-text.ts";
import type { AdviceText } from "./advice-text.ts";

/** A piece of advice with its texts, as all reports show it. */
export interface AdviceView {
  readonly advice: Advice;
  /** 1-based, in the Dockerfile. */
  readonly line: number;
  /** What to do, and what it brings. Code stands in backquotes. */
  readonly message: string;
  /** What may differ in the image; undefined when nothing does. */
  readonly caution: string | undefined;
  /** The files that it changes, before and after. */
  readonly patches: readonly Patch[];
}

export interface Patch {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface AdvisedFile {
  /** As shown. */
  readonly dockerfile: string;
  readonly contextFolder: string | undefined;
}

export function viewAdvice(build: PlannedBuild, advice: Advice, file: AdvisedFile, text: AdviceText): AdviceView {
  const { source } = build.syntax;
  return {
    advice,
    line: positionAt(source, advice.span.start).line + 1,
    message: text.joined([text.what(advice.reason), ...effectsOf(build, advice, text)]),
    caution: advice.reason.caution === undefined ? undefined : text.caution(advice.reason.caution),
    patches: patchesOf(build, advice, file),
  };
}

function effectsOf(build: PlannedBuild, { kind, effect, reason }: Advice, text: AdviceText): readonly string[] {
  const { keptCached, cheaper, contextBytesSaved, layersSaved, basis, commits, groups } = effect;
  const effects: string[] = [];
  const [first, ...others] = keptCached;
  if (kind === "cache-mount") {
    const runs = cheaper[0]?.runs ?? 0;
    effects.push(basis === "history" ? text.cheaperInCommits(runs, commits) : text.cheaperFor(runs, commits));
  } else if (first !== undefined) {
    const step = shortInstruction(build.plan.steps[first.step]!.instruction);
    const kept = first.before - first.after;
    const as = others.filter((other) => other.before - other.after === kept).length;
    if (basis === "history") effects.push(text.keptInCommits(step, kept, commits, as));
    else if (basis === "build-arg") effects.push(text.keptInBuilds(step, kept, commits, String(reason.params["name"])));
    else if (groups.length > 0) effects.push(text.keptFor(step, groups, as));
    else effects.push(text.keptForSome(step, first.before, first.after, commits));
  }
  if (contextBytesSaved >= 100_000) effects.push(text.lessSent(formatBytes(contextBytesSaved)));
  if (layersSaved > 0) effects.push(text.fewerLayers(layersSaved));
  return effects;
}

const shownLength = 48;

function shortInstruction({ line }: Instruction): string {
  const written = maskCredentials(line.text).replace(/\s+/g, " ").trim().replaceAll("`", "'");
  return fitText(written, shownLength);
}

/** The Dockerfile and the ignore file as edits change them. */
export function patchesOf(
  { syntax, facts }: PlannedBuild,
  { edits, ignoreLines }: Pick<Advice, "edits" | "ignoreLines">,
  file: AdvisedFile,
): readonly Patch[] {
  const { text } = syntax.source;
  const patches: Patch[] = edits.length === 0 ? [] : [{ path: file.dockerfile, before: text, after: applyEdits(text, edits) }];
  if (ignoreLines === undefined) return patches;
  const old = facts.context?.ignoreFile;
  const { path, text: after } = withIgnoreLines(old, ignoreLines);
  const folder =
    file.contextFolder === undefined || file.contextFolder === "." ? "" : `${file.contextFolder.replace(/\/$/, "")}/`;
  return [...patches, { path: old === undefined ? `${folder}${path}` : path, before: old?.text ?? "", after }];
}
