/** The formats of hadolint 2.15.1, by its names. */
export const hadolintFormats = [
  "tty",
  "json",
  "checkstyle",
  "codeclimate",
  "gitlab_codeclimate",
  "gnu",
  "codacy",
  "sonarqube",
  "sarif",
  "junit",
] as const;
export type HadolintFormat = (typeof hadolintFormats)[number];

export const hadolintThresholds = ["error", "warning", "info", "style", "ignore", "none"] as const;

export const labelTypes = ["text", "url", "semver", "hash", "rfc3339", "spdx", "email"] as const;

/** The options of `plimsoll hadolint`, as commander gives them. */
export interface HadolintOptions {
  readonly config?: string;
  readonly filePathInReport?: string;
  readonly output?: readonly string[];
  /** False for `--no-fail`. */
  readonly fail?: boolean;
  readonly nofail?: boolean;
  /** False for `--no-color`. */
  readonly color?: boolean;
  readonly verbose?: boolean;
  readonly format?: readonly string[];
  readonly error?: readonly string[];
  readonly warning?: readonly string[];
  readonly info?: readonly string[];
  readonly style?: readonly string[];
  readonly ignore?: readonly string[];
  readonly trustedRegistry?: readonly string[];
  readonly requireLabel?: readonly string[];
  readonly strictLabels?: boolean;
  readonly disableIgnorePragma?: boolean;
  readonly failureThreshold?: string;
  readonly version?: boolean;
}

/** A name and its type, as `--require-label` has them; a label without a type is a text. Undefined for a type that does not exist. */
export function readLabel(argument: string): readonly [name: string, type: string] | undefined {
  const colon = argument.indexOf(":");
  if (colon === -1) return [argument, "text"];
  const type = argument.slice(colon + 1);
  if (type === "") return [argument.slice(0, colon), "text"];
  return labelTypes.some((known) => known === type) ? [argument.slice(0, colon), type] : undefined;
}
