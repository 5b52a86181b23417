import { homedir } from "node:os";
import { relative, resolve } from "node:path";
import { type Language, type LintConfig, resolveLintConfig, type RuleIndex } from "@plimsoll/core";
import { type ConfigPath, type PlacedConfigProblem, type ProjectConfig, readHadolintConfig } from "@plimsoll/core/config";
import { findHadolintConfig, readSettingsData } from "@plimsoll/host";
import { configNote } from "../commands/read-option.ts";
import type { Note } from "../note.ts";
import type { CommandContext } from "../program.ts";
import type { HadolintOptions } from "./hadolint-options.ts";
import { type HadolintSettings, mergeSettings, settingsOfEnvironment, settingsOfOptions } from "./hadolint-settings.ts";

export interface HadolintConfig {
  readonly lint: LintConfig;
  readonly output: ProjectConfig["output"];
  /** Absolute path of the file that was read. */
  readonly file: string | undefined;
  /** As they count, for `--verbose`. */
  readonly settings: HadolintSettings;
  /** What is wrong with the config file. As in hadolint, the run goes on. */
  readonly notes: readonly Note[];
  /** Whether a file that `--config` names cannot be read: then it does not. */
  readonly broken: boolean;
}

/** The settings of environment, config file and command line, put together as hadolint does. */
export async function loadHadolintConfig(
  options: HadolintOptions,
  index: RuleIndex,
  { environment, cwd, language }: CommandContext,
): Promise<HadolintConfig> {
  const configHome = environment["XDG_CONFIG_HOME"] ?? (process.platform === "win32" ? environment["LOCALAPPDATA"] : undefined);
  const home = environment["HOME"] ?? homedir();
  const named = options.config === undefined ? undefined : resolve(cwd, options.config);
  const file = named ?? findHadolintConfig({ cwd, home, configHome });
  const read = file === undefined ? undefined : await readFileSettings(file, index, cwd, language);
  const line = settingsOfOptions(options);
  const merged = mergeSettings(settingsOfEnvironment(environment), read?.settings ?? {}, line);
  const usable = withoutMistakes(merged, index);
  const typed = await Promise.all(usable.problems.map(({ problem }) => configNote("", problem, language)));
  return {
    lint: resolveLintConfig({ project: usable.config }),
    output: usable.config.output,
    file,
    settings: merged,
    notes: [...(read?.notes ?? []), ...typed],
    broken: named !== undefined && read?.readable === false,
  };
}

interface FileSettings {
  readonly settings: HadolintSettings;
  readonly notes: readonly Note[];
  readonly readable: boolean;
}

async function readFileSettings(file: string, index: RuleIndex, cwd: string, language: Language): Promise<FileSettings> {
  const path = relative(cwd, file);
  const shown = path.startsWith("..") ? file : path;
  const data = await readSettingsData(file);
  if (data.kind === "broken") {
    const notes = data.errors.map(async ({ line, column, problem }) => ({
      ...(await configNote("", problem, language)),
      path: shown,
      line,
      column,
    }));
    const readable = data.errors.some(({ line }) => line !== undefined);
    return { settings: {}, notes: await Promise.all(notes), readable };
  }
  const { settings, problems } = withoutMistakes(data.value, index);
  const notes = problems.map(async ({ problem, path: place, at }) => ({
    ...(await configNote("", problem, language)),
    path: shown,
    ...data.placeOf(place, at),
  }));
  return { settings, notes: await Promise.all(notes), readable: true };
}

interface UsableSettings {
  readonly settings: HadolintSettings;
  readonly config: ProjectConfig;
  readonly problems: readonly PlacedConfigProblem[];
}

/** Takes out keys and codes that do not exist, which hadolint passes over; with any other mistake nothing counts, as there. */
function withoutMistakes(value: unknown, index: RuleIndex): UsableSettings {
  const first = readHadolintConfig(value, index);
  if (first.kind === "config") return { settings: asSettings(value), config: first.config, problems: [] };
  const harmless = first.problems.filter(({ problem }) => isHarmless(problem.code));
  const rest = harmless.reduceRight<unknown>((left, { path }) => withoutPart(left, path), value);
  const second = readHadolintConfig(rest, index);
  const { problems } = first;
  if (second.kind === "config") return { settings: asSettings(rest), config: second.config, problems };
  const nothing = readHadolintConfig({}, index);
  if (nothing.kind === "broken") throw new Error("an empty config is broken");
  return { settings: {}, config: nothing.config, problems };
}

function isHarmless(code: PlacedConfigProblem["problem"]["code"]): boolean {
  return code === "unknown-key" || code === "unknown-hadolint-code";
}

function withoutPart(value: unknown, [key, ...path]: ConfigPath): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, position) =>
      position !== key ? [item] : path.length === 0 ? [] : [withoutPart(item, path)],
    );
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== key || path.length > 0);
  return Object.fromEntries(
    entries.map(([name, item]: [string, unknown]) => [name, name === key ? withoutPart(item, path) : item]),
  );
}

function asSettings(value: unknown): HadolintSettings {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
