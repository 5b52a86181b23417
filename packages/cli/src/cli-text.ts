import type { Category, Language, RuleSource, RuleStatus, Severity } from "@plimsoll/core";
import { englishText } from "./cli-text-en.ts";
import { koreanText } from "./cli-text-ko.ts";

/** What the command line says besides findings, in one language. Code stands in backquotes. */
export interface CliText {
  // A finding.
  readonly severity: Readonly<Record<Severity, string>>;
  /** Columns of the widest label. */
  readonly labelWidth: number;
  /** Stands where a finding has its rule, for what BuildKit refuses. */
  readonly refused: string;
  readonly why: string;
  readonly how: string;
  readonly rule: string;
  readonly fixable: string;
  readonly unsafelyFixable: string;
  /** `numbers` is a list with commas. */
  lines(numbers: string): string;
  /** `lines` is what `lines` gives. */
  more(count: number, lines: string): string;
  /** Behind the marks of a span that ends on a later line. */
  toLine(line: number): string;

  // The summary.
  errors(count: number): string;
  warnings(count: number): string;
  infos(count: number): string;
  inFiles(files: number, of: number): string;
  countsIn(counts: string, place: string): string;
  nothingFound(files: number): string;
  suppressed(count: number): string;
  /** Findings that the baseline knows. */
  known(count: number): string;
  /** Entries of the baseline that nothing is found for any more. */
  gone(count: number): string;
  canFix(safe: number, unsafe: number): string;
  canFixUnsafely(count: number): string;
  fixed(fixes: number, files: number): string;
  wouldFix(fixes: number, files: number): string;
  readonly explainHint: string;
  /** ShellCheck was asked too. */
  withShellCheck(version: string): string;
  progress(done: number, of: number): string;
  /** A finding of some of the builds of a file. */
  onlyInBuilds(message: string, builds: readonly string[]): string;

  // What goes wrong.
  /** `reason`: why, in words. */
  outputFailed(reason: string): MessageWithHelp;
  readonly internalError: string;
  unknownStage(target: string, known: readonly string[]): MessageWithHelp;
  /** For a list of files with nothing in it. */
  readonly emptyList: MessageWithHelp;
  listUnreadable(reason: string): MessageWithHelp;
  readonly noFiles: MessageWithHelp;
  readonly onlyStandardInput: MessageWithHelp;
  maybeCommand(command: string): string;
  notANumber(option: string, value: string): MessageWithHelp;
  badBuildArg(value: string): MessageWithHelp;
  /** `command` is empty or ends in a blank. */
  usageHelp(command: string): string;
  unknownRule(name: string, suggestion: string | undefined): MessageWithHelp;

  // The report and the baseline
  outputNotWritten(reason: string): MessageWithHelp;
  readonly baselineMissing: MessageWithHelp;
  baselineBroken(detail: string): MessageWithHelp;
  baselineWritten(path: string, findings: number, files: number): string;
  baselineNotWritten(reason: string): MessageWithHelp;
  /** The baseline names a file that is no longer there. */
  baselineFileGone(path: string, findings: number): MessageWithHelp;

  // hadolint
  readonly noDockerfile: string;

  // init
  configExists(path: string): MessageWithHelp;
  configNotWritten(reason: string): MessageWithHelp;
  configWritten(path: string): string;
  hadolintConfig(path: string): string;

  // trust
  readonly nothingToTrust: MessageWithHelp;
  /** `file` is where that is kept. */
  trusted(config: string, file: string): string;
  /** A rule of a plugin threw. */
  readonly pluginError: string;

  // rules and explain
  readonly categories: Readonly<Record<Category, string>>;
  readonly off: string;
  readonly ruleColumns: readonly [string, string, string, string, string];
  ruleSummary(on: number, all: number, profile: string): string;
  /** Behind the id of a rule. */
  readonly ruleStatus: Readonly<Record<RuleStatus, string>>;
  readonly fixGrades: Readonly<Record<"safe" | "unsafe" | "none", string>>;
  readonly bad: string;
  readonly good: string;
  readonly fixedExample: string;
  readonly elsewhere: string;
  readonly options: string;
  readonly relations: Readonly<Record<RuleSource["relation"], string>>;
}

/** What is wrong, without a full stop, and what to do. */
export interface MessageWithHelp {
  readonly message: string;
  readonly help: string;
}

export const cliText: Readonly<Record<Language, CliText>> = { en: englishText, ko: koreanText };
