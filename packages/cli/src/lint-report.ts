import type { AnyRule, Language } from "@plimsoll/core";
import type { ReadSource } from "@plimsoll/host";
import { describeReason, openWhole } from "@plimsoll/host";
import type { Baselines } from "./baselines.ts";
import { cliText } from "./cli-text.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { createTallySum, type Tally } from "./file-report.ts";
import { createFileParts } from "./file-parts.ts";
import type { FileOutcome, LintTask } from "./lint-file.ts";
import { formatNote, type Note } from "./note.ts";
import { writeError, writeOutput } from "./output.ts";
import type { EndDetails, Reporter } from "./reporters/reporter.ts";
import type { RunSettings } from "./run-settings.ts";

export interface ReportOptions {
  readonly settings: RunSettings;
  readonly reporter: Reporter;
  /** All that something may have been found by. */
  readonly rules: ReadonlyMap<string, AnyRule>;
  readonly statistics: boolean;
  /** Standard input, when it is what is linted. */
  readonly standardInput: ReadSource | undefined;
  /** `--output`: the file that the report goes to. */
  readonly output?: string | undefined;
  readonly baselines?: Baselines | undefined;
  /** Whether something went wrong before the first file. */
  readonly broken: boolean;
}

/** The report of a run, written while it goes on. */
export interface Report {
  add(task: Pick<LintTask, "path" | "baseline">, outcome: FileOutcome): void;
  end(): ExitCode;
  /** For a run that was stopped: leaves no half a file. */
  drop(): void;
}

export function openReport(options: ReportOptions): Report {
  const { settings, statistics, standardInput, baselines } = options;
  // The fixed text takes standard output, so that an editor can use it as a filter.
  const filters = standardInput !== undefined && settings.fix !== "none" && !settings.diff;
  const sink = openSink(options, filters);
  const writer = baselines?.writes === true ? silent : writerOf(options, sink.write);
  const tallies = createTallySum();
  let [failing, unreadable, files] = [false, 0, 0];
  return {
    add(task, outcome) {
      files++;
      writer.add(outcome.output);
      for (const note of outcome.notes) writeError(formatNote(note));
      if (filters) writeOutput(outcome.change?.after ?? unchangedText(standardInput));
      baselines?.record(task, outcome);
      tallies.add(outcome.tally);
      failing ||= outcome.failing;
      if (outcome.broken) unreadable++;
    },
    end() {
      const total = { ...tallies.total(), gone: baselines?.gone() ?? 0 };
      writer.end(total, { statistics, unreadable, rules: options.rules });
      const written = sink.close();
      const settled = baselines?.end(settings) ?? true;
      if (!written || !settled || unreadable > 0 || options.broken || files === 0) return exitCodes.broken;
      return failing ? exitCodes.findings : exitCodes.clean;
    },
    drop: () => sink.drop(),
  };
}

interface Writer {
  add(file: string): void;
  end(total: Tally, details: Omit<EndDetails, "anyFile">): void;
}

const silent: Writer = { add: () => undefined, end: () => undefined };

function writerOf({ settings, reporter }: ReportOptions, write: (text: string) => void): Writer {
  if (settings.diff) return diffWriter(settings, write);
  if (reporter.kind === "whole") {
    const files = createFileParts();
    return {
      add: (file) => {
        if (file !== "") files.add(file);
      },
      end: (total, details) => {
        for (const piece of reporter.document(files, total, { ...details, anyFile: files.length > 0 })) write(piece);
        files.drop();
      },
    };
  }
  let anyFile = false;
  write(reporter.start);
  return {
    add: (file) => {
      if (file === "") return;
      if (anyFile) write(reporter.between);
      write(file);
      anyFile = true;
    },
    end: (total, details) => write(reporter.end(total, { ...details, anyFile })),
  };
}

function diffWriter({ quiet, language }: RunSettings, write: (text: string) => void): Writer {
  return {
    add: write,
    end: (total) => {
      if (!quiet) writeError(`${cliText[language].wouldFix(total.fixed, total.filesFixed)}\n`);
    },
  };
}

/** Where the report goes. `close` gives false when it could not be written. */
interface Sink {
  write(text: string): void;
  close(): boolean;
  drop(): void;
}

function openSink({ settings, output }: ReportOptions, filters: boolean): Sink {
  if (output === undefined || output === "-") {
    return { write: filters ? writeError : writeOutput, close: () => true, drop: () => undefined };
  }
  const file = openWhole(output);
  return {
    write: (text) => file.write(text),
    close: () => {
      const reason = file.close();
      if (reason !== undefined) writeError(formatNote(outputNote(output, reason, settings.language)));
      return reason === undefined;
    },
    drop: () => file.discard(),
  };
}

/** What is said when `--output` cannot be written. */
export function outputNote(output: string, reason: string, language: Language): Note {
  return { path: output, line: undefined, ...cliText[language].outputNotWritten(describeReason(reason, language)) };
}

/** What is not text as we understand it is not passed on: the bytes would not be the same. */
function unchangedText(read: ReadSource): string {
  return read.kind === "source" && read.source.invalidLine === undefined ? read.source.text : "";
}
