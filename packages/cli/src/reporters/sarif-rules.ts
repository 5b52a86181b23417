import type { AnyRule, Language, RuleSource, Severity } from "@plimsoll/core";
import type * as Sarif from "sarif";
import { sampleText } from "../sample-text.ts";
import { syntaxRule } from "./results.ts";
import { syntaxTexts } from "./syntax-texts.ts";

/** A rule as SARIF has it, and the names that other tools have for it. */
export interface SarifRule {
  readonly descriptor: Sarif.ReportingDescriptor;
  readonly sources: readonly RuleSource[];
}

export const sarifLevels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
  style: "note",
};

export function sarifRule(rule: AnyRule, language: Language): SarifRule {
  const [example] = rule.examples;
  const block = example === undefined ? "" : `\n\n\`\`\`dockerfile\n${example.good.trimEnd()}\n\`\`\``;
  const descriptor: Sarif.ReportingDescriptor = {
    ...descriptorOf(rule.id, sampleText(rule, language), block),
    defaultConfiguration: { level: sarifLevels[rule.severity] },
    properties: { tags: ["dockerfile", rule.category], precision: "high" },
  };
  return { descriptor, sources: rule.sources };
}

/** What BuildKit refuses. */
export function syntaxSarifRule(language: Language): SarifRule {
  const descriptor: Sarif.ReportingDescriptor = {
    ...descriptorOf(syntaxRule, syntaxTexts[language], ""),
    defaultConfiguration: { level: "error" },
    properties: { tags: ["dockerfile", "correctness"], precision: "very-high" },
  };
  return { descriptor, sources: [] };
}

interface Texts {
  readonly title: string;
  readonly why: string;
  readonly how: string;
}

function descriptorOf(id: string, { title, why, how }: Texts, example: string): Sarif.ReportingDescriptor {
  return {
    id,
    name: id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why}\n\n${how}`, markdown: `${why}\n\n${how}${example}` },
  };
}

/** One taxonomy for each tool that has a name for one of the rules, with the names. */
export function taxonomiesOf(rules: readonly SarifRule[]): readonly Sarif.ToolComponent[] {
  const byTool = new Map<string, Set<string>>();
  for (const { tool, id } of rules.flatMap(({ sources }) => sources)) {
    byTool.set(tool, (byTool.get(tool) ?? new Set<string>()).add(id));
  }
  return [...byTool]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, ids]) => ({ name, taxa: [...ids].sort().map((id) => ({ id })) }));
}

/** What the other tools' checks are to a rule: the target of "superset" reports all that the rule does, and more. */
export function relationshipsOf(
  sources: readonly RuleSource[],
  taxonomies: readonly Sarif.ToolComponent[],
): Pick<Sarif.ReportingDescriptor, "relationships"> {
  if (sources.length === 0) return {};
  return {
    relationships: sources.map(({ tool, id, relation }) => {
      const index = taxonomies.findIndex(({ name }) => name === tool);
      return { target: { id, toolComponent: { name: tool, index } }, kinds: [kinds[relation]] };
    }),
  };
}

const kinds: Readonly<Record<RuleSource["relation"], string>> = { same: "equal", narrower: "superset", wider: "subset" };
