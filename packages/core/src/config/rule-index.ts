import type { AnyRule, RuleSource } from "../rules/rule.ts";
import { suggest } from "../text/suggest.ts";

/** A rule that a name stands for. */
export interface RuleReference {
  readonly rule: AnyRule;
  /** Given when the name means only a part of the rule: one of several codes of the same tool. Spelt as in the rule's sources. */
  readonly code: string | undefined;
}

/** Finds rules by their own id or by an alias: the id of the same check in another tool. Capitals make no difference. */
export interface RuleIndex {
  /** Every rule that a name stands for (an alias may mean several), with the part meant. Empty for an unknown name. */
  lookup(name: string): readonly RuleReference[];
  /** Ids of every rule that a name stands for. Empty for an unknown name. */
  resolve(name: string): readonly string[];
  /** The id or alias nearest to an unknown name; undefined when none is near. */
  suggest(name: string): string | undefined;
}

/** Reads `DL3006`, `JSONArgsRecommended` and, where the tool is to be named too, `hadolint/DL3006`. */
export function createRuleIndex(rules: readonly AnyRule[]): RuleIndex {
  const references = new Map<string, RuleReference[]>();
  const names = new Set<string>();
  for (const rule of rules) {
    names.add(rule.id);
    addReference(references, rule.id, { rule, code: undefined });
    for (const source of rule.sources) {
      names.add(source.id);
      const reference = { rule, code: standsForSeveral(rule, source.tool) ? source.id : undefined };
      addReference(references, source.id, reference);
      addReference(references, `${source.tool}/${source.id}`, reference);
    }
  }
  const lookup = (name: string): readonly RuleReference[] => references.get(name.toLowerCase()) ?? [];
  return {
    lookup,
    resolve: (name) => lookup(name).map(({ rule }) => rule.id),
    suggest: (name) => suggest(name, names, false),
  };
}

/** Whether a rule covers more than one check of the tool, so that one code of that tool is only a part of it. */
function standsForSeveral(rule: AnyRule, tool: RuleSource["tool"]): boolean {
  return rule.sources.filter((source) => source.tool === tool).length > 1;
}

function addReference(references: Map<string, RuleReference[]>, name: string, reference: RuleReference): void {
  const key = name.toLowerCase();
  const known = references.get(key);
  if (known === undefined) references.set(key, [reference]);
  else if (!known.some(({ rule }) => rule === reference.rule)) known.push(reference);
}
