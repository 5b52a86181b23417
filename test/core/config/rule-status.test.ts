import {
  analyze,
  createRuleIndex,
  defaultLintConfig,
  defineRule,
  defineText,
  readCommandLineSettings,
  resolveLintConfig,
} from "@plimsoll/core";
import { readConfigFile } from "@plimsoll/core/config";
import { rulePage } from "@plimsoll/core/rule-pages";
import { expect, test } from "vitest";
import type { RuleStatus } from "@plimsoll/core";

const text = defineText({
  en: { title: "Any FROM", why: "Why.", how: "How.", messages: { from: "A `FROM`." } },
  ko: { title: "모든 FROM", why: "이유입니다.", how: "방법입니다.", messages: { from: "`FROM`입니다." } },
});

function ruleOf(status: RuleStatus | undefined) {
  return defineRule({
    id: `rule-${status}`,
    since: "0.2.0",
    ...(status === undefined ? {} : { status }),
    category: "clarity",
    severity: "warning",
    profiles: ["recommended", "strict"],
    inRuntimes: { kubernetes: "error" },
    needs: "instructions",
    sources: [{ tool: "hadolint", id: "DL9999", relation: "same" }],
    options: { deep: { type: "boolean", default: false, text: { en: "Deep.", ko: "깊게." } } },
    text,
    examples: [{ bad: "FROM a\n^^^^ from\n", good: "# nothing\n" }],
    *check({ instructions }) {
      for (const { keywordSpan } of instructions) yield { span: keywordSpan, message: "from" };
    },
  });
}

const rules = [undefined, "preview", "stable", "deprecated"].map((status) => ruleOf(status as RuleStatus | undefined)); // the four that there are
const index = createRuleIndex(rules);

function found(config: unknown, commandLine: Parameters<typeof readCommandLineSettings>[0] = {}): readonly string[] {
  const read = readConfigFile(config, index);
  if (read.kind === "broken") throw new Error(JSON.stringify(read.problems));
  const { settings } = readCommandLineSettings(commandLine, index);
  const given = resolveLintConfig({ project: read.config, commandLine: settings });
  return analyze({ text: "FROM a\n", config: given }, rules).findings.map(({ rule }) => rule.replace("rule-", ""));
}

const stable = ["stable", "undefined"];

test.each([
  ["nothing is said", {}, {}, stable],
  ["the profile is strict", { profile: "strict" }, {}, stable],
  ["the profile is another tool's", { profile: "hadolint" }, {}, stable],
  ["a runtime asks for the rule", { runtime: ["kubernetes"] }, {}, stable],
  ["previews are asked for in the config", { preview: true }, {}, ["preview", ...stable]],
  ["previews are asked for on the command line", {}, { preview: true }, ["preview", ...stable]],
  ["a preview is named in the config", { rules: { "rule-preview": "info" } }, {}, ["preview", ...stable]],
  ["a preview is given its options", { rules: { "rule-preview": { deep: true } } }, {}, ["preview", ...stable]],
  ["a preview is named on the command line", {}, { select: ["rule-preview"] }, ["preview"]],
  ["a preview is switched off among all", { preview: true, rules: { "rule-preview": "off" } }, {}, stable],
  ["a deprecated rule is named", { rules: { "rule-deprecated": "info" } }, {}, ["deprecated", ...stable]],
  ["a deprecated rule is selected", {}, { select: ["rule-deprecated"] }, ["deprecated"]],
  ["previews bring no deprecated rule", { profile: "strict", preview: true }, {}, ["preview", ...stable]],
])("where %s", (_, config, commandLine, expected) => {
  expect([...found(config, commandLine)].sort()).toEqual([...expected].sort());
});

test("a renamed rule answers to its old id, in configs and in comments", () => {
  const renamed = [{ ...ruleOf("stable"), id: "new-name", formerly: ["old-name"] }];
  expect(createRuleIndex(renamed).resolve("old-name")).toEqual(["new-name"]);
  const read = readConfigFile({ rules: { "old-name": "error" } }, createRuleIndex(renamed));
  const config = resolveLintConfig({ project: read.kind === "config" ? read.config : undefined });
  expect(analyze({ text: "FROM a\n", config }, renamed).findings).toMatchObject([{ rule: "new-name", severity: "error" }]);
  expect(analyze({ text: "# plimsoll ignore=old-name\nFROM a\n", config }, renamed).findings).toEqual([]);
});

test("without a config there are no previews", () => {
  expect(defaultLintConfig.preview).toBe(false);
});

test("the page of a rule says that it comes or goes", () => {
  const pages = rules.map((rule) => rulePage(rule, "en", { otherLanguage: "x" }));
  expect(pages.map((page) => /in preview|deprecated/.exec(page)?.[0])).toEqual([
    undefined,
    "in preview",
    undefined,
    "deprecated",
  ]);
  expect(rulePage(rules[1]!, "ko", { otherLanguage: "x" })).toContain("미리 보기");
});
