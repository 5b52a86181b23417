import { languages, renderFinding, rules } from "@plimsoll/core";
import { type AnyBuildRule, type BuildRuleExample, buildRules } from "@plimsoll/core/builds";
import { describeFinding, readExample } from "@plimsoll/core/testing";
import { lintBuildExample } from "@plimsoll/host/builds";
import { describe, expect, test } from "vitest";

describe("every rule about builds keeps its contract", () => {
  test.each(buildRules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
    for (const example of rule.examples) {
      expect(foundIn(rule, plain(example.bad))).toEqual(markedIn(example.bad));
      expect(foundIn(rule, plain(example.good))).toEqual([]);
      expect(markedIn(example.good)).toEqual([]);
    }
  });

  test("a marker that points elsewhere is seen", () => {
    const [rule] = buildRules;
    const [example] = rule!.examples;
    const moved = Object.fromEntries(Object.entries(example!.bad).map(([name, text]) => [name, text.replace("^^", "^")]));
    expect(foundIn(rule!, plain(example!.bad))).not.toEqual(markedIn(moved));
  });

  test("every text is there in both languages, with the same placeholders, and every placeholder is filled", () => {
    for (const rule of buildRules) {
      for (const [key, message] of Object.entries(rule.text.en.messages)) {
        expect({ rule: rule.id, key, names: placeholders(rule.text.ko.messages[key] ?? "") }).toEqual({
          rule: rule.id,
          key,
          names: placeholders(message),
        });
      }
      for (const text of [rule.text.ko.title, rule.text.ko.why, rule.text.ko.how]) expect(text).toMatch(/[가-힣]/);
      const findings = rule.examples.flatMap(({ bad }) => lintBuildExample(rule, plain(bad)).flatMap((file) => file.findings));
      for (const language of languages) {
        for (const finding of findings) {
          const { message, why, how } = renderFinding(rule, finding, language);
          for (const text of [message, why, how]) expect(text).not.toMatch(/(?<!\$)\{\w+\}/);
        }
      }
    }
  });

  test("ids are those of no other rule", () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect(buildRules.filter(({ id }) => ids.has(id))).toEqual([]);
    expect(buildRules.map(({ id }) => id)).toEqual(buildRules.map(({ id }) => id).toSorted());
  });
});

type Files = BuildRuleExample["bad"];

function plain(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, readExample(text).text]));
}

function markedIn(files: Files): readonly string[] {
  return Object.entries(files).flatMap(([name, annotated]) => {
    const { text, expected } = readExample(annotated);
    return expected.map(({ message, span }) => `${name} ${describeFinding(text, message, span, false)}`);
  });
}

function foundIn(rule: AnyBuildRule, files: Files): readonly string[] {
  return lintBuildExample(rule, files).flatMap(({ path, source, findings }) =>
    findings.map(({ message, span }) => `${path} ${describeFinding(source.text, message, span, false)}`),
  );
}

function placeholders(message: string): readonly string[] {
  return [...new Set([...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();
}
