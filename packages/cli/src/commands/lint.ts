import { basename, relative } from "node:path";
import { suggest } from "@plimsoll/core";
import type { ProjectConfig } from "@plimsoll/core/config";
import {
  type ConfigError,
  describeDiscoveryProblem,
  type DiscoveredFile,
  type DiscoveredFiles,
  discoverFiles,
  type DiscoveryProblem,
  type FileConfig,
  mayBeBuildFile,
  readStandardInput,
} from "@plimsoll/host";
import type { ChosenShellCheck } from "../choose-shellcheck.ts";
import type { RunBuilds } from "../builds/open-run-builds.ts";
import { cliText } from "../cli-text.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import type { LintTask } from "../lint-file.ts";
import { type LintRun, runLint } from "../lint-run.ts";
import { formatNote, type Note } from "../note.ts";
import { openContext } from "../open-context.ts";
import { isTerminal, writeError } from "../output.ts";
import { openPlugins } from "../plugins.ts";
import type { CommandContext, LintOptions } from "../program.ts";
import type { RunSettings } from "../run-settings.ts";
import type { PartRequest } from "../shards/choose-part.ts";
import { wantsColor } from "../style.ts";
import { terminalColumns } from "../terminal-columns.ts";
import { baselineOf, openBaselinesFor } from "./lint-baselines.ts";
import { type LintRequest, readLintOptions } from "./lint-request.ts";
import { createTaskMaker, type PlainTask, projectOf } from "./lint-task.ts";
import { configNote } from "./read-option.ts";

/** `plimsoll lint`. */
export async function lintCommand(named: readonly string[], options: LintOptions, context: CommandContext): Promise<ExitCode> {
  const plugins = await openPlugins(options, context);
  if (plugins.notes.length > 0) return refuse(plugins.notes);
  const early = await readLintOptions(options, plugins.index(), context);
  // A rule of a plugin that a config names is known only later.
  if (isNotes(early) && !namesPluginRule(options)) return refuse(early);
  const listed = options.filesFrom === undefined ? [] : await listOf(options.filesFrom, context);
  if (!isPaths(listed)) return refuse([listed]);
  const paths = [...named, ...listed];
  const search = paths.length === 0 && options.filesFrom === undefined ? ["."] : paths;
  const found = await discoverFiles(search, { cwd: context.cwd });
  const tidy = found.files.length > thousands ? (await import("../keep-memory-flat.ts")).keepMemoryFlat() : undefined;
  const readsInput = found.files.some(({ path }) => path === "-");
  const part = await partOf(options, readsInput, context.language);
  if (part !== undefined && !("shard" in part)) return refuse(part);
  if (readsInput && found.files.length > 1) return refuse([note(cliText[context.language].onlyStandardInput)]);
  const { loader } = plugins;
  const searched = await loadConfigs(found.files, options, loader);
  const builds = await openBuildsFor(found, searched, paths, options, context);
  const files = builds === undefined ? searched : await loadConfigs(builds.dockerfiles, options, loader);
  const buildFiles = (builds === undefined ? [] : [...builds.opened.texts.keys()]).map((path) => ({ path, explicit: true }));
  const describing = await loadConfigs(buildFiles, options, loader);
  const request = plugins.loaded().length > 0 ? await readLintOptions(options, plugins.index(), context) : early;
  if (isNotes(request))
    return refuse([...request, ...(await configNotes([...files, ...describing], context.cwd, context.language))]);
  const project = [...files, ...describing].map(({ config }) => projectOf(config)).find((config) => config !== undefined);
  const language = context.askedLanguage ?? project?.language ?? context.language;
  const notes = [
    ...(builds ?? found).problems.map((problem) => discoveryNote(problem, language)),
    ...(builds?.notes ?? []),
    ...(await configNotes([...files, ...describing], context.cwd, language)),
  ];
  const wanted = files.filter(({ explicit, config }) => explicit || !isExcluded(config));
  const dockerfiles = options.context === undefined ? [] : wanted.map(({ path }) => path);
  const buildContext = await openContext(options.context, dockerfiles, language);
  notes.push(...buildContext.notes);
  if (wanted.length === 0 && describing.length === 0 && notes.length === 0 && part === undefined) {
    notes.push(note(search.length === 0 ? cliText[language].emptyList : cliText[language].noFiles));
  }
  const baselines = await openBaselinesFor([...wanted, ...describing], options, context.cwd, language);
  if (baselines !== undefined && baselines.notes.length > 0) return refuse([...notes, ...baselines.notes]);
  const shellcheck = await openShellCheck(wanted, options, context, language);
  notes.push(...shellcheck.notes);
  for (const each of notes) writeError(formatNote(each));
  const settings = {
    ...settingsFor(request, options, language, project, context),
    usesBaseline: baselines !== undefined,
    plugins: plugins.loaded(),
    shellcheck: shellcheck.version,
  };
  const makeTask = createTaskMaker(request, options);
  const toPlain = ({ path, config }: FileToLint): PlainTask => makeTask(path, config);
  const chosen =
    part === undefined
      ? undefined
      : (await import("../shards/choose-part.ts")).choosePart(part, {
          dockerfiles: wanted,
          describing,
          taskOf: toPlain,
          settings,
          options,
          buildArgs: request.buildArgs,
          notes,
          without: (builds ?? found).problems.map(({ path }) => path),
        });
  if (chosen !== undefined && chosen.refused.length > 0) return refuse(chosen.refused);
  const toTask = ({ path, config }: Pick<FileToLint, "path" | "config">): LintTask => {
    const task = makeTask(path, config);
    const listing = buildContext.listingFor(path);
    const built = builds?.buildsOf(path, task.build);
    return {
      ...task,
      context: listing,
      builds: listing === undefined ? built : built?.map((build) => ({ ...build, context: listing })),
      baseline: baselineOf(path, config, baselines, options, context.cwd),
      shellcheck: shellcheck.programFor(config),
      plugins: pluginsOf(plugins.always, config),
    };
  };
  const mine = chosen?.dockerfiles ?? wanted;
  const waiting = mine.length > thousands ? (await import("../packed-files.ts")).packFiles(mine) : mine;
  const hasBuilds = builds !== undefined && mine.some((file) => builds.buildsOf(file.path, toPlain(file).build) !== undefined);
  return runLint({
    tasks: { length: waiting.length, slice: (start, end) => waiting.slice(start, end).map(toTask) },
    tidy,
    hasContexts: options.context !== undefined || hasBuilds,
    buildFiles: await buildFilesOf(builds, (chosen?.describes ?? true) ? describing.map(toTask) : [], settings),
    blob: chosen?.origin,
    settings,
    output: options.output,
    baselines,
    statistics: options.statistics === true,
    jobs: request.jobs,
    standardInput: readsInput ? await readStandardInput() : undefined,
    broken: notes.length > 0,
  });
}

