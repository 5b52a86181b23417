import { readCommandLineSettings, type RuleIndex } from "@plimsoll/core";
import type { CommandLineSettings } from "@plimsoll/core/config";
import { cliText } from "../cli-text.ts";
import type { Note } from "../note.ts";
import type { CommandContext, LintOptions } from "../program.ts";
import { type Format, formats } from "../reporters/reporter.ts";
import { configNote, readBuildArg, readWord } from "./read-option.ts";

/** The options of `lint`, read and checked. */
export interface LintRequest {
  readonly commandLine: CommandLineSettings;
  readonly format: Format;
  readonly jobs: number | undefined;
  readonly buildArgs: Readonly<Record<string, string>>;
}

/** Reads the options; gives everything that is wrong with them at once. */
export async function readLintOptions(
  options: LintOptions,
  index: RuleIndex,
  { language, environment }: CommandContext,
): Promise<LintRequest | readonly Note[]> {
  const text = cliText[language];
  const notes: Note[] = [];
  const { settings, problems } = readCommandLineSettings(options, index);
  for (const { option, problem } of problems) notes.push(await configNote(option, problem, language));
  const format = await readWord("--format", options.format, formats, language);
  if (typeof format !== "string") notes.push(format);
  const jobs = options.jobs === undefined ? undefined : Number(options.jobs);
  if (jobs !== undefined && !(Number.isInteger(jobs) && jobs > 0)) {
    notes.push({ path: undefined, line: undefined, ...text.notANumber("--jobs", options.jobs ?? "") });
  }
  const buildArgs: Record<string, string> = {};
  for (const argument of options.buildArg ?? []) {
    const read = readBuildArg(argument, environment);
    if (read === undefined) notes.push({ path: undefined, line: undefined, ...text.badBuildArg(argument) });
    else if (read[1] !== undefined) buildArgs[read[0]] = read[1];
  }
  if (notes.length > 0 || typeof format !== "string") return notes;
  return { commandLine: settings, format, jobs, buildArgs };
}
