import type { ReadSource } from "@plimsoll/host";
import { describeWriteFailure, replaceFile } from "@plimsoll/host";
import type { Baselines } from "./baselines.ts";
import { cliText } from "./cli-text.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { catchInterrupts, type Interrupts } from "./interrupts.ts";
import { type FileOutcome, lintFile, lintSource, type LintTask } from "./lint-file.ts";
import { openReport, type Report } from "./lint-report.ts";
import type { Sliced } from "./packed-files.ts";
import { createProgress } from "./progress.ts";
import type { RunSettings } from "./run-settings.ts";
import type { BlobOrigin } from "./shards/blob-report.ts";
import { loadTools, type Tools } from "./tools.ts";

export interface LintRun {
  /** In the order in which they are shown. They may be made when they are asked for, which is once. */
  readonly tasks: Sliced<LintTask>;
  /** Called now and then between two files. */
  readonly tidy: (() => void) | undefined;
  /** Whether tasks hold what is read of build contexts, of which every thread would get its own copy. */
  readonly hasContexts: boolean;
  readonly settings: RunSettings;
  readonly statistics: boolean;
  /** Threads; undefined: as many as the number of files makes worth while. */
  readonly jobs: number | undefined;
  /** Standard input, when it is what the only task is about. */
  readonly standardInput: ReadSource | undefined;
  /** `--output`: the file that the report goes to. */
  readonly output?: string | undefined;
  readonly baselines?: Baselines | undefined;
  /** The files that describe builds; linted last, since a fix may change what they are compared with. */
  readonly buildFiles?: ((tools: Tools) => readonly { readonly task: LintTask; readonly outcome: FileOutcome }[]) | undefined;
  /** Whether something that was named gave no file, or a config is broken: told already. */
  readonly broken: boolean;
  /** For the format `blob`. */
  readonly blob?: BlobOrigin | undefined;
}

/** From this number of files on, starting threads costs less than it saves. */
const manyFiles = 200;
/** The same where ShellCheck is asked, which takes longer than all the rest. */
const manyForShellCheck = 16;
/** Files whose scripts ShellCheck is given at once, and whose tasks are held. */
const filesAtOnce = 32;

/** Lints, writes the report while it goes on, and fixes. The report is the same whatever the number of threads. */
export async function runLint(run: LintRun): Promise<ExitCode> {
  const { settings, tasks } = run;
  const tools = await loadTools(settings);
  const report = await openReportOf(run, tools);
  const progress = createProgress(tasks.length, cliText[settings.language]);
  const interrupts = settings.fix !== "none" && !settings.diff ? catchInterrupts() : undefined;
  let done = 0;
  for await (const [task, outcome] of outcomesOf(run, tools)) {
    done++;
    if (done % filesAtOnce === 0) run.tidy?.();
    const settled = settle(task, outcome, run, tools);
    progress.clear();
    report.add(task, settled);
    progress.show(done);
    if (await wasInterrupted(interrupts)) {
      report.drop();
      return exitCodes.interrupted;
    }
  }
  progress.clear();
  for (const { task, outcome } of run.buildFiles?.(tools) ?? []) report.add(task, outcome);
  return report.end();
}

async function openReportOf(run: LintRun, { reporter, ruleSets }: Tools): Promise<Report> {
  const { settings, blob, baselines, output } = run;
  if (blob === undefined) return openReport({ ...run, reporter, rules: ruleSets.byId });
  const { openBlobReport } = await import("./shards/blob-report.ts");
  return openBlobReport({ settings, origin: blob, baselines, ruleSets, output });
}

async function* outcomesOf(run: LintRun, tools: Tools): AsyncGenerator<readonly [LintTask, FileOutcome]> {
  const { tasks, settings, standardInput } = run;
  const threads = await threadsFor(run);
  if (threads > 1) {
    const { lintInWorkers } = await import("./worker-pool.ts");
    yield* lintInWorkers(tasks, settings, threads);
    return;
  }
  for (let at = 0; at < tasks.length; at += filesAtOnce) {
    const some = tasks.slice(at, at + filesAtOnce);
    if (standardInput === undefined) tools.shellcheck?.ahead(some);
    for (const task of some) {
      const outcome =
        standardInput === undefined ? lintFile(task, settings, tools) : lintSource(task, standardInput, settings, tools);
      yield [task, outcome];
    }
  }
}

async function threadsFor({ tasks, jobs, standardInput, settings, hasContexts }: LintRun): Promise<number> {
  if (standardInput !== undefined) return 1;
  if (jobs !== undefined) return Math.min(jobs, tasks.length);
  const many = settings.shellcheck === undefined ? manyFiles : manyForShellCheck;
  if (tasks.length <= many || hasContexts) return 1;
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

/** Signals are told between two turns of the event loop, so one is taken. */
async function wasInterrupted(interrupts: Interrupts | undefined): Promise<boolean> {
  if (interrupts === undefined) return false;
  await new Promise((resolve) => setImmediate(resolve));
  return interrupts.happened();
}
