import { type Analysis, analyze, type AnyRule, type Finding, type LintConfig, rules as builtInRules } from "@plimsoll/core";
import { type Build, buildRules, findInlineLines, lintBuilds, spanInFile } from "@plimsoll/core/builds";
import { cliText } from "../cli-text.ts";
import { emptyTally, reportFile, tallyOf } from "../file-report.ts";
import { type FileOutcome, fails, type LintTask, notesOn } from "../lint-file.ts";
import { projectPath } from "../project-path.ts";
import type { RunSettings } from "../run-settings.ts";
import type { Tools } from "../tools.ts";
import { analyzeBuilds } from "./analyze-builds.ts";
import { asRule } from "./as-rule.ts";
import { type RunBuilds, taskBuilds } from "./open-run-builds.ts";

export interface BuildFileOutcome {
  readonly task: LintTask;
  readonly outcome: FileOutcome;
}

/**
 * Lints the files that describe builds, with the Dockerfiles that stand inside of them. `tasks`: one for each file, with its config. Never
 * throws: a bug of ours costs these files their findings and is told.
 */
export function lintBuildFiles(
  builds: RunBuilds,
  tasks: readonly LintTask[],
  settings: RunSettings,
  tools: Tools,
): readonly BuildFileOutcome[] {
  try {
    return lintAll(builds, tasks, settings, tools);
  } catch (error) {
    const help = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const message = cliText[settings.language].internalError;
    const [task] = tasks;
    if (task === undefined) throw error;
    const notes = [{ path: task.path, line: undefined, message, help }];
    return [{ task, outcome: { output: "", notes, tally: emptyTally, failing: false, broken: true, change: undefined } }];
  }
}

function lintAll(
  builds: RunBuilds,
  tasks: readonly LintTask[],
  settings: RunSettings,
  tools: Tools,
): readonly BuildFileOutcome[] {
  const { texts } = builds.opened;
  const inline = new Map(tasks.map(({ path, config }) => [path, analyzeInline(path, texts.get(path) ?? "", config, builds)]));
  const files = tasks.map(({ path, config }) => ({
    path,
    text: texts.get(path) ?? "",
    config,
    inline: inline.get(path)?.findings ?? [],
  }));
  const results = lintBuilds(files, builds.ruleContext(), buildRules, builtInRules);
  return results.flatMap((result, index) => {
    const task = tasks[index];
    if (task === undefined) return [];
    const empty = analyze({ text: "", config: task.config });
    const analysis: Analysis = {
      ...empty,
      syntax: { ...empty.syntax, source: result.source },
      problems: inline.get(result.path)?.problems ?? [],
      findings: result.findings,
      suppressed: [...result.suppressed, ...(inline.get(result.path)?.suppressed ?? [])],
      crashes: [...result.crashes, ...(inline.get(result.path)?.crashes ?? [])],
    };
    return [{ task, outcome: outcomeOf(task, analysis, settings, tools) }];
  });
}

function outcomeOf(task: LintTask, all: Analysis, settings: RunSettings, { reporter, applyBaseline }: Tools): FileOutcome {
  const { path, config, baseline } = task;
  const baselined = baseline === undefined ? undefined : applyBaseline?.(all, baseline, rulesById);
  const analysis = baselined?.analysis ?? all;
  const report = reportFile(path, analysis, rulesById, settings.language, projectPath(path, settings.cwd));
  const notes = notesOn(path, analysis, undefined, settings);
  return {
    output: settings.diff ? "" : reporter.file(report),
    notes,
    tally: settings.diff ? emptyTally : { ...tallyOf(report), known: baselined?.known.length ?? 0 },
    failing: fails(analysis, config.failOn),
    broken: notes.length > 0,
    change: undefined,
    ...(baselined === undefined ? {} : { baselined: { known: baselined.known, entries: baselined.entries } }),
  };
}

const rulesById: ReadonlyMap<string, AnyRule> = new Map(
  [...builtInRules, ...buildRules.map(asRule)].map((rule) => [rule.id, rule]),
);

type InlineAnalysis = Pick<Analysis, "problems" | "findings" | "suppressed" | "crashes">;

/** The Dockerfiles in a file, with their places in it. They are not fixed: an edit would have to keep the indentation around it. */
function analyzeInline(path: string, text: string, config: LintConfig, { opened }: RunBuilds): InlineAnalysis {
  const parts = groupByText(
    opened.builds.filter(({ dockerfile }) => dockerfile.kind === "inline" && dockerfile.place.file === path),
  );
  const found = parts.map((builds) => {
    const { dockerfile } = builds[0]!;
    if (dockerfile.kind !== "inline") return nothing;
    const lines = findInlineLines(dockerfile.text, text, dockerfile.place.span);
    const analysis = analyzeBuilds(
      { text: dockerfile.text, config },
      taskBuilds(builds, {}, () => undefined),
      builtInRules,
    );
    const place = (finding: Finding): Finding => ({
      ...finding,
      span: spanInFile(lines, finding.span),
      fix: undefined,
      related: finding.related.map((related) => ({ ...related, span: spanInFile(lines, related.span) })),
    });
    return {
      problems: analysis.problems.map((problem) => ({ ...problem, span: spanInFile(lines, problem.span) })),
      findings: analysis.findings.map(place),
      suppressed: analysis.suppressed.map(place),
      crashes: analysis.crashes,
    };
  });
  return {
    problems: found.flatMap(({ problems }) => problems),
    findings: found.flatMap(({ findings }) => findings),
    suppressed: found.flatMap(({ suppressed }) => suppressed),
    crashes: found.flatMap(({ crashes }) => crashes),
  };
}

const nothing: InlineAnalysis = { problems: [], findings: [], suppressed: [], crashes: [] };

/** Builds that inherit one text, or share it by an anchor, build one Dockerfile in several ways. */
function groupByText(builds: readonly Build[]): readonly (readonly Build[])[] {
  const groups = new Map<string, Build[]>();
  for (const build of builds) {
    if (build.dockerfile.kind !== "inline") continue;
    const key = `${build.dockerfile.place.span.start} ${build.dockerfile.text}`;
    groups.set(key, [...(groups.get(key) ?? []), build]);
  }
  return [...groups.values()];
}
