import { existsSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import type { Language } from "@plimsoll/core";
import { type Baseline, type BaselineEntry, formatBaseline } from "@plimsoll/core/config";
import { type ConfigError, describeReason, readBaselineFile, writeWhole } from "@plimsoll/host";
import type { FileBaseline } from "./apply-baseline.ts";
import { cliText } from "./cli-text.ts";
import { configNote } from "./commands/read-option.ts";
import type { FileOutcome, LintTask } from "./lint-file.ts";
import { formatNote, type Note } from "./note.ts";
import { writeError, writeOutput } from "./output.ts";
import type { RunSettings } from "./run-settings.ts";

/** The baselines of a run: one, or one for each config file that names its own. */
export interface Baselines {
  /** Whether the run writes them. */
  readonly writes: boolean;
  /** What is wrong with them: then nothing is linted. */
  readonly notes: readonly Note[];
  /** What a Dockerfile's baseline says of it; `file` is the absolute path of the baseline. */
  of(path: string, file: string): FileBaseline;
  /** The file of what `of` gave; absolute. */
  fileOf(baseline: FileBaseline): string | undefined;
  record(task: Pick<LintTask, "baseline">, outcome: Pick<FileOutcome, "baselined">): void;
  /** Entries for the files of the run that nothing was found for. */
  gone(): number;
  /** Of files that are named in a baseline and not there any more. */
  goneFiles(): readonly Note[];
  /** Writes the baselines, or tells where they no longer fit. False when one could not be written. */
  end(settings: RunSettings): boolean;
}

interface OpenBaseline {
  readonly file: string;
  readonly known: Baseline;
  /** Of the files that were linted, by fingerprint: a file may be linted for several targets. */
  readonly found: Map<string, Map<string, BaselineEntry>>;
  readonly matched: Map<string, Set<string>>;
}

/** Reads the baselines. `files` are absolute paths. */
export async function openBaselines(files: readonly string[], writes: boolean, language: Language): Promise<Baselines> {
  const open = new Map<string, OpenBaseline>();
  const notes: Note[] = [];
  for (const file of new Set(files)) {
    const read = await readBaselineFile(file);
    if (read.kind === "broken") notes.push(...(await Promise.all(read.errors.map((error) => brokenNote(error, language)))));
    else if (read.kind === "missing" && !writes) {
      notes.push({ path: shown(file), line: undefined, ...cliText[language].baselineMissing });
    }
    const known = read.kind === "baseline" ? read.baseline : {};
    open.set(file, { file, known, found: new Map(), matched: new Map() });
  }
  const byTask = new WeakMap<FileBaseline, OpenBaseline>();
  const all = [...open.values()];
  return {
    writes,
    notes,
    of(path, file) {
      const baseline = open.get(file);
      if (baseline === undefined) throw new Error(`a baseline that was not opened: ${file}`);
      const name = nameIn(file, path);
      const known = (baseline.known[name] ?? []).map(({ fingerprint }) => fingerprint);
      const made: FileBaseline = { path: name, known, write: writes };
      byTask.set(made, baseline);
      return made;
    },
    record({ baseline }, { baselined }) {
      const owner = baseline === undefined ? undefined : byTask.get(baseline);
      if (baseline === undefined || owner === undefined || baselined === undefined) return;
      const entries = owner.found.get(baseline.path) ?? new Map<string, BaselineEntry>();
      for (const entry of baselined.entries) entries.set(entry.fingerprint, entry);
      owner.found.set(baseline.path, entries);
      const matched = owner.matched.get(baseline.path) ?? new Set<string>();
      for (const fingerprint of baselined.known) matched.add(fingerprint);
      owner.matched.set(baseline.path, matched);
    },
    fileOf: (baseline) => byTask.get(baseline)?.file,
    goneFiles: () => (writes ? [] : all.flatMap((baseline) => goneFileNotes(baseline, language))),
    gone: () => (writes ? 0 : all.reduce((sum, baseline) => sum + goneFrom(baseline), 0)),
    end: (settings) => (writes ? all.map((baseline) => write(baseline, language)).every(Boolean) : tell(all, settings)),
  };
}

/** A Dockerfile's path from the folder of its baseline, so that it is the same wherever plimsoll runs. */
function nameIn(file: string, path: string): string {
  return path === "-" ? path : relative(dirname(file), resolve(path)).split(sep).join("/");
}

function goneFrom({ known, matched }: OpenBaseline): number {
  return [...matched].reduce((sum, [path, fingerprints]) => sum + (known[path]?.length ?? 0) - fingerprints.size, 0);
}

/** Entries of files that this run left out stay, as long as the files are there. */
function write({ file, known, found }: OpenBaseline, language: Language): boolean {
  const kept = Object.entries(known).filter(([path]) => !found.has(path) && isThere(file, path));
  const made = [...found].map(([path, entries]) => [path, [...entries.values()]] as const);
  const baseline = Object.fromEntries([...kept, ...made].filter(([, entries]) => entries.length > 0));
  return writeBaseline(file, baseline, language);
}

function writeBaseline(file: string, baseline: Baseline, language: Language): boolean {
  const text = cliText[language];
  const reason = writeWhole(file, formatBaseline(baseline));
  if (reason !== undefined) {
    writeError(formatNote({ path: shown(file), line: undefined, ...text.baselineNotWritten(describeReason(reason, language)) }));
    return false;
  }
  const findings = Object.values(baseline).reduce((sum, entries) => sum + entries.length, 0);
  writeOutput(`${text.baselineWritten(shown(file), findings, Object.keys(baseline).length)}\n`);
  return true;
}

/** A file that was renamed has new findings only, and its old name stands for nothing: that is told, since it looks like a mistake. */
function goneFileNotes({ file, known, matched }: OpenBaseline, language: Language): readonly Note[] {
  return Object.entries(known).flatMap(([path, entries]) => {
    if (matched.has(path) || isThere(file, path)) return [];
    return [{ path: shown(file), line: undefined, ...cliText[language].baselineFileGone(path, entries.length) }];
  });
}

function tell(baselines: readonly OpenBaseline[], settings: RunSettings): true {
  tellGone(
    baselines.flatMap((baseline) => goneFileNotes(baseline, settings.language)),
    baselines.reduce((sum, baseline) => sum + goneFrom(baseline), 0),
    settings,
  );
  return true;
}

/** Says on standard error what a baseline holds for nothing. */
export function tellGone(files: readonly Note[], gone: number, { quiet, language, format }: RunSettings): void {
  for (const note of files) writeError(formatNote(note));
  // The summary of `pretty` says so itself.
  if (gone > 0 && !quiet && format !== "pretty") writeError(`plimsoll: ${cliText[language].gone(gone)}\n`);
}

function isThere(file: string, path: string): boolean {
  return path === "-" || existsSync(resolve(dirname(file), path));
}

async function brokenNote({ file, line, column, problem }: ConfigError, language: Language): Promise<Note> {
  const { message } = await configNote("", problem, language);
  return { path: shown(file), line, column, ...cliText[language].baselineBroken(message) };
}

function shown(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith("..") ? file : path;
}
