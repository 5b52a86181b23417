import { describe, expect, test } from "vitest";
import { formatConfigPath } from "../../../packages/core/src/config/config-problem.ts";
import { describeConfigProblem, readConfigFile } from "../../../packages/core/src/config/index-config.ts";
import type { ProjectConfig } from "../../../packages/core/src/config/project-config.ts";
import { createRuleIndex } from "../../../packages/core/src/config/rule-index.ts";
import { sampleRules } from "./sample-rules.ts";

const index = createRuleIndex(sampleRules);

function configOf(value: unknown): ProjectConfig {
  const read = readConfigFile(value, index);
  if (read.kind === "broken") throw new Error(JSON.stringify(read.problems));
  return read.config;
}

/** Each problem as `<place> (key|value): message help`. */
function problemsOf(value: unknown): readonly string[] {
  const read = readConfigFile(value, index);
  if (read.kind === "config") return [];
  return read.problems.map(({ problem, path, at }) => {
    const { message, help } = describeConfigProblem(problem, "en");
    return `${formatConfigPath(path)} (${at}): ${message}. ${help}`;
  });
}

describe("plimsoll.yaml", () => {
  test("an empty one says nothing", () => {
    const { rules, ...rest } = configOf(null);
    expect(rules).toEqual({ severities: {}, codeSeverities: {}, options: {} });
    expect(rest).toEqual({
      profile: undefined,
      failOn: undefined,
      exclude: [],
      overrides: [],
      inlineSuppressions: undefined,
      language: undefined,
      build: { target: undefined, buildArgs: undefined, platform: undefined },
      output: { formats: [], color: undefined, verbose: undefined },
    });
    expect(configOf({ rules: null, exclude: null, overrides: null, build: null })).toEqual(configOf({}));
  });

  test("every key", () => {
    const config = configOf({
      $schema: "docs/plimsoll.schema.json",
      profile: "strict",
      rules: { "untagged-image": "error", "untrusted-registry": { severity: "warning", trusted: ["ghcr.io"], limit: 2 } },
      failOn: "never",
      exclude: ["vendor/**"],
      overrides: [{ files: ["legacy/**", "*.old"], profile: "beginner", rules: { DL3006: "off" }, failOn: "error" }],
      inlineSuppressions: false,
      language: "ko",
      engine: "podman",
      online: true,
      build: { target: "prod", args: { VERSION: "3.10" }, platform: "linux/arm64" },
      budget: { image: "200 MB", layers: 20, rebuiltPerCommit: "1.5MiB", targets: { prod: { transfer: "80MB" } } },
    });
    expect(config).toEqual({
      profile: "strict",
      rules: {
        severities: { "untagged-image": "error", "untrusted-registry": "warning" },
        codeSeverities: {},
        options: { "untrusted-registry": { trusted: ["ghcr.io"], limit: 2 } },
      },
      failOn: "never",
      exclude: ["vendor/**"],
      overrides: [
        {
          files: ["legacy/**", "*.old"],
          profile: "beginner",
          rules: { severities: { "untagged-image": "off" }, codeSeverities: {}, options: {} },
          failOn: "error",
        },
      ],
      inlineSuppressions: false,
      language: "ko",
      engine: "podman",
      online: true,
      build: { target: "prod", buildArgs: { VERSION: "3.10" }, platform: "linux/arm64" },
      budget: { image: 200_000_000, layers: 20, rebuiltPerCommit: 1_572_864, targets: { prod: { transfer: 80_000_000 } } },
      output: { formats: [], color: undefined, verbose: undefined },
    });
  });

  test("an alias means every rule that has it, and a code its part of a rule", () => {
    const { rules } = configOf({ rules: { dl3002: "off", DL3008: "off", "unpinned-package": "error" } });
    expect(rules.severities).toEqual({ "root-user": "off", "missing-user": "off", "unpinned-package": "error" });
    expect(rules.codeSeverities).toEqual({ "unpinned-package": { DL3008: "off" } });
  });

  test("a rule's own id goes before an alias, wherever it stands", () => {
    const { rules } = configOf({ rules: { DL3002: "off", "missing-user": "error" } });
    expect(rules.severities).toEqual({ "root-user": "off", "missing-user": "error" });
  });

  test("options reach the rules under an alias that declare them", () => {
    expect(configOf({ rules: { DL3026: { trusted: ["a"] } } }).rules.options).toEqual({
      "untrusted-registry": { trusted: ["a"] },
    });
  });

  test("a code of hadolint without a rule of ours may be switched off", () => {
    expect(configOf({ rules: { DL3062: "off", SC1091: "off" } }).rules.severities).toEqual({});
  });
});

