import { resolve } from "node:path";
import type { Language } from "@plimsoll/core";
import { describeRefusal, type FormatChoices, formatDockerfile, resolveFormatOptions } from "@plimsoll/core/format";
import {
  describeDiscoveryProblem,
  describeInvalidLine,
  describeReadFailure,
  describeWriteFailure,
  discoverFiles,
  type FileConfig,
  readSource,
  readStandardInput,
  replaceFile,
} from "@plimsoll/host";
import { createEditorConfigReader } from "@plimsoll/host/format";
import { cliText } from "../cli-text.ts";
import { configNote } from "../commands/read-option.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { formatNote, type Note } from "../note.ts";
import { isTerminal, writeError, writeOutput } from "../output.ts";
import { openPlugins } from "../plugins.ts";
import type { CommandContext } from "../program.ts";
import { loadStyle, wantsColor } from "../style.ts";
import { readFmtChoices } from "./fmt-choices.ts";
import { type FmtText, fmtText } from "./fmt-text.ts";

/** What commander makes of the options of `fmt`. */
export interface FmtOptions {
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly indent?: string;
  readonly operatorPosition?: string;
  readonly keywordCase?: string;
  readonly blankLines?: string;
  /** False for `--no-config`. */
  readonly config?: string | boolean;
  readonly stdinFilename?: string;
}

/** `plimsoll fmt`: writes files, or says which would change. One file that cannot be formatted does not keep others from it. */
export async function fmtCommand(paths: readonly string[], options: FmtOptions, context: CommandContext): Promise<ExitCode> {
  const { cwd, language } = context;
  const choices = await readFmtChoices(options, language);
  if (isNotes(choices)) return refuse(choices);
  const found = await discoverFiles(paths.length === 0 ? ["."] : paths, { cwd });
  if (found.files.length > 1 && found.files.some(({ path }) => path === "-")) {
    return refuse([noteOf(undefined, fmtText[language].mixedInput)]);
  }
  const run = await openRun(options, choices, context);
  for (const problem of found.problems) run.fail(noteOf(undefined, describeDiscoveryProblem(problem, language)));
  for (const file of found.files) await run.file(file.path, file.explicit);
  if (found.files.length === 0 && found.problems.length === 0) run.fail(noteOf(undefined, cliText[language].noFiles));
  return run.end();
}

interface Run {
  fail(note: Note): void;
  file(named: string, explicit: boolean): Promise<void>;
  end(): ExitCode;
}

/** State with identity: what has happened so far. */
async function openRun(options: FmtOptions, choices: FormatChoices, context: CommandContext): Promise<Run> {
  const { cwd, language } = context;
  const texts = fmtText[language];
  const checks = options.check === true || options.diff === true;
  const show = options.diff === true ? await openDiff(context) : undefined;
  const optionsFor = await openOptions(options, choices, context, fail);
  let [changed, same, failed, standardInput] = [0, 0, 0, false];

  function fail(note: Note): void {
    failed++;
    writeError(formatNote(note));
  }

  async function file(named: string, explicit: boolean): Promise<void> {
    const isInput = named === "-";
    const path = isInput ? (options.stdinFilename ?? "-") : named;
    const read = isInput ? await readStandardInput() : readSource(named);
    if (isInput) standardInput = true;
    if (read.kind === "failure") return fail(noteOf(path, describeReadFailure(read.failure, language)));
    const { text, invalidLine } = read.source;
    if (invalidLine !== undefined) {
      const { message } = describeInvalidLine(invalidLine, language);
      return fail({ ...noteOf(path, { message, help: texts.notUtf8Help }), line: invalidLine });
    }
    const formatOptions = await optionsFor(resolve(cwd, path), explicit);
    if (formatOptions === undefined) return;
    const result = formatDockerfile(text, formatOptions);
    if (result.kind === "refused") return fail({ ...noteOf(path, describeRefusal(result, language)), line: result.line });
    if (isInput && !checks) writeOutput(result.text);
    if (result.text === text) {
      same++;
      return;
    }
    if (!isInput && !checks) {
      const failure = replaceFile(resolve(cwd, named), text, result.text);
      if (failure !== undefined) return fail(noteOf(path, describeWriteFailure(failure, language)));
    }
    changed++;
    tell(path, text, result.text, isInput);
  }

  function tell(path: string, before: string, after: string, isInput: boolean): void {
    if (show !== undefined) writeOutput(show(path, before, after));
    else if (checks) writeOutput(`${texts.wouldChange(path)}\n`);
    else if (!isInput) writeOutput(`${texts.changed(path)}\n`);
  }

  return {
    fail,
    file,
    end() {
      if (!standardInput && changed + same + failed > 0) writeSummary(texts, { checks, changed, same, failed });
      if (failed > 0) return exitCodes.broken;
      return checks && changed > 0 ? exitCodes.findings : exitCodes.clean;
    },
  };
}

/** On standard error, so that a diff on standard output can be applied. */
function writeSummary(texts: FmtText, counts: Parameters<FmtText["summary"]>[0]): void {
  writeError(`${texts.summary(counts)}\n`);
}

async function openDiff({ environment }: CommandContext): Promise<(path: string, before: string, after: string) => string> {
  const { createUnifiedDiff } = await import("../unified-diff.ts");
  return createUnifiedDiff(await loadStyle(wantsColor(environment, isTerminal(1))));
}

/** The style of each file: command line, config file, `.editorconfig`. Undefined for one that the config leaves out. */
async function openOptions(
  options: FmtOptions,
  choices: FormatChoices,
  context: CommandContext,
  fail: (note: Note) => void,
): Promise<(path: string, explicit: boolean) => Promise<ReturnType<typeof resolveFormatOptions> | undefined>> {
  const { loader } = await openPlugins(options.config === undefined ? {} : { config: options.config }, context);
  const editorConfigOf = createEditorConfigReader();
  const told = new Set<string>();
  return async (path, explicit) => {
    const config = await loader.configFor(path);
    if (config.kind === "broken") {
      // In what style the project wants its files nobody knows now.
      const notes = told.has(config.file) ? [] : await notesOf(config, context.language);
      told.add(config.file);
      for (const note of notes) fail(note);
      return undefined;
    }
    if (config.kind === "config" && config.excluded && !explicit) return undefined;
    const own = config.kind === "config" ? (config.project.format ?? {}) : {};
    return resolveFormatOptions([choices, own, options.config === false ? {} : editorConfigOf(path)]);
  };
}

async function notesOf(config: Extract<FileConfig, { kind: "broken" }>, language: Language): Promise<readonly Note[]> {
  const notes: Note[] = [];
  for (const { line, column, problem } of config.errors) {
    notes.push({ ...(await configNote("", problem, language)), path: config.file, line, column });
  }
  return notes;
}

function noteOf(path: string | undefined, { message, help }: Pick<Note, "message" | "help">): Note {
  return { path, line: undefined, message, help };
}

function isNotes(given: FormatChoices | readonly Note[]): given is readonly Note[] {
  return Array.isArray(given);
}

function refuse(notes: readonly Note[]): ExitCode {
  for (const note of notes) writeError(formatNote(note));
  return exitCodes.broken;
}
