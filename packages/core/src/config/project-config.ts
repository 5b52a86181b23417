import type { ProjectBudget } from "../budget/budget.ts";
import type { Engine } from "../context/engine.ts";
import type { BuildOptions } from "../stages/stage-graph.ts";
import type { Language } from "../text/language.ts";
import type { Runtime } from "../data/runtime.ts";
import type { FormatChoices } from "./format-options.ts";
import type { FailOn, LintConfig, ProfileName } from "./lint-config.ts";

/** What one place says of rules: ids and codes are resolved, aliases are gone. */
export type RuleSettings = Pick<LintConfig, "severities" | "codeSeverities" | "options">;

/** Settings that may be given in a config file, for some paths, and on the command line; the later goes before the earlier. */
export interface ConfigLayer {
  readonly profile: ProfileName | undefined;
  readonly rules: RuleSettings;
  readonly failOn: FailOn | undefined;
  readonly runtimes: readonly Runtime[] | undefined;
}

/** Settings for the files that one of the globs matches. */
export interface PathOverride extends ConfigLayer {
  readonly files: readonly string[];
}

/** A config file, read: of plimsoll or of hadolint. Globs are as written; the host knows the folder they start from. */
export interface ProjectConfig extends ConfigLayer {
  /** Globs of files that are left out where plimsoll looks for files itself. */
  readonly exclude: readonly string[];
  /** In the order of the file: where two match, the later goes before the earlier. */
  readonly overrides: readonly PathOverride[];
  readonly inlineSuppressions: boolean | undefined;
  /** Whether profiles have rules that are still in preview; false when undefined. */
  readonly preview?: boolean | undefined;
  readonly language: Language | undefined;
  /** Whether folders are searched for files of Compose, Bake and Kubernetes too. */
  readonly builds?: boolean | undefined;
  /** Whether the network may be asked for sizes; false when undefined. */
  readonly online?: boolean | undefined;
  /** Modules with rules of one's own: paths from the folder of the file, and names of packages. */
  readonly plugins?: readonly string[] | undefined;
  /** What builds the images; docker when undefined. */
  readonly engine?: Engine | undefined;
  readonly build: Pick<BuildOptions, "target" | "buildArgs" | "platform">;
  /** How large images may be. */
  readonly budget?: ProjectBudget | undefined;
  readonly format?: FormatChoices | undefined;
  readonly output: OutputSettings;
  /** The file with the findings that are known, from the folder of the config. */
  readonly baseline?: string | undefined;
  /** `off`, `auto`, or the program: a name, or a path from the folder of the config. */
  readonly shellcheck?: string | undefined;
}

/** What only a config file of hadolint says: how the result is shown. */
export interface OutputSettings {
  /** In hadolint's words, such as `tty`, `gnu` or `gitlab_codeclimate`. */
  readonly formats: readonly string[];
  readonly color: boolean | undefined;
  readonly verbose: boolean | undefined;
}

/** The command line's settings for rules. */
export interface CommandLineSettings extends ConfigLayer, Pick<LintConfig, "only" | "onlyCodes"> {
  readonly preview?: boolean | undefined;
}

export const noRuleSettings: RuleSettings = { severities: {}, codeSeverities: {}, options: {} };
