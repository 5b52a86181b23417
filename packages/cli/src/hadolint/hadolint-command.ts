import { analyze, type AnyRule, createRuleIndex, type LintConfig, rules, severities } from "@plimsoll/core";
import {
  describeInvalidLine,
  describeReadFailure,
  describeReason,
  readSource,
  type ReadSource,
  readStandardInput,
  writeWhole,
} from "@plimsoll/host";
import { cliText } from "../cli-text.ts";
import { badWord } from "../commands/read-option.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { reportFile } from "../file-report.ts";
import { formatNote, type Note } from "../note.ts";
import { isTerminal, writeError, writeOutput } from "../output.ts";
import type { CommandContext } from "../program.ts";
import { loadHadolintConfig } from "./hadolint-config.ts";
import { type HadolintResults, loadHadolintFormat } from "./hadolint-formats.ts";
import {
  type HadolintFormat,
  hadolintFormats,
  type HadolintOptions,
  hadolintThresholds,
  labelTypes,
  readLabel,
} from "./hadolint-options.ts";
import { type HadolintFile, hadolintFile } from "./hadolint-report.ts";

/** hadolint's one exit code for all that is not well. */
const failed = exitCodes.findings;

/** What hadolint does, with our parser and rules. */
export async function hadolintCommand(
  paths: readonly string[],
  options: HadolintOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { language } = context;
  const usage = await usageNotes(options, context);
  if (usage.length > 0) return refuse(usage);
  const config = await loadHadolintConfig(options, createRuleIndex(rules), context);
  for (const each of config.notes) writeError(formatNote(each));
  if (config.broken) return failed;
  if (config.output.verbose === true) writeError(`${config.file ?? "-"}\n${JSON.stringify(config.settings, null, 2)}\n`);
  if (paths.length === 0) {
    writeOutput(`${cliText[language].noDockerfile}\n`);
    return failed;
  }
  const { files, broken } = await lintFiles(paths, config.lint, context);
  const formats = formatsOf(config.output.formats);
  const results: HadolintResults = {
    files,
    shownPath: ({ path }) => options.filePathInReport ?? path,
    color: isTerminal(1) && config.output.color !== false,
    now: new Date(),
  };
  const written = await writeReports(formats, options.output ?? [], results, context);
  if (!written || broken) return failed;
  // Those that read these two formats take any other exit code for a crash, so hadolint never fails with them.
  if (formats.includes("codeclimate") || formats.includes("codacy")) return exitCodes.clean;
  return files.some((file) => fails(file, config.lint.failOn)) ? failed : exitCodes.clean;
}

async function usageNotes(options: HadolintOptions, { language }: CommandContext): Promise<readonly Note[]> {
  const notes: Note[] = [];
  const check = async (option: string, value: string, allowed: readonly string[]): Promise<void> => {
    if (!allowed.includes(value)) notes.push(await badWord(option, value, allowed, language));
  };
  for (const format of options.format ?? []) await check("--format", format, hadolintFormats);
  if (options.failureThreshold !== undefined) await check("--failure-threshold", options.failureThreshold, hadolintThresholds);
  for (const label of options.requireLabel ?? []) {
    if (readLabel(label) === undefined) await check("--require-label", label.slice(label.indexOf(":") + 1), labelTypes);
  }
  return notes;
}

interface LintedFiles {
  readonly files: readonly HadolintFile[];
  /** Whether one could not be read, or a bug of ours showed. */
  readonly broken: boolean;
}

async function lintFiles(paths: readonly string[], config: LintConfig, { language }: CommandContext): Promise<LintedFiles> {
  const files: HadolintFile[] = [];
  let broken = false;
  let input: ReadSource | undefined;
  const tell = (note: Note): void => {
    broken = true;
    writeError(formatNote(note));
  };
  for (const path of paths) {
    if (path === "-") input ??= await readStandardInput();
    const read = path === "-" && input !== undefined ? input : readSource(path);
    if (read.kind === "failure") {
      tell({ path, line: undefined, ...describeReadFailure(read.failure, language) });
      continue;
    }
    const { text, invalidLine } = read.source;
    // hadolint reads such bytes as replacement characters and goes on.
    if (invalidLine !== undefined) {
      writeError(formatNote({ path, line: invalidLine, ...describeInvalidLine(invalidLine, language) }));
    }
    const analysis = analyze({ text, config });
    for (const { rule, error } of analysis.crashes) {
      tell({ path, line: undefined, message: cliText[language].internalError, help: `${rule}: ${error}` });
    }
    files.push(hadolintFile(reportFile(path, analysis, rulesById, language)));
  }
  return { files, broken };
}

const rulesById: ReadonlyMap<string, AnyRule> = new Map(rules.map((rule) => [rule.id, rule]));

function formatsOf(named: readonly string[]): readonly HadolintFormat[] {
  const formats = named.flatMap((name) => hadolintFormats.filter((known) => known === name));
  return formats.length === 0 ? ["tty"] : formats;
}

/** The first format goes to the first file, and so on; what has no file goes to standard output, one behind the other. */
async function writeReports(
  formats: readonly HadolintFormat[],
  outputs: readonly string[],
  results: HadolintResults,
  { language }: CommandContext,
): Promise<boolean> {
  let written = true;
  for (const [position, format] of formats.entries()) {
    const write = await loadHadolintFormat(format);
    const path = outputs[position];
    if (path === undefined || path === "-") {
      writeOutput(write(results));
      continue;
    }
    const reason = writeWhole(path, write({ ...results, color: false }));
    if (reason === undefined) continue;
    written = false;
    const text = cliText[language].outputNotWritten(describeReason(reason, language));
    writeError(formatNote({ path, line: undefined, ...text }));
  }
  return written;
}

function fails({ entries }: HadolintFile, failOn: LintConfig["failOn"]): boolean {
  if (failOn === "never") return false;
  return entries.some(({ level, isParseError }) => isParseError || severities.indexOf(level) <= severities.indexOf(failOn));
}

function refuse(notes: readonly Note[]): ExitCode {
  for (const each of notes) writeError(formatNote(each));
  return failed;
}
