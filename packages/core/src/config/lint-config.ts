import type { Severity } from "../rules/rule.ts";
import type { Runtime } from "../data/runtime.ts";

export const profileNames = ["recommended", "strict", "beginner", "hadolint", "buildkit"] as const;
export type ProfileName = (typeof profileNames)[number];

/** The profiles that are not those of another tool. */
export const ownProfileNames: ReadonlySet<ProfileName> = new Set(["recommended", "strict", "beginner"]);

/** The gravest first. */
export const severities = ["error", "warning", "info", "style"] as const satisfies readonly Severity[];

export const severitySettings = ["off", ...severities] as const;
export type SeveritySetting = Severity | "off";

export const failOnSettings = [...severities, "never"] as const;
export type FailOn = Severity | "never";

/** What the lint passes need to know for one file: profile, config, overrides and command line already put together. */
export interface LintConfig {
  readonly profile: ProfileName;
  /** By rule id (never an alias): a severity other than the profile's, "off" included. */
  readonly severities: Readonly<Record<string, SeveritySetting>>;
  /** By rule id, then by code: the severity of one of the several codes that a rule stands for. Goes before `severities`. */
  readonly codeSeverities: Readonly<Record<string, Readonly<Record<string, SeveritySetting>>>>;
  /** When given, only these rules run, at the severity that `severities` or the rule itself gives. */
  readonly only: readonly string[] | undefined;
  /** By rule id: when given, only findings with one of these codes are kept. */
  readonly onlyCodes: Readonly<Record<string, readonly string[]>>;
  /** Settings of rules, by rule id. */
  readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** False: comments that suppress findings are not obeyed (hadolint's `disable-ignore-pragma`). */
  readonly inlineSuppressions: boolean;
  /** The least severity that makes a run fail; "never" for none. */
  readonly failOn: FailOn;
  /** Whether profiles have rules that are still in preview. */
  readonly preview: boolean;
  /** What the image is run by; empty where nobody says so, and then rules about it are silent. */
  readonly runtimes: readonly Runtime[];
}

export const defaultLintConfig: LintConfig = {
  profile: "recommended",
  severities: {},
  codeSeverities: {},
  only: undefined,
  onlyCodes: {},
  options: {},
  inlineSuppressions: true,
  failOn: "warning",
  preview: false,
  runtimes: [],
};
