import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { engineFiles, type Language } from "@plimsoll/core";
import { describeInvalidLine, describeReadFailure, readSource } from "@plimsoll/host";
import { imagesOf } from "@plimsoll/host/sizes";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { formatNote, type Note } from "../note.ts";
import { isTerminal, writeError, writeOutput } from "../output.ts";
import { openBuilds } from "../plan/open-builds.ts";
import { notesOnPlanned } from "../plan/planned-notes.ts";
import { createSizer, type Sizer } from "../plan/size-builds.ts";
import { notesOnUnusedArgs } from "../plan/unused-args.ts";
import type { CommandContext } from "../program.ts";
import { nearestImage } from "../rebuild/base-changed.ts";
import { changeBuild, type ChangedBuild } from "../rebuild/change-build.ts";
import { unmatchedNote } from "../rebuild/changed-paths.ts";
import { compareBuilds, type ComparedBuild, explainStep, unreadOf } from "../rebuild/compared-build.ts";
import { notesOnMissingSources } from "../rebuild/missing-sources.ts";
import { overLimit } from "../rebuild/over-limit.ts";
import type { RebuildOptions } from "../rebuild/rebuild-options.ts";
import { readRebuildRequest, type RebuildRequest } from "../rebuild/rebuild-request.ts";
import { type RebuildText, rebuildText } from "../rebuild/rebuild-text.ts";
import { stepOnLine } from "../rebuild/step-on-line.ts";
import { loadStyle, wantsColor } from "../style.ts";
import { terminalColumns } from "../terminal-columns.ts";

/** `plimsoll rebuild`: which steps a change rebuilds, and why. */
export async function rebuildCommand(
  given: string | undefined,
  typed: RebuildOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { path, options } = readPath(given, typed);
  const request = await readRebuildRequest(options, context);
  if (!("format" in request)) return tell(request, exitCodes.broken);
  const { context: folder, ...rest } = options;
  const source = { ...rest, context: typeof folder === "string" ? folder : undefined };
  // With a revision the files are those that git knows, on both sides.
  const listContext = request.listContext && request.since === undefined;
  const opened = await openBuilds(path, source, context, { listContext });
  const { language } = opened;
  const notes = [...opened.notes];
  const old = readOldText(request.againstFile, language);
  if (old.text === undefined && old.note !== undefined) return tell([...notes, old.note], exitCodes.broken);
  if (old.note !== undefined) notes.push(old.note);
  const oldText = old.text;
  const repositories = request.since && (await import("@plimsoll/host/git")).createRepositories();
  // `-f` may name a Compose or Bake file too.
  const named = path ?? options.file ?? ".";
  const home = isFolder(named) ? named : dirname(named);
  const made: MadeBuild[] = [];
  for (const open of opened.builds) {
    made.push({ open, changed: await changeBuild(open, { request, language, home, oldText, repositories }) });
  }
  repositories?.close();
  const sizer = opened.request && (await createSizer(opened.request, { ...context, language }, { compress: false }));
  const judged = await judge(made, request, { language, sizer });
  notes.push(...(sizer?.errors ?? []), ...(sizer?.notes ?? []), ...judged.notes, ...unusedArgs(made, options, language));
  const failed = opened.failed || judged.failed || (sizer?.errors ?? []).length > 0;
  if (judged.builds.length === 0) return tell(notes, failed ? exitCodes.broken : exitCodes.clean);
  const text = rebuildText[language];
  const limits = new Map(judged.builds.flatMap((build) => limitOf(build, request, text)));
  for (const [{ open }, over] of limits) notes.push({ path: open.dockerfile, line: undefined, ...over });
  const exitCode = tell(once(notes), failed ? exitCodes.broken : limits.size > 0 ? exitCodes.findings : exitCodes.clean);
  await write(judged.builds, new Map(Array.from(limits, ([build, { message }]) => [build, message])), request, text, context);
  return exitCode;
}

interface MadeBuild {
  readonly open: ComparedBuild["open"];
  readonly changed: ChangedBuild;
}

/**
 * `--changed` takes all words behind it, also a path that is meant to say what is built. The last one is that when nothing else says it and
 * there is a Dockerfile.
 */
function readPath(
  given: string | undefined,
  options: RebuildOptions,
): { readonly path: string | undefined; readonly options: RebuildOptions } {
  const { changed } = options;
  const last = changed?.at(-1);
  if (given !== undefined || changed === undefined || last === undefined || changed.length < 2) return { path: given, options };
  const isPath = isFolder(last) && (options.file !== undefined || holdsDockerfile(last));
  return isPath ? { path: last, options: { ...options, changed: changed.slice(0, -1) } } : { path: given, options };
}

function holdsDockerfile(folder: string): boolean {
  const names = [...engineFiles("docker").dockerfiles, ...engineFiles("podman").dockerfiles];
  return names.some((name) => existsSync(join(folder, name)));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    // A folder above it may not be looked into: opening the build says so.
    return false;
  }
}

/** With a note besides the text, some of its bytes are not UTF-8. */
function readOldText(
  file: string | undefined,
  language: Language,
): { readonly text?: string | undefined; readonly note?: Note | undefined } {
  if (file === undefined) return {};
  const read = readSource(file);
  if (read.kind === "failure") return { note: { path: file, line: undefined, ...describeReadFailure(read.failure, language) } };
  const { text, invalidLine: line } = read.source;
  return { text, note: line === undefined ? undefined : { path: file, line, ...describeInvalidLine(line, language) } };
}

