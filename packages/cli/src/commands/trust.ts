import { dirname, join, relative, resolve } from "node:path";
import { createRuleIndex, rules } from "@plimsoll/core";
import { createConfigLoader, describeReason } from "@plimsoll/host";
import { resolvePlugin, trustFile, trustPlugins } from "@plimsoll/host/plugins";
import { cliText } from "../cli-text.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { formatNote, type Note } from "../note.ts";
import { writeError, writeOutput } from "../output.ts";
import type { CommandContext } from "../program.ts";
import { configNote } from "./read-option.ts";

/** `plimsoll trust [folder]`: from now on what the folder's config names is run, plugins and ShellCheck, as long as it stays as it is. */
export async function trustCommand(
  folder: string | undefined,
  { cwd, environment, language }: CommandContext,
): Promise<ExitCode> {
  const text = cliText[language];
  const refuse = (note: Omit<Note, "line">): ExitCode => {
    writeError(formatNote({ ...note, line: undefined }));
    return exitCodes.broken;
  };
  const named = await namedPlugins(resolve(cwd, folder ?? "."));
  if (named === undefined) return refuse({ path: folder, ...text.nothingToTrust });
  const { config, names } = named;
  const shown = relative(cwd, config).startsWith("..") ? config : relative(cwd, config);
  const paths: string[] = [];
  for (const name of names) {
    const path = resolvePlugin(name, join(config, ".."));
    if (path === undefined) {
      const note = await configNote("", { code: "plugin-missing", params: { plugin: name } }, language);
      return refuse({ ...note, path: shown });
    }
    paths.push(path);
  }
  const reason = trustPlugins(environment, config, paths);
  if (reason !== undefined)
    return refuse({ path: trustFile(environment), ...text.configNotWritten(describeReason(reason, language)) });
  writeOutput(`${text.trusted(shown, trustFile(environment))}\n${names.map((name) => `  ${name}\n`).join("")}`);
  return exitCodes.clean;
}

/** What the folder's config names; nothing of it is run. */
async function namedPlugins(folder: string): Promise<{ readonly config: string; readonly names: readonly string[] } | undefined> {
  let found: { readonly config: string; readonly names: readonly string[] } | undefined;
  const index = createRuleIndex(rules);
  const loader = createConfigLoader({
    index,
    cwd: folder,
    loadPlugins: (config, names) => {
      found = { config, names: Array.isArray(names) ? names.filter((name) => typeof name === "string") : [] };
      return Promise.resolve({ paths: [], index, problems: [] });
    },
  });
  const config = await loader.configFor(join(folder, "Dockerfile"));
  const program = config.kind === "config" ? config.project.shellcheck : undefined;
  if (config.kind === "config" && program !== undefined && /[/\\]/.test(program)) {
    found = { config: config.file, names: [...(found?.names ?? []), resolve(dirname(config.file), program)] };
  }
  return found === undefined || found.names.length === 0 ? undefined : found;
}
