import { readInstructions } from "../../instructions/read-instructions.ts";
import { rules } from "../../rules/registry.generated.ts";
import type { AnyRawFinding, RuleContext } from "../../rules/rule.ts";
import type { Span } from "../../text/span.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { PatchDraft, WasteSource } from "../waste-source.ts";

/** What rules of the linter find in the file: their edits are what saves the bytes. */
export interface RuleFinding extends AnyRawFinding {
  readonly rule: string;
}

/** Rules about what is left behind by package managers. */
export const cacheRules: ReadonlySet<string> = new Set([
  "apt-cache-left",
  "apk-cache-kept",
  "dnf-cache-left",
  "zypper-cache-left",
  "pip-cache-kept",
  "yarn-cache-left",
  "package-cache-left",
]);

const wantedRules: ReadonlySet<string> = new Set([
  ...cacheRules,
  "apt-recommended-packages",
  "dev-dependencies-shipped",
  "downloaded-archive-left",
  "build-tools-shipped",
]);

/** In the order of the rules. Files that the linter would find nothing in cost nothing: most rules look for a word first. */
export function findingsOf({ build, scripts, source }: WasteSource): readonly RuleFinding[] {
  const { syntax, graph, plan } = build;
  const { instructions } = readInstructions(syntax);
  const context: RuleContext = {
    syntax,
    instructions,
    stages: graph,
    scripts,
    shellcheck: undefined,
    plan,
    runtimes: [],
    options: {},
  };
  return rules.flatMap((rule) => {
    if (!wantedRules.has(rule.id) || rule.mentions?.some((word) => source.text.includes(word)) === false) return [];
    return Array.from(rule.check(context), (finding): RuleFinding => ({ ...finding, rule: rule.id }));
  });
}

/** A rule's own fix as a patch. */
export function patchOf({ fix }: RuleFinding, caution: PatchDraft["caution"]): readonly PatchDraft[] {
  if (fix === undefined || fix.edits.length === 0) return [];
  const [added = ""] = fix.edits.map(({ text }) => text.trim());
  return [{ ...remedyOf(added), edits: fix.edits, caution }];
}

/** An option, or a command behind the others. */
function remedyOf(added: string): Pick<PatchDraft, "how" | "params"> {
  const command = added.replace(/^[\s\\`;&]+/, "").replace(/,\s*"|"/g, "");
  return command.startsWith("-") ? { how: "option", params: { option: command } } : { how: "clean-up", params: { command } };
}

export function isIn(span: Span, outer: Span): boolean {
  return outer.start <= span.start && span.end <= outer.end;
}

/** The words of a finding and of those that belong to it, taken away. */
export function wordsAway({ span, related = [] }: AnyRawFinding): readonly TextEdit[] {
  return [span, ...related.map((place) => place.span)].map((each) => ({ span: each, text: "" }));
}
