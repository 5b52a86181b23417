import { describe, expect, test } from "vitest";
import { formatConfigPath } from "../../../packages/core/src/config/config-problem.ts";
import { describeConfigProblem, readHadolintConfig } from "../../../packages/core/src/config/index-config.ts";
import type { ProjectConfig } from "../../../packages/core/src/config/project-config.ts";
import { createRuleIndex } from "../../../packages/core/src/config/rule-index.ts";
import { sampleRules } from "./sample-rules.ts";

const index = createRuleIndex(sampleRules);

function configOf(value: unknown, rules = index): ProjectConfig {
  const read = readHadolintConfig(value, rules);
  if (read.kind === "broken") throw new Error(JSON.stringify(read.problems));
  return read.config;
}

function problemsOf(value: unknown): readonly string[] {
  const read = readHadolintConfig(value, index);
  if (read.kind === "config") return [];
  return read.problems.map(({ problem, path, at }) => {
    const { message, help } = describeConfigProblem(problem, "en");
    return `${formatConfigPath(path)} (${at}): ${message}. ${help}`;
  });
}

const every = {
  "failure-threshold": "error",
  format: "tty",
  formats: ["sarif", "gitlab_codeclimate"],
  "no-fail": false,
  "no-color": true,
  verbose: true,
  ignored: ["DL3006", "DL3018", "SC1091"],
  override: { error: ["DL3002"], warning: ["DL3025", "DL3057"], info: ["DL3025"], style: ["DL3006"] },
  trustedRegistries: ["docker.io", "*.example.com"],
  "label-schema": { maintainer: "email", version: "semver" },
  "strict-labels": true,
  "disable-ignore-pragma": true,
};

describe(".hadolint.yaml", () => {
  test("an empty one is hadolint as it comes: infos fail", () => {
    const config = configOf(null);
    expect(config).toMatchObject({
      profile: "hadolint",
      failOn: "info",
      inlineSuppressions: undefined,
      exclude: [],
      overrides: [],
    });
    expect(config.rules).toEqual({ severities: {}, codeSeverities: {}, options: {} });
  });

  test("every key", () => {
    expect(configOf(every)).toEqual({
      profile: "hadolint",
      rules: {
        severities: { "untagged-image": "off", "root-user": "error", "missing-user": "error", "shell-form-command": "warning" },
        codeSeverities: { "unpinned-package": { DL3018: "off" }, "missing-label": { DL3057: "warning" } },
        options: {
          "untrusted-registry": { trusted: ["docker.io", "*.example.com"] },
          "missing-label": { schema: { maintainer: "email", version: "semver" }, strict: true },
        },
      },
      failOn: "error",
      exclude: [],
      overrides: [],
      inlineSuppressions: false,
      language: undefined,
      build: {},
      output: { formats: ["tty", "sarif", "gitlab_codeclimate"], color: false, verbose: true },
    });
  });

  test("keys without a value count as not given", () => {
    const empty = Object.fromEntries(Object.keys(every).map((key) => [key, null]));
    expect(configOf(empty)).toEqual(configOf(null));
  });

  test("settings and codes without a rule of ours are no mistake", () => {
    expect(configOf(every, createRuleIndex([])).rules).toEqual({ severities: {}, codeSeverities: {}, options: {} });
  });

  test.each([
    ["error", "error"],
    ["warning", "warning"],
    ["info", "info"],
    ["style", "style"],
    ["ignore", "style"],
    ["none", "style"],
  ])("failure-threshold %s fails from %s on", (threshold, failOn) => {
    expect(configOf({ "failure-threshold": threshold }).failOn).toBe(failOn);
  });

  test("no-fail goes before the threshold", () => {
    expect(configOf({ "failure-threshold": "error", "no-fail": true }).failOn).toBe("never");
  });

  test.each([
    [true, "never"],
    ["yes", "never"],
    ["ON", "never"],
    [false, "info"],
    ["no", "info"],
    ["Off", "info"],
  ])("no-fail: %s, in the words of YAML 1.1", (word, failOn) => {
    expect(configOf({ "no-fail": word }).failOn).toBe(failOn);
  });

  test("of several overrides the gravest counts, and what is ignored is off", () => {
    const { severities } = configOf({ override: { style: ["DL3006", "DL3025"], error: ["DL3006"] }, ignored: ["DL3025"] }).rules;
    expect(severities).toEqual({ "untagged-image": "error", "shell-form-command": "off" });
  });

  test("one trusted registry without a list", () => {
    expect(configOf({ trustedRegistries: "ghcr.io" }).rules.options).toEqual({ "untrusted-registry": { trusted: ["ghcr.io"] } });
  });
});

describe("mistakes in .hadolint.yaml, which hadolint passes over", () => {
  test.each<readonly [unknown, readonly string[]]>([
    [{ ignore: ["DL3006"] }, ["ignore (key): unknown setting `ignore`. Did you mean `ignored`?"]],
    [
      { failureThreshold: "error", "trusted-registries": [] },
      [
        "failureThreshold (key): unknown setting `failureThreshold`. Did you mean `failure-threshold`?",
        "trusted-registries (key): unknown setting `trusted-registries`. Did you mean `trustedRegistries`?",
      ],
    ],
    [
      { override: { ignore: ["DL3006"] } },
      ["override.ignore (key): unknown setting `ignore`. Known here: `error`, `warning`, `info`, `style`."],
    ],
    [
      { ignored: "DL3006" },
      ["ignored (value): `ignored` must be a list, but is text. Write a list: `[one, two]`, or one `- item` a line."],
    ],
    [
      { ignored: ["DL3006", "DL300"] },
      ["ignored[1] (value): `DL300` is no code of hadolint or ShellCheck. Did you mean `DL3000`?"],
    ],
    [
      { override: { error: ["SC*"] } },
      [
        "override.error[0] (value): `SC*` is no code of hadolint or ShellCheck. " +
          "Codes look like `DL3008` or `SC2086`; there are no wildcards.",
      ],
    ],
    [
      { "failure-threshold": "warn" },
      [
        "failure-threshold (value): `failure-threshold` cannot be `warn`. Did you mean `warning`? " +
          "Allowed: `error`, `warning`, `info`, `style`, `ignore`, `none`.",
      ],
    ],
    [{ "no-fail": "maybe" }, ["no-fail (value): `no-fail` must be `true` or `false`, but is text. Correct the value."]],
    [
      { "label-schema": { author: "mail" } },
      [
        "label-schema.author (value): `label-schema.author` cannot be `mail`. Did you mean `email`? " +
          "Allowed: `text`, `url`, `semver`, `hash`, `rfc3339`, `spdx`, `email`.",
      ],
    ],
    [
      { trustedRegistries: { a: 1 } },
      [
        "trustedRegistries (value): `trustedRegistries` must be text or a list, but is a mapping (`key: value`). " +
          "Write a list: `[one, two]`, or one `- item` a line.",
      ],
    ],
    [
      { trustedRegistries: ["a", 5000] },
      ["trustedRegistries[1] (value): `trustedRegistries[1]` must be text, but is a number. Put the value in quotes."],
    ],
  ])("%j", (value, expected) => {
    expect(problemsOf(value)).toEqual(expected);
  });
});