/** From this number of files on, peak memory is worth the time that collecting garbage takes. */
const thousands = 2000;

async function listOf(list: string, context: CommandContext): Promise<readonly string[] | Note> {
  const { readFilesFrom } = await import("./files-from.ts");
  return readFilesFrom(list, context);
}

function isPaths(listed: readonly string[] | Note): listed is readonly string[] {
  return Array.isArray(listed);
}

/** Loaded only where a part of a run is asked for. */
async function partOf(
  options: LintOptions,
  readsInput: boolean,
  language: RunSettings["language"],
): Promise<PartRequest | readonly Note[] | undefined> {
  if (options.shard === undefined && options.format !== "blob") return undefined;
  const { readPartRequest } = await import("../shards/choose-part.ts");
  return readPartRequest(options, readsInput, language);
}

/** Loaded only where a file that describes builds may be meant. */
async function openBuildsFor(
  found: DiscoveredFiles,
  files: readonly FileToLint[],
  paths: readonly string[],
  options: LintOptions,
  { cwd, environment, language }: CommandContext,
): Promise<RunBuilds | undefined> {
  const search = options.builds ?? files.some(({ config }) => projectOf(config)?.builds === true);
  const named = found.files.some(({ path }) => mayBeBuildFile(basename(path)));
  if (!search && !named && !found.problems.some(({ code }) => code === "no-dockerfile")) return undefined;
  const { openRunBuilds } = await import("../builds/open-run-builds.ts");
  return openRunBuilds({ found, paths, cwd, environment, language, search, contextGiven: options.context !== undefined });
}

