import { severities } from "@plimsoll/core";
import { type HadolintOptions, hadolintFormats, hadolintThresholds, readLabel } from "./hadolint-options.ts";

/** Settings in the form of a `.hadolint.yaml`. What comes from such a file is not checked yet. */
export type HadolintSettings = Readonly<Record<string, unknown>>;

type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment says. As hadolint does, what cannot be read is passed over, and lists are cut at commas alone. */
export function settingsOfEnvironment(environment: Environment): HadolintSettings {
  const list = (name: string): readonly string[] | undefined => environment[name]?.split(",").filter((item) => item !== "");
  const yes = (name: string): true | undefined => (/^(?:1|y|on|true|yes)$/i.test(environment[name] ?? "") ? true : undefined);
  const threshold = environment["HADOLINT_FAILURE_THRESHOLD"];
  return given({
    "failure-threshold": hadolintThresholds.find((known) => known === threshold),
    formats: list("HADOLINT_FORMAT")?.filter((name) => hadolintFormats.some((known) => known === name)),
    "no-fail": yes("HADOLINT_NOFAIL"),
    "no-color": environment["NO_COLOR"] === undefined ? undefined : true,
    verbose: yes("HADOLINT_VERBOSE"),
    ignored: list("HADOLINT_IGNORE"),
    override: given(Object.fromEntries(severities.map((level) => [level, list(`HADOLINT_OVERRIDE_${level.toUpperCase()}`)]))),
    trustedRegistries: list("HADOLINT_TRUSTED_REGISTRIES"),
    "label-schema": labelsOf(list("HADOLINT_REQUIRE_LABELS")),
    "strict-labels": yes("HADOLINT_STRICT_LABELS"),
    "disable-ignore-pragma": yes("HADOLINT_DISABLE_IGNORE_PRAGMA"),
  });
}

/** What the command line says; the words are checked before. */
export function settingsOfOptions(options: HadolintOptions): HadolintSettings {
  return given({
    "failure-threshold": options.failureThreshold,
    formats: options.format,
    "no-fail": options.fail === false || options.nofail === true ? true : undefined,
    "no-color": options.color === false ? true : undefined,
    verbose: options.verbose,
    ignored: options.ignore,
    override: given({ error: options.error, warning: options.warning, info: options.info, style: options.style }),
    trustedRegistries: options.trustedRegistry,
    "label-schema": labelsOf(options.requireLabel),
    "strict-labels": options.strictLabels,
    "disable-ignore-pragma": options.disableIgnorePragma,
  });
}

/**
 * hadolint's order: of single values the command line's counts, then the file's, then the environment's; lists are put together; of a label the
 * environment's type counts, then the file's.
 */
export function mergeSettings(environment: HadolintSettings, file: HadolintSettings, line: HadolintSettings): HadolintSettings {
  const last = [environment, file, line];
  const overrides = last.map((settings) => asMapping(settings["override"]));
  const joined = (key: string, sources: readonly HadolintSettings[]): readonly unknown[] =>
    sources.flatMap((one) => asList(one[key]));
  const { format: _format, ...scalars } = { ...environment, ...file, ...line };
  return {
    ...scalars,
    formats: last.flatMap((settings) => [...asList(settings["format"]), ...asList(settings["formats"])]),
    ignored: joined("ignored", last),
    trustedRegistries: optionalList(joined("trustedRegistries", last)),
    override: Object.fromEntries(severities.map((level) => [level, joined(level, overrides)])),
    "label-schema": optionalMapping({
      ...asMapping(line["label-schema"]),
      ...asMapping(file["label-schema"]),
      ...asMapping(environment["label-schema"]),
    }),
  };
}

function given(settings: Readonly<Record<string, unknown>>): HadolintSettings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined && value !== null));
}

function labelsOf(list: readonly string[] | undefined): HadolintSettings | undefined {
  return list && Object.fromEntries(list.map(readLabel).filter((label) => label !== undefined));
}

function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function asMapping(value: unknown): HadolintSettings {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function optionalList(list: readonly unknown[]): readonly unknown[] | null {
  return list.length === 0 ? null : list;
}

function optionalMapping(mapping: HadolintSettings): HadolintSettings | null {
  return Object.keys(mapping).length === 0 ? null : mapping;
}
