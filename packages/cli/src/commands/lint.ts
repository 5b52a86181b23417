import { basename, dirname, relative, resolve } from "node:path";
import { type BuildOptions, resolveLintConfig, suggest } from "@plimsoll/core";
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
import type { Baselines } from "../baselines.ts";
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
import { wantsColor } from "../style.ts";
import { terminalColumns } from "../terminal-columns.ts";
import { type LintRequest, readLintOptions } from "./lint-request.ts";
import { configNote } from "./read-option.ts";

/** `plimsoll lint`. */
export async function lintCommand(paths: readonly string[], options: LintOptions, context: CommandContext): Promise<ExitCode> {
  const plugins = await openPlugins(options, context);
  if (plugins.notes.length > 0) return refuse(plugins.notes);
  const early = await readLintOptions(options, plugins.index(), context);
  // A rule of a plugin that a config names is known only later.
  if (isNotes(early) && !namesPluginRule(options)) return refuse(early);
  const found = await discoverFiles(paths.length === 0 ? ["."] : paths, { cwd: context.cwd });
  const readsInput = found.files.some(({ path }) => path === "-");
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
  const tasks = files.filter(({ file, config }) => file.explicit || !isExcluded(config));
  const dockerfiles = tasks.map(({ path }) => path);
  const buildContext = await openContext(options.context, dockerfiles, language);
  notes.push(...buildContext.notes);
  if (tasks.length === 0 && describing.length === 0 && notes.length === 0) notes.push(note(cliText[language].noFiles));
  const baselines = await openBaselinesFor([...tasks, ...describing], options, context.cwd, language);
  if (baselines !== undefined && baselines.notes.length > 0) return refuse([...notes, ...baselines.notes]);
  const shellcheck = await openShellCheck(tasks, options, context, language);
  notes.push(...shellcheck.notes);
  for (const each of notes) writeError(formatNote(each));
  const settings = {
    ...settingsFor(request, options, language, project, context),
    usesBaseline: baselines !== undefined,
    plugins: plugins.loaded(),
    shellcheck: shellcheck.version,
  };
  const toTask = ({ path, config }: FileToLint): LintTask => {
    const task = taskFor(path, config, request, options);
    const listing = buildContext.listingFor(path);
    const built = builds?.buildsOf(path, task.build);
    return {
      ...task,
      context: listing,
      builds: listing === undefined ? built : built?.map((build) => ({ ...build, context: listing })),
      baseline: baselineOf(path, config, baselines, options, context.cwd),
      shellcheck: shellcheck.programFor(config),
      plugins: [...new Set([...plugins.always, ...(config.kind === "config" ? config.plugins : [])])],
    };
  };
  return runLint({
    tasks: tasks.map(toTask),
    buildFiles: await buildFilesOf(builds, describing.map(toTask), settings),
    settings,
    output: options.output,
    baselines,
    statistics: options.statistics === true,
    jobs: request.jobs,
    standardInput: readsInput ? await readStandardInput() : undefined,
    broken: notes.length > 0,
  });
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

interface FileToLint {
  readonly file: DiscoveredFile;
  /** As shown: for standard input the name that it is given. */
  readonly path: string;
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
    loaded.push({ file, path, config: await loader.configFor(path) });
  }
  return loaded;
}

function namesPluginRule({ select = [], ignore = [], severity = [] }: LintOptions): boolean {
  return [...select, ...ignore, ...severity].some((name) => name.includes("/"));
}

function projectOf(config: FileConfig): ProjectConfig | undefined {
  return config.kind === "config" ? config.project : undefined;
}

function isExcluded(config: FileConfig): boolean {
  return config.kind === "config" && config.excluded;
}

/** A file whose config is broken is linted with what the command line says: the config's problem is told besides. */
function taskFor(path: string, config: FileConfig, request: LintRequest, { target }: LintOptions): Omit<LintTask, "context"> {
  const project = projectOf(config);
  const overrides = config.kind === "config" ? config.overrides : undefined;
  const build: BuildOptions = {
    ...project?.build,
    ...(target === undefined ? {} : { target }),
    buildArgs: { ...project?.build.buildArgs, ...request.buildArgs },
  };
  return { path, config: resolveLintConfig({ project, overrides, commandLine: request.commandLine }), build };
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

/** Loaded only where a baseline is asked for. */
async function openBaselinesFor(
  tasks: readonly FileToLint[],
  options: LintOptions,
  cwd: string,
  language: RunSettings["language"],
): Promise<Baselines | undefined> {
  const files = tasks.map(({ config }) => baselineFileOf(config, options, cwd)).filter((file) => file !== undefined);
  if (files.length === 0) return undefined;
  const { openBaselines } = await import("../baselines.ts");
  return openBaselines(files, options.writeBaseline === true, language);
}

function baselineOf(path: string, config: FileConfig, baselines: Baselines | undefined, options: LintOptions, cwd: string) {
  const file = baselineFileOf(config, options, cwd);
  return file === undefined ? undefined : baselines?.of(path, file);
}

/** The command line's, else the config's (from its folder), else the usual one where an option asks for a baseline. */
function baselineFileOf(config: FileConfig, options: LintOptions, cwd: string): string | undefined {
  const { baseline, writeBaseline, onlyNew } = options;
  if (typeof baseline === "string") return resolve(cwd, baseline);
  if (baseline === false && writeBaseline !== true) return undefined;
  const own = projectOf(config)?.baseline;
  if (config.kind === "config" && own !== undefined) return resolve(dirname(config.file), own);
  return writeBaseline === true || onlyNew === true ? resolve(cwd, defaultBaseline) : undefined;
}

/** In the working directory. */
const defaultBaseline = ".plimsoll-baseline.json";

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
