import { dirname, resolve } from "node:path";
import type { Language } from "@plimsoll/core";
import type { FileConfig } from "@plimsoll/host";
import type { FileBaseline } from "../apply-baseline.ts";
import type { Baselines } from "../baselines.ts";
import type { LintOptions } from "../program.ts";
import { projectOf } from "./lint-task.ts";

/** Loaded only where a baseline is asked for. */
export async function openBaselinesFor(
  tasks: readonly { readonly config: FileConfig }[],
  options: LintOptions,
  cwd: string,
  language: Language,
): Promise<Baselines | undefined> {
  const files = tasks.map(({ config }) => baselineFileOf(config, options, cwd)).filter((file) => file !== undefined);
  if (files.length === 0) return undefined;
  const { openBaselines } = await import("../baselines.ts");
  return openBaselines(files, options.writeBaseline === true, language);
}

/** What the baseline of a file says of it. */
export function baselineOf(
  path: string,
  config: FileConfig,
  baselines: Baselines | undefined,
  options: LintOptions,
  cwd: string,
): FileBaseline | undefined {
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
