import { type AnyRule, buildRuleFacts, rules as builtInRules } from "@plimsoll/core";
import { findingsIn } from "../fix-grade.ts";
import type { BlobRule } from "./blob.ts";

/** What a blob keeps of the rules that are not plimsoll's own. */
export function blobRules(byId: ReadonlyMap<string, AnyRule>): readonly BlobRule[] {
  const own = new Set([...builtInRules, ...buildRuleFacts].map(({ id }) => id));
  return [...byId.values()]
    .filter(({ id }) => !own.has(id))
    .map((rule) => {
      const { id, since, severity, category, sources, text, examples } = rule;
      const found = examples.flatMap((example) => findingsIn(rule, example))[0];
      const sample = found === undefined ? undefined : { message: found.message, params: found.params };
      return { id, since, severity, category, sources, text, examples, sample };
    });
}

/** The rule for whoever tells of rules. It finds what it has found in its example, and is run on nothing else. */
export function ruleOfBlob({ sample, ...rule }: BlobRule): AnyRule {
  return {
    ...rule,
    needs: "instructions",
    profiles: ["recommended"],
    check: () => (sample === undefined ? [] : [{ ...sample, span: { start: 0, end: 0 } }]),
  };
}
