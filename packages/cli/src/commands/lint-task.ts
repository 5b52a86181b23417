import { type BuildOptions, type LintConfig, resolveLintConfig } from "@plimsoll/core";
import type { ProjectConfig } from "@plimsoll/core/config";
import type { FileConfig } from "@plimsoll/host";
import type { LintTask } from "../lint-file.ts";
import type { LintOptions } from "../program.ts";
import type { LintRequest } from "./lint-request.ts";

/** What a file's config and the command line make of a file. */
export type PlainTask = Pick<LintTask, "path" | "config" | "build">;

/**
 * Gives the task of each file. A file whose config is broken is linted with what the command line says: the config's problem is told besides. Files
 * of which the same is said share one config: of a hundred thousand only a few differ.
 */
export function createTaskMaker(
  request: LintRequest,
  { target }: Pick<LintOptions, "target">,
): (path: string, config: FileConfig) => PlainTask {
  const known = new Map<FileConfig, Omit<PlainTask, "path">>();
  const make = (project: ProjectConfig | undefined, config: LintConfig): Omit<PlainTask, "path"> => {
    const build: BuildOptions = {
      ...project?.build,
      ...(target === undefined ? {} : { target }),
      buildArgs: { ...project?.build.buildArgs, ...request.buildArgs },
    };
    return { config, build };
  };
  return (path, config) => {
    const project = projectOf(config);
    const overrides = config.kind === "config" ? config.overrides : [];
    const { commandLine } = request;
    const made = known.get(config) ?? make(project, resolveLintConfig({ project, overrides, commandLine }));
    known.set(config, made);
    return { path, ...made };
  };
}

export function projectOf(config: FileConfig): ProjectConfig | undefined {
  return config.kind === "config" ? config.project : undefined;
}
