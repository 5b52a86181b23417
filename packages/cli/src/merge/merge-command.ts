import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type AnyRule, rules as builtInRules } from "@plimsoll/core";
import { buildRules } from "@plimsoll/core/builds";
import { asRule } from "../builds/as-rule.ts";
import { readFilesFrom } from "../commands/files-from.ts";
import { readWord } from "../commands/read-option.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { keepMemoryFlat } from "../keep-memory-flat.ts";
import { openReport } from "../lint-report.ts";
import { formatNote, type Note } from "../note.ts";
import { isTerminal, writeError } from "../output.ts";
import type { CommandContext } from "../program.ts";
import { reportFormats } from "../reporters/reporter.ts";
import type { RunSettings } from "../run-settings.ts";
import { ruleOfBlob } from "../shards/blob-rules.ts";
import { wantsColor } from "../style.ts";
import { terminalColumns } from "../terminal-columns.ts";
import { loadTools } from "../tools.ts";
import { checkBlobs } from "./check-blobs.ts";
import { lookAtRecords } from "./look-at-records.ts";
import { mergeBaselines, uniqueNotes } from "./merged-baselines.ts";
import { mergedRecords } from "./merge-records.ts";
import { mergeText } from "./merge-text.ts";
import { readBlob, type WholeBlob } from "./read-blob.ts";
import { recordOutcome } from "./record-outcome.ts";

export interface MergeOptions {
  readonly format?: string;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly statistics?: boolean;
  readonly filesFrom?: string;
}

/** `plimsoll merge`. Reads every blob twice: whether they are whole and of one run, before anything is written; and what they hold. */
export async function mergeCommand(paths: readonly string[], options: MergeOptions, context: CommandContext): Promise<ExitCode> {
  const { language } = context;
  const format = await readWord("--format", options.format, reportFormats, language);
  if (typeof format !== "string") return refuse([format]);
  const list = options.filesFrom === undefined ? undefined : readFilesFrom(options.filesFrom, context);
  if (list !== undefined && "message" in list) return refuse([list]);
  const found = blobsIn(paths, language);
  if (found.notes.length > 0) return refuse(found.notes);
  const records = lookAtRecords(list);
  const read = [];
  for (const [index, path] of found.paths.entries())
    read.push(await readBlob(path, (header) => records.looker(index, path, header)));
  const checked = checkBlobs(read, language);
  if (checked.kind === "refused") return refuse(checked.notes);
  const { blobs } = checked;
  const notes = records.notes(blobs, language);
  if (notes.length > 0) return refuse(notes);
  const settings = settingsFor(blobs[0], format, options, context);
  return write(blobs, records, settings, options, context);
}

async function write(
  blobs: readonly WholeBlob[],
  records: ReturnType<typeof lookAtRecords>,
  settings: RunSettings,
  options: MergeOptions,
  { cwd }: CommandContext,
): Promise<ExitCode> {
  const told = uniqueNotes(blobs.map(({ header }) => header.notes));
  for (const note of told) writeError(formatNote(note));
  const tools = await loadTools(settings);
  const rules = rulesOf(blobs);
  const merged = await mergeBaselines(blobs, records.baselineFiles, { language: settings.language, cwd });
  if (merged !== undefined && merged.baselines.notes.length > 0) return refuse(merged.baselines.notes);
  const report = openReport({
    settings,
    reporter: tools.reporter,
    rules,
    statistics: options.statistics === true,
    standardInput: undefined,
    output: options.output,
    baselines: merged?.baselines,
    broken: told.length > 0,
  });
  const tidy = keepMemoryFlat();
  let done = 0;
  for await (const record of mergedRecords(blobs, records.repeated)) {
    const outcome = recordOutcome(record, tools, rules, settings.language);
    if (++done % recordsAtOnce === 0) tidy();
    report.add({ path: record.path, baseline: merged?.of(record) }, outcome);
  }
  return report.end();
}

/** Records between two looks at how much memory is used. */
const recordsAtOnce = 32;

/** What shows a report is asked of this command, what found it of the run. */
function settingsFor(
  { header }: WholeBlob,
  format: RunSettings["format"],
  { quiet, output }: MergeOptions,
  { askedLanguage, environment, cwd }: CommandContext,
): RunSettings {
  return {
    language: askedLanguage ?? header.language,
    format,
    fix: header.fix,
    diff: header.diff,
    quiet: quiet === true,
    color: wantsColor(environment, output === undefined && isTerminal(1)),
    columns: terminalColumns(environment),
    target: undefined,
    cwd,
    plugins: [],
    usesBaseline: false,
    shellcheck: header.shellcheck,
  };
}

function rulesOf(blobs: readonly WholeBlob[]): ReadonlyMap<string, AnyRule> {
  const ofPlugins = blobs.flatMap(({ header }) => header.rules.map(ruleOfBlob));
  return new Map([...builtInRules, ...buildRules.map(asRule), ...ofPlugins].map((rule) => [rule.id, rule]));
}

/** A folder stands for the blobs in it and below. */
function blobsIn(paths: readonly string[], language: CommandContext["language"]) {
  const notes: Note[] = [];
  const found = paths.flatMap((path) => {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
    const inside = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".blob"));
    if (inside.length === 0) notes.push({ path: undefined, line: undefined, ...mergeText[language].noBlobs(path) });
    return inside.sort().map((name) => join(path, name));
  });
  return { paths: [...new Set(found)], notes };
}

function refuse(notes: readonly Note[]): ExitCode {
  for (const note of notes) writeError(formatNote(note));
  return exitCodes.broken;
}