/** Loaded only where a setting asks for ShellCheck. */
async function openShellCheck(
  files: readonly FileToLint[],
  { shellcheck: option, trustPlugins }: LintOptions,
  { cwd, environment }: CommandContext,
  language: RunSettings["language"],
): Promise<ChosenShellCheck> {
  const configs = files.map(({ config }) => config);
  const asked = option ?? configs.find((config) => projectOf(config)?.shellcheck !== undefined);
  if (asked === undefined) return { programFor: () => undefined, version: undefined, notes: [] };
  const { chooseShellCheck } = await import("../choose-shellcheck.ts");
  return chooseShellCheck({ option, configs, cwd, environment, trustAll: trustPlugins === true, language });
}

async function buildFilesOf(
  builds: RunBuilds | undefined,
  tasks: readonly LintTask[],
  settings: RunSettings,
): Promise<LintRun["buildFiles"]> {
  if (builds === undefined) return undefined;
  const { lintBuildFiles } = await import("../builds/lint-build-files.ts");
  return (tools) => lintBuildFiles(builds, tasks, settings, tools);
}

/** All that is kept of a file until it is its turn. */
interface FileToLint {
  /** As shown: for standard input the name that it is given. */
  readonly path: string;
  readonly explicit: boolean;
  readonly config: FileConfig;
}

async function loadConfigs(
  files: readonly DiscoveredFile[],
  { stdinFilename }: LintOptions,
  loader: { configFor(path: string): Promise<FileConfig> },
): Promise<readonly FileToLint[]> {
  const loaded: FileToLint[] = [];
  for (const file of files) {
    const path = file.path === "-" ? (stdinFilename ?? "-") : file.path;
    loaded.push({ path, explicit: file.explicit, config: await loader.configFor(path) });
  }
  return loaded;
}

function pluginsOf(always: readonly string[], config: FileConfig): readonly string[] {
  const own = config.kind === "config" ? config.plugins : [];
  return own.length === 0 ? always : [...new Set([...always, ...own])];
}

function namesPluginRule({ select = [], ignore = [], severity = [] }: LintOptions): boolean {
  return [...select, ...ignore, ...severity].some((name) => name.includes("/"));
}

function isExcluded(config: FileConfig): boolean {
  return config.kind === "config" && config.excluded;
}

function settingsFor(
  { format }: LintRequest,
  options: LintOptions,
  language: RunSettings["language"],
  project: ProjectConfig | undefined,
  { environment, cwd }: CommandContext,
): RunSettings {
  const fix = options.fixUnsafe === true ? "unsafe" : options.fix === true || options.diff === true ? "safe" : "none";
  return {
    language,
    format,
    fix,
    diff: options.diff === true,
    quiet: options.quiet === true,
    color: wantsColor(environment, options.output === undefined && isTerminal(1) && project?.output.color !== false),
    columns: terminalColumns(environment),
    target: options.target,
    cwd,
    plugins: [],
    usesBaseline: false,
  };
}

function discoveryNote(problem: DiscoveryProblem, language: RunSettings["language"]): Note {
  const { message, help } = describeDiscoveryProblem(problem, language);
  const command =
    problem.code === "missing"
      ? suggest(problem.path, ["lint", "fmt", "plan", "rules", "explain", "init", "syntax", "trust"])
      : undefined;
  return note({ message, help: command === undefined ? help : cliText[language].maybeCommand(command) });
}

/** Each problem of a config once, however many files stand below it. */
async function configNotes(
  files: readonly FileToLint[],
  cwd: string,
  language: RunSettings["language"],
): Promise<readonly Note[]> {
  const errors = new Map<string, readonly ConfigError[]>();
  for (const { config } of files) if (config.kind === "broken") errors.set(config.file, config.errors);
  const notes: Note[] = [];
  for (const { file, line, column, problem } of [...errors.values()].flat()) {
    const { message, help } = await configNote("", problem, language);
    const path = relative(cwd, file);
    notes.push({ path: path.startsWith("..") ? file : path, line, column, message, help });
  }
  return notes;
}

function note({ message, help }: Pick<Note, "message" | "help">): Note {
  return { path: undefined, line: undefined, message, help };
}

function isNotes(request: LintRequest | readonly Note[]): request is readonly Note[] {
  return Array.isArray(request);
}

function refuse(notes: readonly Note[]): ExitCode {
  for (const each of notes) writeError(formatNote(each));
  return exitCodes.broken;
}