describe("mistakes in plimsoll.yaml", () => {
  test.each<readonly [unknown, readonly string[]]>([
    [
      { budget: { image: "much" } },
      [
        "budget.image (value): `budget.image` cannot be `much`. Write a number with its unit, such as `80 MB`, `1.5 GB` or `512 MiB`.",
      ],
    ],
    [
      { budget: { transfer: 80, targets: { prod: { context: "1.5" } } } },
      [
        "budget.transfer (value): `budget.transfer` cannot be `80`. Write a number with its unit, such as `80 MB`, `1.5 GB` or `512 MiB`.",
        "budget.targets.prod.context (value): `budget.targets.prod.context` cannot be `1.5`. " +
          "Write a number with its unit, such as `80 MB`, `1.5 GB` or `512 MiB`.",
      ],
    ],
    [
      { budget: { layers: "many" } },
      ["budget.layers (value): `budget.layers` must be a number, but is text. Correct the value."],
    ],
    [
      [],
      [
        " (value): the config must be a mapping of settings, but is a list. " +
          "Write settings as `key: value` lines, with a space after the colon, such as `profile: strict`.",
      ],
    ],
    [
      "profile:strict",
      [
        " (value): the config must be a mapping of settings, but is text. " +
          "Write settings as `key: value` lines, with a space after the colon, such as `profile: strict`.",
      ],
    ],
    [
      { profil: "strict", fail_on: "error" },
      [
        "profil (key): unknown setting `profil`. Did you mean `profile`?",
        "fail_on (key): unknown setting `fail_on`. Did you mean `failOn`?",
      ],
    ],
    [
      { container: "docker" },
      [
        "container (key): unknown setting `container`. Known here: `$schema`, `profile`, `rules`, `failOn`, `runtime`, `exclude`, `overrides`, " +
          "`baseline`, `shellcheck`, `preview`, `inlineSuppressions`, `language`, `engine`, `build`, `budget`, `format`, `builds`, `online`, `plugins`.",
      ],
    ],
    [
      { profile: "strct" },
      [
        "profile (value): `profile` cannot be `strct`. " +
          "Did you mean `strict`? Allowed: `recommended`, `strict`, `beginner`, `hadolint`, `buildkit`.",
      ],
    ],
    [
      { profile: "default" },
      [
        "profile (value): `profile` cannot be `default`. Did you mean `recommended`? " +
          "Allowed: `recommended`, `strict`, `beginner`, `hadolint`, `buildkit`.",
      ],
    ],
    [{ profile: ["strict"] }, ["profile (value): `profile` must be text, but is a list. Correct the value."]],
    [{ profile: null }, ["profile (value): `profile` must be text, but is nothing. Give it a value, or remove the line."]],
    [{ failOn: 3 }, ["failOn (value): `failOn` cannot be `3`. Allowed: `error`, `warning`, `info`, `style`, `never`."]],
    [
      { inlineSuppressions: "false" },
      ["inlineSuppressions (value): `inlineSuppressions` must be `true` or `false`, but is text. Correct the value."],
    ],
    [
      { exclude: "vendor" },
      ["exclude (value): `exclude` must be a list, but is text. Write a list: `[one, two]`, or one `- item` a line."],
    ],
    [{ exclude: ["ok", 3] }, ["exclude[1] (value): `exclude[1]` must be text, but is a number. Put the value in quotes."]],
    [
      { exclude: ["!keep/**"] },
      [
        "exclude[0] (value): `exclude[0]` cannot be the glob `!keep/**`. A glob starts neither with `!` nor with a blank. " +
          "Write patterns of what is meant, not of what is not meant.",
      ],
    ],
    [{ overrides: [{ files: [] }] }, ["overrides[0].files (value): `overrides[0].files` is empty. Name at least one glob."]],
    [{ overrides: [{ rules: {} }] }, ["overrides[0] (value): `files` is missing here. Add it."]],
    [
      { build: { args: { PORT: 80 } } },
      ["build.args.PORT (value): `build.args.PORT` must be text, but is a number. Put the value in quotes."],
    ],
    [{ rules: ["DL3006"] }, ["rules (value): `rules` must be a mapping (`key: value`), but is a list. Correct the value."]],
    [
      { rules: { "untaged-image": "off" } },
      ["rules.untaged-image (key): unknown rule `untaged-image`. Did you mean `untagged-image`?"],
    ],
    [{ rules: { zzzzzzz: "off" } }, ["rules.zzzzzzz (key): unknown rule `zzzzzzz`. `plimsoll rules` lists all rules."]],
    [{ rules: { DL9999: "off" } }, ["rules.DL9999 (key): unknown rule `DL9999`. `plimsoll rules` lists all rules."]],
    [
      { rules: { DL3062: "error" } },
      [
        "rules.DL3062 (key): plimsoll has no rule for `DL3062`. Remove it. " +
          "`plimsoll rules` lists all rules with the codes that they stand for.",
      ],
    ],
    [
      { rules: { "untagged-image": "warn" } },
      [
        "rules.untagged-image (value): `rules.untagged-image` cannot be `warn`. Did you mean `warning`? " +
          "Allowed: `off`, `error`, `warning`, `info`, `style`.",
      ],
    ],
    [
      { rules: { "untagged-image": "on" } },
      [
        "rules.untagged-image (value): `rules.untagged-image` cannot be `on`. " +
          "Allowed: `off`, `error`, `warning`, `info`, `style`.",
      ],
    ],
    [
      { rules: { "untagged-image": false } },
      [
        "rules.untagged-image (value): `rules.untagged-image` must be a severity or a mapping (`key: value`), but is " +
          "`true` or `false`. " +
          "Severities: `off`, `error`, `warning`, `info`, `style`.",
      ],
    ],
    [
      { rules: { "untagged-image": { severity: "high" } } },
      [
        "rules.untagged-image.severity (value): `rules.untagged-image.severity` cannot be `high`. " +
          "Allowed: `off`, `error`, `warning`, `info`, `style`.",
      ],
    ],
    [
      { rules: { "untrusted-registry": { trustd: [] } } },
      ["rules.untrusted-registry.trustd (key): the rule `untrusted-registry` has no setting `trustd`. Did you mean `trusted`?"],
    ],
    [
      { rules: { "untagged-image": { images: [] } } },
      ["rules.untagged-image.images (key): the rule `untagged-image` has no setting `images`. It takes only `severity`."],
    ],
    [
      { rules: { DL3026: { trusted: "ghcr.io", limit: "3" } } },
      [
        "rules.DL3026.trusted (value): `rules.DL3026.trusted` must be a list, but is text. " +
          "Write a list: `[one, two]`, or one `- item` a line.",
        "rules.DL3026.limit (value): `rules.DL3026.limit` must be a number, but is text. Correct the value.",
      ],
    ],
    [
      { rules: { "missing-label": { schema: { name: 1 } } } },
      [
        "rules.missing-label.schema.name (value): `rules.missing-label.schema.name` must be text, but is a number. " +
          "Put the value in quotes.",
      ],
    ],
    [
      { rules: { DL3006: "off", DF001: "error" } },
      [
        "rules.DF001 (key): `DF001` and `DL3006` both mean the rule `untagged-image`, with different severities. " +
          "Keep one of them, or write `untagged-image` itself.",
      ],
    ],
  ])("%j", (value, expected) => {
    expect(problemsOf(value)).toEqual(expected);
  });

  test("one reading names every mistake, in overrides too", () => {
    const places = problemsOf({
      profile: "x",
      rules: { nope: "off" },
      overrides: [{ files: ["a"], rules: { nada: "off" }, what: 1 }],
    });
    expect(places.map((place) => place.split(" ", 1)[0])).toEqual([
      "profile",
      "overrides[0].what",
      "rules.nope",
      "overrides[0].rules.nada",
    ]);
  });
});
