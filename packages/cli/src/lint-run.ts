import type { ReadSource } from "@plimsoll/host";
import { describeWriteFailure, replaceFile } from "@plimsoll/host";
import { cliText } from "./cli-text.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { sumTallies, type Tally } from "./file-report.ts";
import { catchInterrupts, type Interrupts } from "./interrupts.ts";
import { type FileOutcome, lintFile, lintSource, type LintTask } from "./lint-file.ts";
import { formatNote } from "./note.ts";
import { writeError, writeOutput } from "./output.ts";
import { createProgress } from "./progress.ts";
import type { RunSettings } from "./run-settings.ts";
import { loadTools, type Tools } from "./tools.ts";

export interface LintRun {
  /** In the order in which they are shown. */
  readonly tasks: readonly LintTask[];
  readonly settings: RunSettings;
  readonly statistics: boolean;
  /** Threads; undefined: as many as the number of files makes worth while. */
  readonly jobs: number | undefined;
  /** Standard input, when it is what the only task is about. */
  readonly standardInput: ReadSource | undefined;
  /** Whether something that was named gave no file, or a config is broken: told already. */
  readonly broken: boolean;
}

/** From this number of files on, starting threads costs less than it saves. */
const manyFiles = 200;

/** Lints, writes the report while it goes on, and fixes. The report is the same whatever the number of threads. */
export async function runLint(run: LintRun): Promise<ExitCode> {
  const { settings, tasks } = run;
  const tools = await loadTools(settings);
  const report = openReport(run, tools);
  const progress = createProgress(tasks.length, cliText[settings.language]);
  const interrupts = settings.fix !== "none" && !settings.diff ? catchInterrupts() : undefined;
  let done = 0;
  for await (const outcome of outcomesOf(run, tools)) {
    const task = tasks[done++];
    if (task === undefined) break;
    const settled = settle(task, outcome, run, tools);
    progress.clear();
    report.add(settled);
    progress.show(done);
    if (await wasInterrupted(interrupts)) return exitCodes.interrupted;
  }
  progress.clear();
  return report.end();
}

async function* outcomesOf(run: LintRun, tools: Tools): AsyncGenerator<FileOutcome> {
  const { tasks, settings, standardInput } = run;
  const threads = await threadsFor(run);
  if (threads > 1) {
    const { lintInWorkers } = await import("./worker-pool.ts");
    yield* lintInWorkers(tasks, settings, threads);
    return;
  }
  for (const task of tasks) {
    yield standardInput === undefined ? lintFile(task, settings, tools) : lintSource(task, standardInput, settings, tools);
  }
}

async function threadsFor({ tasks, jobs, standardInput }: LintRun): Promise<number> {
  if (standardInput !== undefined) return 1;
  if (jobs !== undefined) return Math.min(jobs, tasks.length);
  // Every thread would get its own copy of the build context.
  if (tasks.length <= manyFiles || tasks[0]?.context !== undefined) return 1;
  const { availableParallelism } = await import("node:os");
  return availableParallelism();
}

/** Writes what was fixed, on this thread alone, so that Ctrl-C can wait for it. A file that cannot be written is shown as it is. */
function settle(task: LintTask, outcome: FileOutcome, { settings, standardInput }: LintRun, tools: Tools): FileOutcome {
  const { change } = outcome;
  if (change === undefined || standardInput !== undefined) return outcome;
  const failure = replaceFile(change.path, change.before, change.after);
  if (failure === undefined) return outcome;
  const unfixed = lintFile(task, { ...settings, fix: "none" }, tools);
  const note = { path: task.path, line: undefined, ...describeWriteFailure(failure, settings.language) };
  return { ...unfixed, notes: [...unfixed.notes, note], broken: true };
}

interface Report {
  add(outcome: FileOutcome): void;
  end(): ExitCode;
}

function openReport({ settings, statistics, broken: alreadyBroken, standardInput, tasks }: LintRun, { reporter }: Tools): Report {
  // The fixed text takes standard output, so that an editor can use it as a filter.
  const filters = standardInput !== undefined && settings.fix !== "none" && !settings.diff;
  const write = filters ? writeError : writeOutput;
  const tallies: Tally[] = [];
  let [failing, anyFile, unreadable] = [false, false, 0];
  if (!settings.diff) write(reporter.start);
  return {
    add(outcome) {
      if (outcome.output !== "") {
        if (anyFile && !settings.diff) write(reporter.between);
        write(outcome.output);
        anyFile = true;
      }
      for (const note of outcome.notes) writeError(formatNote(note));
      if (filters) writeOutput(outcome.change?.after ?? unchangedText(standardInput));
      tallies.push(outcome.tally);
      failing ||= outcome.failing;
      if (outcome.broken) unreadable++;
    },
    end() {
      const total = sumTallies(tallies);
      if (!settings.diff) write(reporter.end(total, { statistics, anyFile, unreadable }));
      else if (!settings.quiet) writeError(`${cliText[settings.language].wouldFix(total.fixed, total.filesFixed)}\n`);
      if (unreadable > 0 || alreadyBroken || tasks.length === 0) return exitCodes.broken;
      return failing ? exitCodes.findings : exitCodes.clean;
    },
  };
}

/** What is not text as we understand it is not passed on: the bytes would not be the same. */
function unchangedText(read: ReadSource): string {
  return read.kind === "source" && read.source.invalidLine === undefined ? read.source.text : "";
}

/** Signals are told between two turns of the event loop, so one is taken. */
async function wasInterrupted(interrupts: Interrupts | undefined): Promise<boolean> {
  if (interrupts === undefined) return false;
  await new Promise((resolve) => setImmediate(resolve));
  return interrupts.happened();
}
