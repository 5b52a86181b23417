import type { AnyRule, RuleOption, RuleSource } from "../../../packages/core/src/rules/rule.ts";

/** A few rules made for the tests of the config: they find nothing. */
export const sampleRules: readonly AnyRule[] = [
  rule("untagged-image", { sources: [hadolint("DL3006"), { tool: "droast", id: "DF001", relation: "same" }] }),
  rule("shell-form-command", {
    severity: "info",
    sources: [hadolint("DL3025"), { tool: "buildkit", id: "JSONArgsRecommended", relation: "same" }],
  }),
  rule("unpinned-package", {
    profiles: ["strict"],
    sources: [hadolint("DL3008"), hadolint("DL3018"), hadolint("DL3009"), { tool: "tally", id: "pinning", relation: "wider" }],
  }),
  rule("untrusted-registry", {
    severity: "error",
    sources: [hadolint("DL3026")],
    options: { trusted: option("string-list", []), strictly: option("boolean", false), limit: option("number", 3) },
  }),
  rule("missing-label", {
    profiles: ["strict"],
    sources: [hadolint("DL3049"), hadolint("DL3057")],
    options: { schema: option("string-map", {}), strict: option("boolean", false) },
  }),
  // Two rules that share an alias.
  rule("root-user", { profiles: ["recommended", "beginner", "strict"], sources: [hadolint("DL3002")] }),
  rule("missing-user", {
    profiles: ["strict"],
    sources: [hadolint("DL3002"), { tool: "dockle", id: "CIS-DI-0001", relation: "same" }],
  }),
  rule("unquoted-variable", { severity: "style", sources: [{ tool: "shellcheck", id: "SC2086", relation: "same" }] }),
  rule("undescribed-argument", {
    profiles: ["strict"],
    sources: [{ tool: "buildkit", id: "InvalidDefinitionDescription", relation: "same" }],
  }),
  rule("our-own-idea", { profiles: ["recommended", "strict"], severity: "info" }),
];

export function sampleRule(id: string): AnyRule {
  const found = sampleRules.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no sample rule ${id}`);
  return found;
}

function rule(id: string, given: Partial<Pick<AnyRule, "severity" | "profiles" | "sources" | "options">>): AnyRule {
  const text = { title: id, why: "Why.", how: "How.", messages: {} };
  return {
    id,
    since: "0.1.0",
    category: "clarity",
    severity: "warning",
    profiles: ["recommended", "strict"],
    needs: "instructions",
    sources: [],
    text: { en: text, ko: text },
    examples: [],
    check: () => [],
    ...given,
  };
}

function hadolint(id: string): RuleSource {
  return { tool: "hadolint", id, relation: "same" };
}

function option(type: RuleOption["type"], value: unknown): RuleOption {
  return { type, default: value, text: { en: "What it does.", ko: "하는 일." } };
}
