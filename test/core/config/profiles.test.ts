import { describe, expect, test } from "vitest";
import { hadolintSeverities } from "../../../packages/core/src/config/hadolint-severities.ts";
import { defaultLintConfig, profileNames, type LintConfig } from "../../../packages/core/src/config/lint-config.ts";
import { profileFailOn, profileSeverity } from "../../../packages/core/src/config/profiles.ts";
import { findingSeverity, ruleRuns } from "../../../packages/core/src/config/severity-of.ts";
import { sampleRule } from "./sample-rules.ts";

describe("profiles", () => {
  test.each([
    // rule, recommended, strict, beginner, hadolint, buildkit
    ["untagged-image", "warning", "warning", "off", "warning", "off"],
    ["shell-form-command", "info", "info", "off", "warning", "warning"],
    ["unpinned-package", "off", "warning", "off", "warning", "off"],
    ["root-user", "warning", "warning", "warning", "warning", "off"],
    ["unquoted-variable", "style", "style", "off", "info", "off"],
    ["undescribed-argument", "off", "warning", "off", "off", "off"],
    ["our-own-idea", "info", "info", "off", "off", "off"],
  ] as const)("%s", (id, ...expected) => {
    expect(profileNames.map((profile) => profileSeverity(profile, sampleRule(id)))).toEqual(expected);
  });

  test("hadolint's severity is that of the code, for a rule that stands for several", () => {
    const rule = sampleRule("unpinned-package");
    expect(profileSeverity("hadolint", rule, "DL3009")).toBe("info");
    expect(profileSeverity("hadolint", rule, "DL3008")).toBe("warning");
    expect(profileSeverity("hadolint", rule, "pinning")).toBe("off");
    expect(profileSeverity("hadolint", sampleRule("missing-label"), "DL3057")).toBe("off");
  });

  test("only hadolint's profile fails on infos", () => {
    expect(profileNames.map(profileFailOn)).toEqual(["warning", "warning", "warning", "info", "warning"]);
  });

  test("every severity of hadolint's table is one of ours or says that the rule is off", () => {
    expect(Object.keys(hadolintSeverities)).toHaveLength(76);
    expect(new Set(Object.values(hadolintSeverities))).toEqual(new Set(["error", "warning", "info", "style", "ignore"]));
  });
});

describe("severity of a finding", () => {
  const severityUnder = (config: Partial<LintConfig>, id: string, code?: string) =>
    findingSeverity({ ...defaultLintConfig, ...config }, sampleRule(id), code);
  const runsUnder = (config: Partial<LintConfig>, id: string) => ruleRuns({ ...defaultLintConfig, ...config }, sampleRule(id));

  test("the config goes before the profile", () => {
    expect(severityUnder({ severities: { "untagged-image": "error" } }, "untagged-image")).toBe("error");
    expect(severityUnder({ severities: { "untagged-image": "off" } }, "untagged-image")).toBe("off");
    expect(severityUnder({ severities: { "missing-user": "info" } }, "missing-user")).toBe("info");
    expect(runsUnder({ severities: { "untagged-image": "off" } }, "untagged-image")).toBe(false);
    expect(runsUnder({}, "missing-user")).toBe(false);
  });

  test("a code goes before its rule, and leaves the rule's other codes alone", () => {
    const config = { profile: "strict", codeSeverities: { "unpinned-package": { DL3008: "off" } } } as const;
    expect(severityUnder(config, "unpinned-package", "DL3008")).toBe("off");
    expect(severityUnder(config, "unpinned-package", "DL3018")).toBe("warning");
    expect(runsUnder(config, "unpinned-package")).toBe(true);
  });

  test("one code can be switched on while the rest of its rule is off", () => {
    const config = { codeSeverities: { "unpinned-package": { DL3008: "error" } } } as const;
    expect(runsUnder(config, "unpinned-package")).toBe(true);
    expect(severityUnder(config, "unpinned-package", "DL3008")).toBe("error");
    expect(severityUnder(config, "unpinned-package", "DL3018")).toBe("off");
  });

  test("a finding without a code answers to every code of its rule", () => {
    const rule = "unpinned-package";
    expect(severityUnder({ profile: "strict", codeSeverities: { [rule]: { DL3008: "off", DL3009: "error" } } }, rule)).toBe(
      "off",
    );
    expect(severityUnder({ profile: "strict", codeSeverities: { [rule]: { DL3008: "info", DL3009: "error" } } }, rule)).toBe(
      "error",
    );
  });

  test("selected rules run alone, also those that the profile leaves out", () => {
    const config = { only: ["missing-user"] };
    expect(severityUnder(config, "missing-user")).toBe("warning");
    expect(severityUnder(config, "untagged-image")).toBe("off");
    expect(runsUnder(config, "untagged-image")).toBe(false);
  });

  test("a selected code shows that code alone", () => {
    const config = { only: ["unpinned-package"], onlyCodes: { "unpinned-package": ["DL3018"] } };
    expect(severityUnder(config, "unpinned-package", "DL3018")).toBe("warning");
    expect(severityUnder(config, "unpinned-package", "DL3008")).toBe("off");
  });

  test("options switch a rule on that the profile leaves out, not the codes that hadolint itself leaves out", () => {
    const options = { "missing-label": { schema: { maintainer: "text" } } };
    expect(severityUnder({ options }, "missing-label", "DL3049")).toBe("warning");
    expect(severityUnder({ options, severities: { "missing-label": "off" } }, "missing-label")).toBe("off");
    expect(severityUnder({ options, profile: "hadolint" }, "missing-label", "DL3049")).toBe("info");
    expect(severityUnder({ options, profile: "hadolint" }, "missing-label", "DL3057")).toBe("off");
  });
});
