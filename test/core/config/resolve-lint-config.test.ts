import { describe, expect, test } from "vitest";
import { readCommandLineSettings, type CommandLineArguments } from "../../../packages/core/src/config/command-line-settings.ts";
import { describeConfigProblem, readConfigFile } from "../../../packages/core/src/config/index-config.ts";
import { defaultLintConfig, type LintConfig } from "../../../packages/core/src/config/lint-config.ts";
import type { ProjectConfig } from "../../../packages/core/src/config/project-config.ts";
import { resolveLintConfig } from "../../../packages/core/src/config/resolve-lint-config.ts";
import { createRuleIndex } from "../../../packages/core/src/config/rule-index.ts";
import { sampleRules } from "./sample-rules.ts";

const index = createRuleIndex(sampleRules);

function projectOf(value: unknown): ProjectConfig {
  const read = readConfigFile(value, index);
  if (read.kind === "broken") throw new Error(JSON.stringify(read.problems));
  return read.config;
}

/** Config file with all its overrides matching, then the command line. */
function resolved(file: unknown, given: CommandLineArguments = {}): LintConfig {
  const project = projectOf(file);
  const { settings, problems } = readCommandLineSettings(given, index);
  expect(problems).toEqual([]);
  return resolveLintConfig({ project, overrides: project.overrides, commandLine: settings });
}

function commandLineProblems(given: CommandLineArguments): readonly string[] {
  return readCommandLineSettings(given, index).problems.map(({ option, problem }) => {
    const { message, help } = describeConfigProblem(problem, "en");
    return `${option}: ${message}. ${help}`;
  });
}

describe("config, overrides and command line together", () => {
  test("nothing given is the default", () => {
    expect(resolveLintConfig({})).toBe(defaultLintConfig);
    expect(resolved({})).toEqual(defaultLintConfig);
  });

  test("the later goes before the earlier, setting by setting", () => {
    const file = {
      profile: "strict",
      failOn: "error",
      rules: { DL3006: "info", DL3025: "error", DL3026: { severity: "warning", trusted: ["a"], limit: 1 } },
      overrides: [
        { files: ["*"], profile: "beginner", rules: { DL3006: "style", DL3026: { limit: 2 } } },
        { files: ["*"], rules: { DL3006: "off" } },
      ],
    };
    expect(resolved(file, { severity: ["DL3025=style"], failOn: "never" })).toEqual({
      ...defaultLintConfig,
      profile: "beginner",
      failOn: "never",
      severities: { "untagged-image": "off", "shell-form-command": "style", "untrusted-registry": "warning" },
      options: { "untrusted-registry": { trusted: ["a"], limit: 2 } },
    });
  });

  test("a later word on a rule ends what an earlier one says of its codes", () => {
    expect(resolved({ rules: { DL3008: "off" } }, { severity: ["DL3018=error"] }).codeSeverities).toEqual({
      "unpinned-package": { DL3008: "off", DL3018: "error" },
    });
    const config = resolved({ rules: { DL3008: "off" } }, { severity: ["unpinned-package=error"] });
    expect(config.codeSeverities).toEqual({});
    expect(config.severities).toEqual({ "unpinned-package": "error" });
  });

  test("the profile brings its own failOn where none is given", () => {
    expect(resolved({ profile: "hadolint" }).failOn).toBe("info");
    expect(resolved({ profile: "hadolint", failOn: "error" }).failOn).toBe("error");
    expect(resolved({ profile: "strict" }, { profile: "hadolint" }).failOn).toBe("info");
  });

  test("runtime: a list in the file, names with commas on the command line", () => {
    expect(resolved({ runtime: ["docker", "kubernetes"] }).runtimes).toEqual(["docker", "kubernetes"]);
    const perPath = { runtime: ["docker"], overrides: [{ files: ["*"], runtime: ["swarm"] }] };
    expect(resolved(perPath).runtimes).toEqual(["swarm"]);
    expect(resolved(perPath, { runtime: ["kubernetes, docker"] }).runtimes).toEqual(["kubernetes", "docker"]);
    expect(resolved({ runtime: [] }).runtimes).toEqual([]);
    expect(commandLineProblems({ runtime: ["kubernets"] })).toEqual([
      "--runtime: `--runtime` cannot be `kubernets`. Did you mean `kubernetes`? Allowed: `docker`, `swarm`, `kubernetes`.",
    ]);
  });

  test("inlineSuppressions", () => {
    expect(resolved({ inlineSuppressions: false }).inlineSuppressions).toBe(false);
  });

  test("what is selected is shown although the config switches it off", () => {
    const file = { rules: { DL3006: "off", DL3025: "error", DL3008: "off" } };
    const config = resolved(file, { select: ["DL3006, DL3008"], ignore: [] });
    expect(config.only).toEqual(["untagged-image", "unpinned-package"]);
    expect(config.onlyCodes).toEqual({ "unpinned-package": ["DL3008"] });
    expect(config.severities).toEqual({ "shell-form-command": "error" });
    expect(config.codeSeverities).toEqual({ "unpinned-package": {} });
  });

  test("selected and ignored is ignored; ignored goes before a severity", () => {
    expect(resolved({}, { select: ["DL3006"], ignore: ["untagged-image"] }).severities).toEqual({ "untagged-image": "off" });
    expect(resolved({}, { severity: ["DL3006=error"], ignore: ["DL3006"] }).severities).toEqual({ "untagged-image": "off" });
  });

  test("a rule selected as a whole and by a code is selected as a whole", () => {
    const config = resolved({}, { select: ["DL3008", "unpinned-package"] });
    expect(config.only).toEqual(["unpinned-package"]);
    expect(config.onlyCodes).toEqual({});
  });

  test("an empty list selects nothing and is no selection", () => {
    expect(resolved({}, { select: [" , "] }).only).toBeUndefined();
  });

  test("a code without a rule of ours may be ignored", () => {
    expect(commandLineProblems({ ignore: ["DL3062", "SC1091"] })).toEqual([]);
  });
});

describe("mistakes on the command line", () => {
  test.each<readonly [CommandLineArguments, readonly string[]]>([
    [{ select: ["untaged-image"] }, ["--select: unknown rule `untaged-image`. Did you mean `untagged-image`?"]],
    [
      { select: ["DL3062"] },
      [
        "--select: plimsoll has no rule for `DL3062`. Remove it. " +
          "`plimsoll rules` lists all rules with the codes that they stand for.",
      ],
    ],
    [{ ignore: ["DL3OO6"] }, ["--ignore: unknown rule `DL3OO6`. Did you mean `DL3006`?"]],
    [
      { severity: ["DL3006"] },
      ["--severity: `--severity` takes `rule=severity`, not `DL3006`. For example `--severity DL3008=error`."],
    ],
    [
      { severity: ["DL3006=warn"] },
      ["--severity: `--severity` cannot be `warn`. Did you mean `warning`? Allowed: `off`, `error`, `warning`, `info`, `style`."],
    ],
    [{ severity: ["nothing-such=error"] }, ["--severity: unknown rule `nothing-such`. `plimsoll rules` lists all rules."]],
    [
      { profile: "Hadolint", failOn: "none" },
      [
        "--profile: `--profile` cannot be `Hadolint`. Did you mean `hadolint`? " +
          "Allowed: `recommended`, `strict`, `beginner`, `hadolint`, `buildkit`.",
        "--fail-on: `--fail-on` cannot be `none`. Did you mean `never`? Allowed: `error`, `warning`, `info`, `style`, `never`.",
      ],
    ],
  ])("%j", (given, expected) => {
    expect(commandLineProblems(given)).toEqual(expected);
  });
});
