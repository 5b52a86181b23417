import { relative } from "node:path";
import { type BuildOptions, createRuleIndex, resolveLintConfig, rules, suggest } from "@plimsoll/core";
import type { ProjectConfig } from "@plimsoll/core/config";
import {
  type ConfigError,
  createConfigLoader,
  describeDiscoveryProblem,
  type DiscoveredFile,
  discoverFiles,
  type DiscoveryProblem,
  type FileConfig,
  readStandardInput,
} from "@plimsoll/host";
import { cliText } from "../cli-text.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import type { LintTask } from "../lint-file.ts";
import { runLint } from "../lint-run.ts";
import { formatNote, type Note } from "../note.ts";
import { openContext } from "../open-context.ts";
import { isTerminal, writeError } from "../output.ts";
import type { CommandContext, LintOptions } from "../program.ts";
import type { RunSettings } from "../run-settings.ts";
import { wantsColor } from "../style.ts";
import { terminalColumns } from "../terminal-columns.ts";
import { type LintRequest, readLintOptions } from "./lint-request.ts";
import { configNote } from "./read-option.ts";

/** `plimsoll lint`. */
export async function lintCommand(paths: readonly string[], options: LintOptions, context: CommandContext): Promise<ExitCode> {
  const index = createRuleIndex(rules);
  const request = await readLintOptions(options, index, context);
  if (isNotes(request)) return refuse(request);
  const found = await discoverFiles(paths.length === 0 ? ["."] : paths, { cwd: context.cwd });
  const readsInput = found.files.some(({ path }) => path === "-");
  if (readsInput && found.files.length > 1) return refuse([note(cliText[context.language].onlyStandardInput)]);
  const files = await loadConfigs(
    found.files,
    options,
    createConfigLoader({ index, cwd: context.cwd, ...configChoice(options) }),
  );
  const project = files.map(({ config }) => projectOf(config)).find((config) => config !== undefined);
  const language = context.askedLanguage ?? project?.language ?? context.language;
  const notes = [
    ...found.problems.map((problem) => discoveryNote(problem, language)),
    ...(await configNotes(files, context.cwd, language)),
  ];
  const tasks = files.filter(({ file, config }) => file.explicit || !isExcluded(config));
  const dockerfiles = tasks.map(({ path }) => path);
  const buildContext = await openContext(options.context, dockerfiles, language);
  notes.push(...buildContext.notes);
  if (tasks.length === 0 && notes.length === 0) notes.push(note(cliText[language].noFiles));
  for (const each of notes) writeError(formatNote(each));
  return runLint({
    tasks: tasks.map(({ path, config }) => ({
      ...taskFor(path, config, request, options),
      context: buildContext.listingFor(path),
    })),
    settings: settingsFor(request, options, language, project, context),
    statistics: options.statistics === true,
    jobs: request.jobs,
    standardInput: readsInput ? await readStandardInput() : undefined,
    broken: notes.length > 0,
  });
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

function configChoice({ config }: LintOptions): { readonly configPath: string | undefined; readonly noConfig: boolean } {
  return { configPath: typeof config === "string" ? config : undefined, noConfig: config === false };
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
  { environment }: CommandContext,
): RunSettings {
  const fix = options.fixUnsafe === true ? "unsafe" : options.fix === true || options.diff === true ? "safe" : "none";
  return {
    language,
    format,
    fix,
    diff: options.diff === true,
    quiet: options.quiet === true,
    color: wantsColor(environment, isTerminal(1) && project?.output.color !== false),
    columns: terminalColumns(environment),
    target: options.target,
  };
}

function discoveryNote(problem: DiscoveryProblem, language: RunSettings["language"]): Note {
  const { message, help } = describeDiscoveryProblem(problem, language);
  const command = problem.code === "missing" ? suggest(problem.path, ["lint", "rules", "explain", "init", "syntax"]) : undefined;
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
