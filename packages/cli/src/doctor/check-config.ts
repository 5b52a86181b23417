import { join } from "node:path";
import { createRuleIndex, maskCredentials, rules } from "@plimsoll/core";
import { createConfigLoader, type FileConfig, findHadolintConfig, readSettingsData } from "@plimsoll/host";
import { resolvePlugin, trustIn } from "@plimsoll/host/plugins";
import { configNote } from "../commands/read-option.ts";
import { visibleText } from "../display-width.ts";
import { fitText } from "../fit-text.ts";
import { type DoctorPlace, shownPath } from "./doctor-place.ts";
import { check, type DoctorCheck } from "./doctor-text.ts";

export interface CheckedConfig {
  readonly checks: readonly DoctorCheck[];
  readonly config: FileConfig;
}

/** The config that holds for the Dockerfile, each of its settings with its line, and the plugins that it names. Nothing of them is run. */
export async function checkConfig(place: DoctorPlace): Promise<CheckedConfig> {
  let named: readonly string[] = [];
  const index = createRuleIndex(rules);
  const loader = createConfigLoader({
    index,
    cwd: place.cwd,
    loadPlugins: (_config, names) => {
      named = Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
      return Promise.resolve({ paths: [], index, problems: [] });
    },
  });
  const config = await loader.configFor(place.dockerfile);
  const checks: DoctorCheck[] = [];
  switch (config.kind) {
    case "none":
      checks.push(check("config", "no-config", {}, { advice: "no-config" }));
      break;
    case "broken":
      for (const { file, line, column, problem } of config.errors) {
        const { message } = await configNote("", problem, place.language);
        const where = [shownPath(file, place), line, column].filter((part) => part !== undefined).join(":");
        checks.push(
          check(
            "config",
            "config-broken",
            { file: where, problem: maskCredentials(message) },
            { state: "error", advice: "config-broken" },
          ),
        );
      }
      break;
    case "config": {
      const { file, overrides, excluded } = config;
      const dockerfile = shownPath(place.dockerfile, place);
      checks.push(check("config", "config", { file: shownPath(file, place) }), ...(await settingChecks(file, place)));
      if (overrides.length > 0) checks.push(check("config", "override", { count: String(overrides.length), dockerfile }));
      if (excluded) checks.push(check("config", "excluded", { dockerfile }, { state: "warning" }));
      checks.push(...pluginChecks(file, named, place));
    }
  }
  return { checks: [...checks, hadolintCheck(place)], config };
}

/** Each top-level setting with the line that it stands in. */
async function settingChecks(file: string, place: DoctorPlace): Promise<readonly DoctorCheck[]> {
  const read = await readSettingsData(file);
  if (read.kind !== "data" || typeof read.value !== "object" || read.value === null) return [];
  return Object.entries(read.value).map(([key, value]) => {
    const { line } = read.placeOf([key], "key");
    return check("config", "setting", { key, value: shortValue(value), file: shownPath(file, place), line: String(line) });
  });
}

/** Of a mapping only the keys: a build argument may be a secret. In an address of a list may be one too. */
function shortValue(value: unknown): string {
  const isMapping = typeof value === "object" && value !== null && !Array.isArray(value);
  const text = isMapping ? `{ ${Object.keys(value).join(", ")} }` : (JSON.stringify(value) ?? "");
  return fitText(visibleText(maskCredentials(text)), 60);
}

function pluginChecks(config: string, names: readonly string[], { environment }: DoctorPlace): readonly DoctorCheck[] {
  if (names.length === 0) return [check("config", "no-plugins")];
  return names.map((plugin) => {
    const path = resolvePlugin(plugin, join(config, ".."));
    if (path === undefined) return check("config", "plugin-missing", { plugin }, { state: "error", advice: "plugin-missing" });
    if (environment["PLIMSOLL_TRUST_PLUGINS"] === "1") return check("config", "plugin-forced", { plugin }, { state: "warning" });
    const trust = trustIn(environment, config, path);
    if (trust === "trusted") return check("config", "plugin-trusted", { plugin });
    return check("config", `plugin-${trust}`, { plugin }, { state: "warning", advice: "plugin-untrusted" });
  });
}

function hadolintCheck(place: DoctorPlace): DoctorCheck {
  const { XDG_CONFIG_HOME, LOCALAPPDATA } = place.environment;
  const configHome = process.platform === "win32" ? LOCALAPPDATA : XDG_CONFIG_HOME;
  const file = findHadolintConfig({
    cwd: place.folder,
    home: place.home,
    configHome: configHome === "" ? undefined : configHome,
  });
  if (file === undefined) return check("config", "no-hadolint-config");
  return check("config", "hadolint-config", { file: shownPath(file, place) });
}
