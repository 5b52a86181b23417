import type { Severity } from "../rules/rule.ts";

export const profileNames = ["recommended", "strict", "beginner", "hadolint", "buildkit"] as const;
export type ProfileName = (typeof profileNames)[number];

export type SeveritySetting = Severity | "off";

/** What the lint passes need to know for one file: profile, config, overrides and command line already put together. */
export interface LintConfig {
  readonly profile: ProfileName;
  /** By rule id (never an alias): a severity other than the profile's, "off" included. */
  readonly severities: Readonly<Record<string, SeveritySetting>>;
  /** When given, only these rules run, at the severity that `severities` or the rule itself gives. */
  readonly only: readonly string[] | undefined;
  /** Settings of rules, by rule id. */
  readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** False: comments that suppress findings are not obeyed (hadolint's `disable-ignore-pragma`). */
  readonly inlineSuppressions: boolean;
  /** The least severity that makes a run fail; "never" for none. */
  readonly failOn: Severity | "never";
}

export const defaultLintConfig: LintConfig = {
  profile: "recommended",
  severities: {},
  only: undefined,
  options: {},
  inlineSuppressions: true,
  failOn: "warning",
};
