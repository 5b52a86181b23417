import { dirname, relative, resolve, sep } from "node:path";
import type { PathOverride, ProjectConfig, RuleIndex } from "@plimsoll/core/config";
import { type LoadPlugins, readConfigAt, type ConfigError, type ReadConfig } from "./config-file.ts";
import { createGlobMatcher, type GlobMatcher } from "./config-globs.ts";
import { createConfigFinder } from "./discover-config.ts";

export interface ConfigLoaderOptions {
  readonly index: RuleIndex;
  /** Absolute path of the folder that relative paths start from. */
  readonly cwd: string;
  /** `--config`: this file counts for all, and its globs start from `cwd`. */
  readonly configPath?: string | undefined;
  /** `--no-config`: files on disk are not looked at. */
  readonly noConfig?: boolean | undefined;
  /** Without it `plugins` of a config are not loaded. */
  readonly loadPlugins?: LoadPlugins | undefined;
}

/** The config that holds for one Dockerfile. A loader gives the same object for all Dockerfiles of which the same is said. */
export type FileConfig =
  | { readonly kind: "none" }
  | {
      readonly kind: "config";
      /** Absolute path of the config file. */
      readonly file: string;
      readonly project: ProjectConfig;
      /** Absolute paths of the modules that it names. */
      readonly plugins: readonly string[];
      /** Those overrides that match the Dockerfile, in the order of the config. */
      readonly overrides: readonly PathOverride[];
      /** Whether `exclude` matches it: then it is left out unless it was named itself. */
      readonly excluded: boolean;
    }
  /** The same errors come for every Dockerfile below the same config file. */
  | { readonly kind: "broken"; readonly file: string; readonly errors: readonly ConfigError[] };

export interface ConfigLoader {
  /** `path` is that of a Dockerfile, which need not exist; for standard input the name it is given. Never throws. */
  configFor(path: string): Promise<FileConfig>;
}

/** Finds and reads config files, each once. A file that changes later is seen by a new loader only. */
export function createConfigLoader({ index, cwd, configPath, noConfig = false, loadPlugins }: ConfigLoaderOptions): ConfigLoader {
  const find = createConfigFinder();
  const explicit = configPath === undefined ? undefined : resolve(cwd, configPath);
  const loaded = new Map<string, Promise<LoadedConfig>>();

  async function configFor(path: string): Promise<FileConfig> {
    if (noConfig) return noFile;
    const dockerfile = resolve(cwd, path);
    const file = explicit ?? find(dirname(dockerfile));
    if (file === undefined) return noFile;
    const loading = loaded.get(file) ?? loadConfig(file, index, loadPlugins);
    loaded.set(file, loading);
    const { read, excludes, overrides, said } = await loading;
    if (read.kind === "broken") return read;
    const fromGlobs = relative(explicit === undefined ? dirname(file) : cwd, dockerfile)
      .split(sep)
      .join("/");
    const matching = overrides.map(({ matches }) => matches(fromGlobs));
    const excluded = excludes(fromGlobs);
    const key = [excluded, ...matching].join(" ");
    const known: FileConfig = said.get(key) ?? {
      kind: "config",
      file,
      project: read.config,
      plugins: read.plugins,
      overrides: overrides.filter((_, index) => matching[index]).map(({ override }) => override),
      excluded,
    };
    said.set(key, known);
    return known;
  }
  return { configFor };
}

const noFile: FileConfig = { kind: "none" };

interface LoadedConfig {
  readonly read: ReadConfig;
  readonly excludes: GlobMatcher;
  readonly overrides: readonly { readonly override: PathOverride; readonly matches: GlobMatcher }[];
  /** What was said of Dockerfiles, by what matches them. */
  readonly said: Map<string, FileConfig>;
}

async function loadConfig(file: string, index: RuleIndex, loadPlugins: LoadPlugins | undefined): Promise<LoadedConfig> {
  const read = await readConfigAt(file, index, loadPlugins);
  const { exclude, overrides } = read.kind === "config" ? read.config : { exclude: [], overrides: [] };
  return {
    read,
    excludes: await createGlobMatcher(exclude),
    overrides: await Promise.all(
      overrides.map(async (override) => ({ override, matches: await createGlobMatcher(override.files) })),
    ),
    said: new Map(),
  };
}
