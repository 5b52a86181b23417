import {
  type BuildOptions,
  createRuleIndex,
  buildRuleFacts,
  type LintConfig,
  readCommandLineSettings,
  resolveLintConfig,
  type RuleIndex,
  rules,
} from "@plimsoll/core";
import type { CommandLineSettings, PathOverride, ProjectConfig } from "@plimsoll/core/config";
import type { Settings } from "./settings.ts";

/** Every rule that a config may name when it has no plugins. */
export const builtInIndex: RuleIndex = createRuleIndex([...rules, ...buildRuleFacts]);

/** What a config file says for one document. */
export interface ProjectPart {
  readonly project: ProjectConfig;
  /** Those that match the document. */
  readonly overrides: readonly PathOverride[];
}

/** One config of what the settings and the config file say; `configurationPreference` decides which of them has the last word. */
export function mergeLintConfig(settings: Settings, part: ProjectPart | undefined, index: RuleIndex): LintConfig {
  const editor = editorLayer(settings, index);
  if (part === undefined) return resolveLintConfig({ commandLine: editor });
  const { project, overrides } = part;
  if (settings.configurationPreference === "editorFirst") return resolveLintConfig({ project, overrides, commandLine: editor });
  // The settings lie below the file: as a project whose first override is the file itself.
  const below: ProjectConfig = {
    ...project,
    profile: editor.profile,
    rules: editor.rules,
    failOn: undefined,
    runtimes: undefined,
  };
  return resolveLintConfig({ project: below, overrides: [{ ...project, files: [] }, ...overrides] });
}

/** The build that is meant, put together in the same way. */
export function mergeBuildOptions(settings: Settings, project: ProjectConfig | undefined): BuildOptions {
  const { target, platform, buildArgs } = settings;
  const editor: BuildOptions = {
    ...(target === "" ? {} : { target }),
    ...(platform === "" ? {} : { platform }),
  };
  const file = withoutUndefined(project?.build ?? {});
  const [first, second] = settings.configurationPreference === "editorFirst" ? [file, editor] : [editor, file];
  const [firstArgs, secondArgs] =
    settings.configurationPreference === "editorFirst" ? [file.buildArgs, buildArgs] : [buildArgs, file.buildArgs];
  const all = { ...firstArgs, ...secondArgs };
  return { ...first, ...second, ...(Object.keys(all).length === 0 ? {} : { buildArgs: all }) };
}

/** Names in `rules` that mean no rule, with the nearest one that does. */
export function unknownRules(settings: Settings, index: RuleIndex): readonly string[] {
  return Object.keys(settings.rules)
    .filter((name) => index.lookup(name).length === 0)
    .map((name) => {
      const near = index.suggest(name);
      return `plimsoll.rules: no rule is called ${JSON.stringify(name)}${near === undefined ? "" : `; did you mean ${near}?`}`;
    });
}

function editorLayer({ profile, rules: wanted }: Settings, index: RuleIndex): CommandLineSettings {
  const severity = Object.entries(wanted).map(([name, level]) => `${name}=${level}`);
  return readCommandLineSettings({ severity, ...(profile === "" ? {} : { profile }) }, index).settings;
}

function withoutUndefined(build: ProjectConfig["build"]): ProjectConfig["build"] {
  return Object.fromEntries(Object.entries(build).filter(([, value]) => value !== undefined));
}