/** An ARG of either side will do: it may be new, or gone. */
function unusedArgs(made: readonly MadeBuild[], options: RebuildOptions, language: Language): readonly Note[] {
  const builds = made.flatMap(({ changed }) => (changed.kind === "changed" ? [changed.before, changed.after] : []));
  return [
    ...notesOnUnusedArgs(options.buildArg ?? [], builds, language),
    ...notesOnUnusedArgs(options.againstBuildArg ?? [], builds, language, "--against-build-arg"),
  ];
}

interface Judged {
  readonly builds: readonly ComparedBuild[];
  readonly notes: readonly Note[];
  readonly failed: boolean;
}

/** Compares what could be made, and says what is wrong with the rest. */
async function judge(
  made: readonly MadeBuild[],
  request: RebuildRequest,
  { language, sizer }: { readonly language: Language; readonly sizer: Sizer | undefined },
): Promise<Judged> {
  const text = rebuildText[language];
  const errors: Note[] = [];
  const warnings = new Map<string, Note>();
  const changed = made.flatMap(({ open, changed: each }) => (each.kind === "changed" ? [{ open, ...each }] : []));
  for (const each of made) if (each.changed.kind === "failure") errors.push(...each.changed.notes);
  for (const each of changed) for (const note of each.warnings) warnings.set(formatNote(note), note);
  for (const word of inAll(changed.map(({ unmatched }) => unmatched))) {
    const note = unmatchedNote(word, language);
    warnings.set(formatNote(note), note);
  }
  const images = [...new Set(changed.flatMap(({ after }) => imagesOf(after)))];
  for (const word of inAll(changed.map(({ unknownImages }) => unknownImages))) {
    errors.push({ path: undefined, line: undefined, ...text.problems.unknownImage(word, nearestImage(word, images), images) });
  }
  const builds: ComparedBuild[] = [];
  const misses: Note[] = [];
  for (const each of changed) {
    const { open, before, after, comparison } = each;
    errors.push(...notesOnPlanned(open, after, language), ...each.errors);
    if (request.compares && before.problems.length > 0 && after.problems.length === 0) {
      const note: Note = { path: open.dockerfile, line: undefined, ...text.problems.refusedBefore };
      warnings.set(formatNote(note), note);
    }
    // Without a target there is no build to compare; why there is none is told.
    if (after.graph.target === undefined) continue;
    if (request.compares) {
      const how = { fromGit: request.since !== undefined, language };
      for (const note of notesOnMissingSources(before, after, open.dockerfile, how)) warnings.set(formatNote(note), note);
    }
    const found = request.why === undefined ? undefined : stepOnLine(after, request.why);
    if (found?.kind === "nearest") {
      misses.push({ path: open.dockerfile, line: undefined, ...text.problems.lineWithoutStep(request.why!, found.nearest) });
    }
    builds.push({
      open,
      planned: after,
      comparison,
      result: request.compares ? compareBuilds(before, after, (await sizer?.size(open, after)) ?? []) : undefined,
      why: found?.kind === "step" ? explainStep(after, found.index) : undefined,
      unread: request.unread ? unreadOf(after) : undefined,
    });
  }
  // One Dockerfile of several may well have fewer lines.
  const nowhere = builds.every(({ why }) => why === undefined) ? misses : [];
  const shown = errors.some(({ path }) => path === undefined) || nowhere.length > 0 ? [] : builds;
  const notes = [...errors, ...nowhere, ...warnings.values()];
  return { builds: shown, notes, failed: errors.length > 0 || nowhere.length > 0 };
}

/** Words that are in each of the sets. */
function inAll(sets: readonly ReadonlySet<string>[]): readonly string[] {
  const [first, ...rest] = sets;
  return [...(first ?? [])].filter((word) => rest.every((set) => set.has(word)));
}

function limitOf(build: ComparedBuild, { limit }: RebuildRequest, text: RebuildText) {
  const over = limit === undefined || build.result === undefined ? undefined : overLimit(build.result, limit, text);
  return over === undefined ? [] : [[build, over] as const];
}

async function write(
  builds: readonly ComparedBuild[],
  remarks: ReadonlyMap<ComparedBuild, string>,
  { format }: RebuildRequest,
  text: RebuildText,
  { environment }: CommandContext,
): Promise<void> {
  switch (format) {
    case "json":
      writeOutput((await import("../rebuild/json-report.ts")).jsonReport(builds));
      return;
    case "markdown":
      writeOutput((await import("../rebuild/markdown-report.ts")).markdownReport(builds, text, remarks));
      return;
    case "text": {
      const { textReport } = await import("../rebuild/text-report.ts");
      const style = await loadStyle(wantsColor(environment, isTerminal(1)));
      writeOutput(textReport(builds, { style, text, columns: terminalColumns(environment) }));
    }
  }
}

/** What concerns both sides is told once. */
function once(notes: readonly Note[]): readonly Note[] {
  return [...new Map(notes.map((note) => [formatNote(note), note])).values()];
}

function tell(notes: readonly Note[], exitCode: ExitCode): ExitCode {
  for (const note of notes) writeError(formatNote(note));
  return exitCode;
}
