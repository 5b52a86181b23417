import {
  type Analysis,
  analyze,
  type BuildOptions,
  type ContextListing,
  type Finding,
  type FixResult,
  fixText,
  type LintConfig,
  type Severity,
  severities,
  type ShellCheckAnswers,
} from "@plimsoll/core";
import { describeInvalidLine, describeReadFailure, readSource, type ReadSource } from "@plimsoll/host";
import { analyzeBuilds } from "./builds/analyze-builds.ts";
import type { TaskBuild } from "./builds/task-build.ts";
import type { BaselinedAnalysis, FileBaseline } from "./apply-baseline.ts";
import { cliText } from "./cli-text.ts";
import { emptyTally, reportFile, type Tally, tallyOf } from "./file-report.ts";
import type { Note } from "./note.ts";
import { projectPath } from "./project-path.ts";
import { oneConfig } from "./one-config.ts";
import type { RunSettings } from "./run-settings.ts";
import type { Tools } from "./tools.ts";

/** One file to lint. Plain data, since it may go to another thread. */
export interface LintTask {
  /** As it is shown and opened, from the working directory. */
  readonly path: string;
  readonly config: LintConfig;
  readonly build: BuildOptions;
  readonly context: ContextListing | undefined;
  /** The builds that Compose and Bake files describe; then `build` and `context` do not count. */
  readonly builds?: readonly TaskBuild[] | undefined;
  /** Absolute paths of modules with rules of its own. */
  readonly plugins?: readonly string[] | undefined;
  /** What is known of the file already, and neither shown nor counted nor fixed. */
  readonly baseline?: FileBaseline | undefined;
  /** The program of ShellCheck, when it is asked about this file. */
  readonly shellcheck?: string | undefined;
}

/** What became of one file. Plain data. */
export interface FileOutcome {
  /** Its part of the report. */
  readonly output: string;
  /** What standard error is to say. */
  readonly notes: readonly Note[];
  readonly tally: Tally;
  /** Whether it has something at or above `failOn`. */
  readonly failing: boolean;
  /** Whether it could not be read or fixed, or a bug of ours showed. */
  readonly broken: boolean;
  /** The new text that is to be written. */
  readonly change: Change | undefined;
  /** For a file with a baseline that could be read. */
  readonly baselined?: Omit<BaselinedAnalysis, "analysis">;
}

export interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Lints one file. Never throws: a bug of ours costs one file its findings and is told. */
export function lintFile(task: LintTask, settings: RunSettings, tools: Tools): FileOutcome {
  return lintSource(task, readSource(task.path), settings, tools);
}

/** The same for a file that was read already. */
export function lintSource(task: LintTask, read: ReadSource, settings: RunSettings, tools: Tools): FileOutcome {
  const { path } = task;
  const { language } = settings;
  if (read.kind === "failure") {
    return { ...nothing, notes: [{ path, line: undefined, ...describeReadFailure(read.failure, language) }], broken: true };
  }
  try {
    return lintText(task, read.source.text, read.source.invalidLine, settings, tools);
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      ...nothing,
      notes: [{ path, line: undefined, message: cliText[language].internalError, help: detail }],
      broken: true,
    };
  }
}

const nothing: FileOutcome = { output: "", notes: [], tally: emptyTally, failing: false, broken: false, change: undefined };

function lintText(
  task: LintTask,
  text: string,
  invalidLine: number | undefined,
  settings: RunSettings,
  { reporter, diff, applyBaseline, ruleSets, shellcheck }: Tools,
): FileOutcome {
  const { path, build, builds, context, baseline } = task;
  const config = oneConfig(task.config);
  const rules = ruleSets.of(task.plugins);
  const rulesById = ruleSets.byId;
  const analyzeAll = (changed: string): Analysis => {
    const analyzeWith = (answers?: ShellCheckAnswers): Analysis =>
      builds === undefined
        ? analyze({ text: changed, config, build, facts: { context, shellcheck: answers } }, rules)
        : analyzeBuilds({ text: changed, config, shellcheck: answers }, builds, rules);
    return shellcheck === undefined ? analyzeWith() : shellcheck.answered(task.shellcheck, analyzeWith);
  };
  const withoutKnown = (all: Analysis) => (baseline === undefined ? undefined : applyBaseline?.(all, baseline, rulesById));
  const analyzeText = (changed: string): Analysis => {
    const all = analyzeAll(changed);
    return withoutKnown(all)?.analysis ?? all;
  };
  const everything = analyzeAll(text);
  const baselined = withoutKnown(everything);
  const before = baselined?.analysis ?? everything;
  const fixed = invalidLine === undefined ? fix(text, before.findings, settings, analyzeText) : undefined;
  const after = fixed === undefined || settings.diff ? before : analyzeText(fixed.text);
  const notes = [...(shellcheck?.takeNotes() ?? []), ...notesOn(path, before, invalidLine, settings)];
  const report = reportFile(path, after, rulesById, settings.language, projectPath(path, settings.cwd));
  const tally = { ...tallyOf(report), known: baselined?.known.length ?? 0 };
  return {
    output: settings.diff ? (fixed === undefined ? "" : diff(path, text, fixed.text)) : reporter.file(report),
    notes,
    tally: fixed === undefined ? tally : { ...tally, fixed: fixed.applied.length, filesFixed: 1 },
    failing: fails(after, config.failOn),
    broken: notes.length > 0,
    change: fixed === undefined || settings.diff ? undefined : { path, before: text, after: fixed.text },
    ...(baselined === undefined ? {} : { baselined: { known: baselined.known, entries: baselined.entries } }),
  };
}

/** Undefined when nothing is to be fixed, or nothing can be. */
function fix(
  text: string,
  findings: readonly Finding[],
  settings: RunSettings,
  analyzeText: (text: string) => Analysis,
): FixResult | undefined {
  if (settings.fix === "none" || !findings.some((finding) => finding.fix !== undefined)) return undefined;
  const result = fixText(text, { unsafe: settings.fix === "unsafe" }, analyzeText);
  return result.text === text ? undefined : result;
}

/** What standard error is to say of a file. */
export function notesOn(
  path: string,
  { crashes, stages }: Analysis,
  invalidLine: number | undefined,
  { language, target }: RunSettings,
): readonly Note[] {
  const text = cliText[language];
  const notes: Note[] = [];
  if (invalidLine !== undefined) notes.push({ path, line: invalidLine, ...describeInvalidLine(invalidLine, language) });
  if (target !== undefined && stages.options.target === target && stages.target === undefined) {
    const known = stages.stages.flatMap((stage) => (stage.name === undefined ? [] : [stage.name]));
    notes.push({ path, line: undefined, ...text.unknownStage(target, known) });
  }
  for (const crash of crashes) {
    const help = `${crash.rule}: ${crash.error}`;
    notes.push({ path, line: undefined, message: crash.rule.includes("/") ? text.pluginError : text.internalError, help });
  }
  return notes;
}

/** Whether something is at or above the limit. */
export function fails({ problems, findings }: Analysis, failOn: LintConfig["failOn"]): boolean {
  if (failOn === "never") return false;
  const rank = (severity: Severity): number => severities.indexOf(severity);
  return problems.length > 0 || findings.some(({ severity }) => rank(severity) <= rank(failOn));
}
