import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { ConfigProblem, ProjectConfig, RuleIndex } from "@plimsoll/core/config";

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
  | { readonly kind: "config"; readonly file: string; readonly config: ProjectConfig }
  | { readonly kind: "broken"; readonly file: string; readonly errors: readonly ConfigError[] };

/** No config is near this size; what is has been named by mistake and would take long to parse. */
const sizeLimit = 1024 * 1024;

/** Reads one config file, of plimsoll or, by its name, of hadolint. `file` is an absolute path. Never throws. */
export async function readConfigAt(file: string, index: RuleIndex): Promise<ReadConfig> {
  const text = await readText(file);
  if (typeof text !== "string") {
    return { kind: "broken", file, errors: [{ file, line: undefined, column: undefined, problem: text }] };
  }
  const [{ parseConfigText }, core] = await Promise.all([import("./config-yaml.ts"), import("@plimsoll/core/config")]);
  const parsed = await parseConfigText(text);
  if (parsed.kind === "broken") {
    const errors = parsed.errors.map(({ place, problem }) => ({ file, ...place, problem }));
    return { kind: "broken", file, errors };
  }
  const read = isHadolintConfig(file) ? core.readHadolintConfig(parsed.value, index) : core.readConfigFile(parsed.value, index);
  if (read.kind === "config") return { kind: "config", file, config: read.config };
  const errors = read.problems.map(({ problem, path, at }) => ({ file, ...parsed.placeOf(path, at), problem }));
  return { kind: "broken", file, errors: errors.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** `.hadolint.yaml`, `hadolint.yml` and whatever else somebody calls theirs. */
function isHadolintConfig(file: string): boolean {
  return basename(file).toLowerCase().includes("hadolint");
}

async function readText(file: string): Promise<string | ConfigProblem> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return { code: "file-is-directory", params: {} };
    if (found.size > sizeLimit) return { code: "file-too-large", params: { limit: "1 MB" } };
    const bytes = await readFile(file);
    return decode(bytes) ?? { code: "file-not-utf8", params: {} };
  } catch (error) {
    const code = errorCode(error);
    return code === "ENOENT" || code === "ENOTDIR"
      ? { code: "file-missing", params: {} }
      : { code: "file-unreadable", params: { reason: code } };
  }
}

/** Drops a byte order mark. Undefined when the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
