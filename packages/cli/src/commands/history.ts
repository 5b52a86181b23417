import type { Language } from "@plimsoll/core";
import { planDockerfile, type PlannedBuild } from "@plimsoll/core/plan";
import { describeGitFailure, GitError } from "@plimsoll/host/git";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { adviceLengths, type AdviceLength, type AdviceReport, noAdvice } from "../advice/advice-option.ts";
import { notesOnBudget } from "../budget/budget-report.ts";
import { budgetText } from "../budget/budget-text.ts";
import { type JudgedLimit, limitsOf } from "../budget/build-budget.ts";
import { judgeHistory } from "../budget/history-budget.ts";
import { readBudget, splitBudget } from "../budget/read-budget.ts";
import { openInBare } from "../history/bare-source.ts";
import { findSource } from "../history/find-source.ts";
import {
  defaultLimit,
  type HistoryFormat,
  historyFormats,
  type HistoryOptions,
  type HistoryRequest,
} from "../history/history-options.ts";
import { historyText } from "../history/history-text.ts";
import { type HistoryView, viewHistory } from "../history/history-view.ts";
import { type HistorySource, type ReplayedHistory, replayHistory } from "../history/replayed-history.ts";
import { onInterrupt } from "../interrupts.ts";
import { formatNote, type Note } from "../note.ts";
import { isTerminal, writeError, writeOutput } from "../output.ts";
import { refusedPatterns } from "../plan/ignore-file-notes.ts";
import { type OpenBuild, openBuilds } from "../plan/open-builds.ts";
import { notesOnPlanned } from "../plan/planned-notes.ts";
import type { CommandContext } from "../program.ts";
import { createSizer } from "../plan/size-builds.ts";
import { createProgress, type Progress } from "../progress.ts";
import { loadStyle, wantsColor } from "../style.ts";
import { terminalColumns } from "../terminal-columns.ts";
import { readWord } from "./read-option.ts";

/** `plimsoll history`: how often the commits of a repository would have rebuilt each step of a build. */
export async function historyCommand(
  given: string | undefined,
  options: HistoryOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { path, budget } = splitBudget(given, options.budget);
  const request = await readRequest(options, budget, context.language);
  if ("message" in request) return tell([request], exitCodes.broken);
  const bare = await openInBare(path, options, context);
  if (bare?.kind === "refused") return tell(bare.notes, exitCodes.broken);
  const opened =
    bare === undefined
      ? await openBuilds(path, options, context, { listContext: false })
      : { builds: [bare.source.open], notes: [], failed: false, request: undefined, language: context.language };
  const { language } = opened;
  const notes: Note[] = [...opened.notes];
  const replayed: ReplayedHistory[] = [];
  let failed = opened.failed;
  for (const open of opened.builds) {
    const planned = planDockerfile({ text: open.text, build: open.build, facts: open.facts });
    const told = notesOnPlanned(open, planned, language);
    const outcome =
      told.length > 0 ? { kind: "notes" as const, notes: told } : await replayOne(open, bare?.source, request, language);
    if (outcome.kind === "notes") {
      notes.push(...outcome.notes);
      failed = true;
    } else {
      replayed.push(outcome.history);
      notes.push(...outcome.notes);
      failed ||= outcome.notes.length > 0;
    }
    for (const name of namedFolders(open, planned)) {
      notes.push({ path: open.dockerfile, line: undefined, ...historyText[language].problems.namedContext(name) });
    }
  }
  const sizer = await createSizer(opened.request ?? { packageIndexes: [] }, { ...context, language }, { compress: false });
  notes.push(...sizer.errors);
  failed ||= sizer.errors.length > 0;
  tell(notes, exitCodes.clean);
  const views: HistoryView[] = [];
  for (const history of replayed) {
    const sizes = await sizer.size(history.open, history.planned);
    views.push(viewHistory(history, sizes, request.format === "json" ? allCauses : undefined));
  }
  tell(sizer.notes, exitCodes.clean);
  const judged = views.map((view) => judgeHistory(view, request.budget.limits));
  const over = request.budget.checked ? notesOnBudgets(views, judged, request, language) : undefined;
  tell(over?.notes ?? [], exitCodes.clean);
  failed ||= over?.kind === "refused";
  const builds = replayed.map(({ open, planned, evidence }) => ({ build: planned, file: open, history: evidence }));
  // Programs read English, whatever the language.
  const spoken = request.format === "json" ? "en" : language;
  const advice =
    request.advice === "none"
      ? noAdvice
      : (await import("../advice/advice-report.ts")).reportAdvice(builds, request.advice, spoken);
  if (views.length > 0) await write(views, request, { language, advice, judged }, context);
  return failed ? exitCodes.broken : over?.kind === "over" ? exitCodes.findings : exitCodes.clean;
}

