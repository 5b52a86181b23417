import { analyze, defaultLintConfig } from "@plimsoll/core";
import { expect, test } from "vitest";
import { hadolintDifferences } from "./hadolint-differences.ts";

test.each(hadolintDifferences.map((difference) => [difference.code, difference.reason, difference] as const))(
  "%s: %s",
  (code, _reason, { reportedBy, example }) => {
    const { findings, problems } = analyze({ text: example, config: { ...defaultLintConfig, profile: "hadolint" } });
    expect(problems).toEqual([]);
    expect(findings.some(({ codes }) => codes.includes(code))).toBe(reportedBy === "plimsoll");
  },
);
