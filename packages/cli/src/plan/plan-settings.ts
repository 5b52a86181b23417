import { statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Language } from "@plimsoll/core";
import type { ConfigError } from "@plimsoll/host";
import type { ProjectConfig } from "@plimsoll/core/config";
import { configNote } from "../commands/read-option.ts";
import type { Note } from "../note.ts";
import { openPlugins } from "../plugins.ts";
import type { CommandContext } from "../program.ts";
import type { BuildSourceOptions } from "./build-source-options.ts";

/** What config files say that counts for plans: how to build, the language, the engine. */
export interface PlanSettings {
  /** For what the command line names. */
  near(path: string | undefined, options: BuildSourceOptions): Promise<ProjectConfig | undefined>;
  /** For a Dockerfile. */
  of(dockerfile: string): Promise<ProjectConfig | undefined>;
  /** What is wrong with the configs that were read, each once. Plugins are for the linter: without them a plan is as good. */
  problems(language: Language): Promise<{ readonly errors: readonly Note[]; readonly warnings: readonly Note[] }>;
}

export function createPlanSettings(context: CommandContext): PlanSettings {
  const broken = new Map<string, readonly ConfigError[]>();
  const plugins = openPlugins({}, context);
  async function of(dockerfile: string): Promise<ProjectConfig | undefined> {
    const config = await (await plugins).loader.configFor(dockerfile);
    if (config.kind === "broken") broken.set(config.file, config.errors);
    return config.kind === "config" ? config.project : undefined;
  }
  return {
    of,
    near(path = ".", { file }) {
      const named = file === undefined || file === "-" ? path : file;
      return of(isFolder(named) ? join(named, "Dockerfile") : named);
    },
    async problems(language) {
      const [errors, warnings]: [Note[], Note[]] = [[], []];
      for (const { file, line, column, problem } of [...broken.values()].flat()) {
        const { message, help } = await configNote("", problem, language);
        const path = relative(context.cwd, file);
        const list = problem.code.startsWith("plugin-") ? warnings : errors;
        list.push({ path: path.startsWith("..") ? file : path, line, column, message, help });
      }
      return { errors, warnings };
    },
  };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    // A folder above it may not be looked into: reading it says so.
    return false;
  }
}
