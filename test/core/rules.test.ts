import { rules } from "@plimsoll/core";
import { checkRule } from "@plimsoll/core/testing";
import { describe, expect, test } from "vitest";

describe("every rule keeps its contract", () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
    expect(checkRule(rule)).toEqual([]);
  });

  test("ids are unique, and none of them is another tool's name for another rule", () => {
    const ids = rules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of rules) {
      const aliases = rule.sources.map((source) => source.id.toLowerCase());
      expect(aliases.filter((alias) => alias !== rule.id && ids.includes(alias))).toEqual([]);
    }
  });

  test("every rule but those about plimsoll itself has an example", () => {
    expect(rules.filter((rule) => rule.examples.length === 0).map((rule) => rule.id)).toEqual(["internal-error"]);
  });
});

describe("the harness sees what is wrong", () => {
  const rule = rules.find((candidate) => candidate.id === "unknown-suppression")!;

  test("a marker that points elsewhere", () => {
    const [example] = rule.examples;
    const moved = example!.bad.replace("^^", "^");
    expect(checkRule({ ...rule, examples: [{ ...example!, bad: moved }] })).not.toEqual([]);
  });

  test("a fix that gives something else", () => {
    const [example] = rule.examples;
    expect(checkRule({ ...rule, examples: [{ ...example!, fixed: "FROM scratch\n" }] })).not.toEqual([]);
  });

  test("a translation with other placeholders", () => {
    const ko = { ...rule.text.ko, messages: { ...rule.text.ko.messages, unknown: "규칙이 없습니다." } };
    expect(checkRule({ ...rule, text: { ...rule.text, ko } })).not.toEqual([]);
  });

  test("a good example with a finding", () => {
    const [example] = rule.examples;
    expect(
      checkRule({ ...rule, examples: [{ ...example!, good: "# plimsoll ignore=nonsense-rule\nFROM alpine\n" }] }),
    ).not.toEqual([]);
  });
});
