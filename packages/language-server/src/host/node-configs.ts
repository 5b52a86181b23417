import { dirname, resolve } from "node:path";
import { type AnyRule, buildRuleFacts, type Language, rules as builtInRules } from "@plimsoll/core";
import { type ConfigError, type ConfigLoader, createConfigLoader } from "@plimsoll/host";
import type { PluginHost } from "@plimsoll/host/plugins";
import type { ConfigFault, HostConfigs } from "../server-host.ts";
import { configWithoutFile } from "../settings/found-config.ts";
import { builtInIndex, mergeLintConfig } from "../settings/merge-config.ts";
import { pathOfUri, uriOfPath } from "./file-path.ts";

/** Config files on disk, found and read as the command line does it. */
export function createNodeConfigs(environment: Readonly<Record<string, string | undefined>>): HostConfigs {
  let loaders = new Map<string, Loader>();

  return {
    async find(request) {
      const { documentUri, folderUri, settings, trusted, language } = request;
      const path = pathOfUri(documentUri);
      const folder = folderUri === undefined ? undefined : pathOfUri(folderUri);
      const own = settings.config === "" ? undefined : resolve(folder ?? "/", settings.config);
      // A document without a place has no file above it; one that was named still holds.
      if (settings.configurationPreference === "editorOnly" || (path === undefined && own === undefined))
        return configWithoutFile(request);
      const key = JSON.stringify([own, folder, trusted]);
      const loader = loaders.get(key) ?? createLoader(own, folder ?? "/", trusted, environment);
      loaders.set(key, loader);
      const found = await loader.configs.configFor(path ?? resolve(folder ?? "/", "Dockerfile"));
      switch (found.kind) {
        case "none":
          return configWithoutFile(request);
        case "broken":
          return {
            ...configWithoutFile(request),
            uri: uriOfPath(found.file),
            errors: await describeErrors(found.errors, language),
          };
        case "config": {
          const { project, overrides } = found;
          return {
            config: mergeLintConfig(settings, { project, overrides }, loader.plugins()?.index() ?? builtInIndex),
            project,
            uri: uriOfPath(found.file),
            excluded: found.excluded,
            rules: loader.rulesWith(found.plugins),
            shellcheck: await shellcheckOf(project.shellcheck, found.file, trusted, environment),
            errors: [],
          };
        }
      }
    },
    reset() {
      loaders = new Map();
    },
  };
}

interface Loader {
  readonly configs: ConfigLoader;
  plugins(): PluginHost | undefined;
  /** For modules by their absolute paths. */
  rulesWith(plugins: readonly string[]): readonly AnyRule[];
}

function createLoader(
  configPath: string | undefined,
  cwd: string,
  trusted: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): Loader {
  let plugins: PluginHost | undefined;
  const sets = new Map<string, readonly AnyRule[]>();
  const configs = createConfigLoader({
    index: builtInIndex,
    cwd,
    configPath,
    async loadPlugins(file, names) {
      if (!trusted) return { paths: [], index: builtInIndex, problems: untrusted(names) };
      const { createPluginHost } = await import("@plimsoll/host/plugins");
      plugins ??= createPluginHost({ rules: [...builtInRules, ...buildRuleFacts], environment, trustAll: false });
      return plugins.forConfig(file, names);
    },
  });
  return {
    configs,
    plugins: () => plugins,
    rulesWith(paths) {
      if (paths.length === 0 || plugins === undefined) return builtInRules;
      const key = paths.join("\n");
      const known = sets.get(key) ?? [...builtInRules, ...paths.flatMap((path) => plugins?.loaded.get(path) ?? [])];
      sets.set(key, known);
      return known;
    },
  };
}

/** In a workspace that is not trusted no module is run, also one that the user has trusted elsewhere. */
function untrusted(names: unknown): Awaited<ReturnType<NonNullable<LoadPlugins>>>["problems"] {
  const all = Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
  return all.map((plugin, position) => ({
    problem: { code: "plugin-untrusted", params: { plugin, changed: false } },
    path: ["plugins", position],
    at: "value",
  }));
}

type LoadPlugins = Parameters<typeof createConfigLoader>[0]["loadPlugins"];

/** A program that a config names by its path is run only when the user has trusted it, as on the command line. */
async function shellcheckOf(
  word: string | undefined,
  file: string,
  trusted: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  if (word === undefined || word === "off" || !trusted) return undefined;
  if (!/[/\\]/.test(word)) return word;
  const { trustIn } = await import("@plimsoll/host/plugins");
  const program = resolve(dirname(file), word);
  return trustIn(environment, file, program) === "trusted" ? program : undefined;
}

async function describeErrors(errors: readonly ConfigError[], language: Language): Promise<readonly ConfigFault[]> {
  const { describeConfigProblem } = await import("@plimsoll/core/config");
  return errors.map(({ problem, line, column }) => {
    const { message, help } = describeConfigProblem(problem, language);
    return { message: help === undefined || help === "" ? message : `${message}\n${help}`, line, column };
  });
}
