import { basename } from "node:path";
import type { ConfigProblem, PlacedConfigProblem, ProjectConfig, RuleIndex } from "@plimsoll/core/config";
import { readSettingsText } from "./read-settings-text.ts";

/** Something wrong with a config file. `describeConfigProblem` of core makes the words. */
export interface ConfigError {
  /** Absolute path. */
  readonly file: string;
  /** 1-based; undefined when the file as a whole is meant. */
  readonly line: number | undefined;
  /** 1-based, in UTF-16 code units. */
  readonly column: number | undefined;
  readonly problem: ConfigProblem;
}

/** A config file, read, or everything that is wrong with it. */
export type ReadConfig =
  | {
      readonly kind: "config";
      readonly file: string;
      readonly config: ProjectConfig;
      /** Absolute paths of the modules that it names. */
      readonly plugins: readonly string[];
    }
  | { readonly kind: "broken"; readonly file: string; readonly errors: readonly ConfigError[] };

/** No config is near this size; what is has been named by mistake and would take long to parse. In MB. */
const sizeLimit = 1;

/** What a config's plugins add; asked only when it names some. */
export type LoadPlugins = (
  file: string,
  names: unknown,
) => Promise<{ readonly paths: readonly string[]; readonly index: RuleIndex; readonly problems: readonly PlacedConfigProblem[] }>;

/** Reads one config file, of plimsoll or, by its name, of hadolint. `file` is an absolute path. Never throws. */
export async function readConfigAt(file: string, index: RuleIndex, loadPlugins?: LoadPlugins): Promise<ReadConfig> {
  const text = await readSettingsText(file, sizeLimit);
  if (typeof text !== "string") {
    return { kind: "broken", file, errors: [{ file, line: undefined, column: undefined, problem: text }] };
  }
  const [{ parseConfigText }, core] = await Promise.all([import("./config-yaml.ts"), import("@plimsoll/core/config")]);
  const parsed = await parseConfigText(text);
  if (parsed.kind === "broken") {
    const errors = parsed.errors.map(({ place, problem }) => ({ file, ...place, problem }));
    return { kind: "broken", file, errors };
  }
  const names = isHadolintConfig(file) ? undefined : pluginsIn(parsed.value);
  const plugins = names === undefined ? undefined : await loadPlugins?.(file, names);
  const known = plugins?.index ?? index;
  const read = isHadolintConfig(file) ? core.readHadolintConfig(parsed.value, known) : core.readConfigFile(parsed.value, known);
  const refused = plugins?.problems ?? [];
  if (read.kind === "config" && refused.length === 0) {
    return { kind: "config", file, config: read.config, plugins: plugins?.paths ?? [] };
  }
  // Without its plugins a config names rules that nobody knows: only the cause is told.
  const problems = read.kind === "broken" && refused.length === 0 ? read.problems : refused;
  const errors = problems.map(({ problem, path, at }) => ({ file, ...parsed.placeOf(path, at), problem }));
  return { kind: "broken", file, errors: errors.sort((a, b) => a.line - b.line || a.column - b.column) };
}

function pluginsIn(value: unknown): unknown {
  return typeof value === "object" && value !== null && "plugins" in value ? (value.plugins ?? undefined) : undefined;
}

/** `.hadolint.yaml`, `hadolint.yml` and whatever else somebody calls theirs. */
function isHadolintConfig(file: string): boolean {
  return basename(file).toLowerCase().includes("hadolint");
}
