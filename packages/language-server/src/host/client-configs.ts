import { rules as builtInRules, type Language } from "@plimsoll/core";
import type { PlacedConfigProblem, ProjectConfig } from "@plimsoll/core/config";
import type { ConfigFault, ConfigRequest, FoundConfig, HostConfigs, HostFiles } from "../server-host.ts";
import { configWithoutFile } from "../settings/found-config.ts";
import { builtInIndex, mergeLintConfig } from "../settings/merge-config.ts";

/** Config files as the client gives them: looked for beside a document and above it. Plugins are programs of node, so there are none. */
export function createClientConfigs(files: HostFiles): HostConfigs {
  let inFolder = new Map<string, Promise<string | undefined>>();
  let read = new Map<string, Promise<ReadConfig | undefined>>();

  /** URI of the config file that lies nearest to a folder. */
  async function nearest(folder: string, top: string): Promise<string | undefined> {
    const known = inFolder.get(folder) ?? configIn(files, folder);
    inFolder.set(folder, known);
    const parent = folder.slice(0, folder.lastIndexOf("/"));
    return (await known) ?? (folder.length > top.length && parent.length >= top.length ? nearest(parent, top) : undefined);
  }

  return {
    async find(request) {
      const { documentUri, folderUri, settings, language } = request;
      if (settings.configurationPreference === "editorOnly") return configWithoutFile(request);
      const folder = documentUri.slice(0, documentUri.lastIndexOf("/"));
      const top = folderUri?.replace(/\/+$/, "") ?? folder;
      const uri = settings.config === "" ? await nearest(folder, top) : `${top}/${settings.config.replace(/^\.?\/+/, "")}`;
      if (uri === undefined) return configWithoutFile(request);
      const reading = read.get(uri) ?? readConfig(files, uri, language);
      read.set(uri, reading);
      const found = await reading;
      if (found === undefined) return configWithoutFile(request);
      if (found.errors.length > 0) return { ...configWithoutFile(request), uri, errors: found.errors };
      return settle(request, uri, found.project, settings.config === "" ? uri.slice(0, uri.lastIndexOf("/")) : top);
    },
    reset() {
      inFolder = new Map();
      read = new Map();
    },
  };
}

type ReadConfig =
  | { readonly errors: readonly []; readonly project: ProjectConfig }
  | { readonly errors: readonly [ConfigFault, ...ConfigFault[]]; readonly project?: undefined };

async function settle(
  { documentUri, settings }: ConfigRequest,
  uri: string,
  project: ProjectConfig | undefined,
  globsFrom: string,
): Promise<FoundConfig> {
  if (project === undefined) return configWithoutFile({ settings });
  const { createGlobMatcher } = await import("@plimsoll/host/config-text");
  const path = decodeURI(documentUri.slice(globsFrom.length + 1));
  const matches = await Promise.all(
    project.overrides.map(async (override) => ({ override, isMeant: (await createGlobMatcher(override.files))(path) })),
  );
  const overrides = matches.filter(({ isMeant }) => isMeant).map(({ override }) => override);
  return {
    config: mergeLintConfig(settings, { project, overrides }, builtInIndex),
    project,
    uri,
    excluded: (await createGlobMatcher(project.exclude))(path),
    rules: builtInRules,
    shellcheck: undefined,
    errors: [],
  };
}

async function configIn(files: HostFiles, folder: string): Promise<string | undefined> {
  const { configNames } = await import("@plimsoll/host/config-text");
  const names = new Set((await files.list(folder))?.map(({ name }) => name) ?? []);
  const name = configNames.find((candidate) => names.has(candidate));
  return name === undefined ? undefined : `${folder}/${name}`;
}

async function readConfig(files: HostFiles, uri: string, language: Language): Promise<ReadConfig | undefined> {
  const text = await files.readText(uri);
  if (text === undefined) return undefined;
  const [{ parseConfigText }, core] = await Promise.all([import("@plimsoll/host/config-text"), import("@plimsoll/core/config")]);
  const describe = (
    problem: PlacedConfigProblem["problem"],
    place: { readonly line: number; readonly column: number },
  ): ConfigFault => {
    const { message, help } = core.describeConfigProblem(problem, language);
    return { message: help === undefined ? message : `${message}\n${help}`, ...place };
  };
  const parsed = await parseConfigText(text);
  if (parsed.kind === "broken") return broken(parsed.errors.map(({ problem, place }) => describe(problem, place)));
  const isHadolint = uri
    .slice(uri.lastIndexOf("/") + 1)
    .toLowerCase()
    .includes("hadolint");
  const result = isHadolint
    ? core.readHadolintConfig(parsed.value, builtInIndex)
    : core.readConfigFile(parsed.value, builtInIndex);
  if (result.kind === "config") return { errors: [], project: result.config };
  return broken(result.problems.map(({ problem, path, at }) => describe(problem, parsed.placeOf(path, at))));
}

function broken([first, ...rest]: readonly ConfigFault[]): ReadConfig | undefined {
  return first === undefined ? undefined : { errors: [first, ...rest] };
}