/** What is passed, or that there is nothing to check. */
function notesOnBudgets(
  views: readonly HistoryView[],
  judged: readonly (readonly JudgedLimit[])[],
  { budget }: HistoryRequest,
  language: Language,
): { readonly kind: "within" | "over" | "refused"; readonly notes: readonly Note[] } {
  const limited = views.filter(
    ({ history }) => limitsOf(history.open, history.planned, budget.limits).rebuiltPerCommit !== undefined,
  );
  if (views.length > 0 && limited.length === 0) {
    return { kind: "refused", notes: [{ path: undefined, line: undefined, ...budgetText[language].noCommitBudget }] };
  }
  const notes = judged.flatMap((each, at) => notesOnBudget(views[at]!.history.open.dockerfile, each, language));
  return { kind: notes.length > 0 ? "over" : "within", notes };
}

/** Named contexts that are folders and that the build takes something from. */
function namedFolders({ contexts }: OpenBuild, { graph }: PlannedBuild): readonly string[] {
  const used = new Set(
    graph.stages.flatMap(({ edges }) => edges.flatMap(({ target }) => (target.kind === "context" ? [target.name] : []))),
  );
  return contexts.flatMap(({ name, folder }) => (folder !== undefined && used.has(name) ? [name] : []));
}

/** In JSON whoever reads it chooses. */
const allCauses = 20;

async function readRequest(
  options: HistoryOptions,
  limits: HistoryOptions["budget"],
  language: Language,
): Promise<HistoryRequest | Note> {
  const format = await readWord<HistoryFormat>("--format", options.format, [...historyFormats], language);
  if (typeof format !== "string") return format;
  const limit = options.number === undefined ? defaultLimit : /^\d{1,9}$/.test(options.number) ? Number(options.number) : 0;
  const advice = await readWord<AdviceLength>("--advice", options.advice, [...adviceLengths], language);
  if (typeof advice !== "string") return advice;
  if (limit === 0) return { path: undefined, line: undefined, ...historyText[language].problems.badNumber(options.number ?? "") };
  const budget = readBudget(limits, language);
  if ("message" in budget) return budget;
  return { limit, since: options.since, fixed: options.fixed === true, format, advice, evidence: advice !== "none", budget };
}

type Outcome =
  /** Notes: errors that leave a history all the same. */
  | { readonly kind: "history"; readonly history: ReplayedHistory; readonly notes: readonly Note[] }
  | { readonly kind: "notes"; readonly notes: readonly Note[] };

async function replayOne(
  open: OpenBuild,
  known: HistorySource | undefined,
  request: HistoryRequest,
  language: Language,
): Promise<Outcome> {
  const found =
    known === undefined
      ? await findSource(open, language)
      : { kind: "source" as const, source: known, notes: refusedPatterns(known.ignoreFile, language) };
  if (found.kind === "notes") return found;
  const text = historyText[language];
  let progress: Progress | undefined;
  const forget = onInterrupt(() => progress?.clear());
  try {
    const show = (done: number, of: number): void => (progress ??= createProgress(of, text)).show(done);
    return { kind: "history", history: await replayHistory(found.source, request, show), notes: found.notes };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { kind: "notes", notes: [{ path: undefined, line: undefined, ...describeGitFailure(error.failure, language) }] };
  } finally {
    forget();
    progress?.clear();
    found.source.repository.close();
  }
}

interface Shown {
  readonly language: Language;
  readonly advice: AdviceReport;
  /** Limits of each build. */
  readonly judged: readonly (readonly JudgedLimit[])[];
}

async function write(
  views: readonly HistoryView[],
  { format, fixed }: HistoryRequest,
  { language, advice, judged }: Shown,
  { environment }: CommandContext,
): Promise<void> {
  const text = historyText[language];
  switch (format) {
    case "json":
      writeOutput((await import("../history/json-report.ts")).jsonReport(views, { fixed, advice, judged }));
      return;
    case "markdown":
      writeOutput(
        (await import("../history/markdown-report.ts")).markdownReport(views, { text, language, fixed, advice, judged }),
      );
      return;
    case "text": {
      const { textReport } = await import("../history/text-report.ts");
      const style = await loadStyle(wantsColor(environment, isTerminal(1)));
      writeOutput(textReport(views, { style, text, language, columns: terminalColumns(environment), fixed, advice, judged }));
    }
  }
}

function tell(notes: readonly Note[], exitCode: ExitCode): ExitCode {
  for (const note of notes) writeError(formatNote(note));
  return exitCode;
}
