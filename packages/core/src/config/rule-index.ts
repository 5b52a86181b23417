import type { RuleInfo, RuleSource } from "../rules/rule.ts";
import { suggest } from "../text/suggest.ts";
import { currentSpelling } from "./id-spellings.ts";

/** A rule that a name stands for. */
export interface RuleReference<Known extends RuleInfo = RuleInfo> {
  readonly rule: Known;
  /** Given when the name means only a part of the rule: one of several codes of the same tool. Spelt as in the rule's sources. */
  readonly code: string | undefined;
}

/** Finds rules by their own id or by an alias: the id of the same check in another tool. Capitals make no difference. */
export interface RuleIndex<Known extends RuleInfo = RuleInfo> {
  /** Every rule that a name stands for (an alias may mean several), with the part meant. Empty for an unknown name. */
  lookup(name: string): readonly RuleReference<Known>[];
  /** Ids of every rule that a name stands for. Empty for an unknown name. */
  resolve(name: string): readonly string[];
  /** The id or alias nearest to an unknown name; undefined when none is near. */
  suggest(name: string): string | undefined;
}

/** Reads `DL3006`, `JSONArgsRecommended` and, where the tool is to be named too, `hadolint/DL3006`. */
export function createRuleIndex<Known extends RuleInfo>(rules: readonly Known[]): RuleIndex<Known> {
  // Most runs look nothing up, and there are thousands of names.
  let known: ReadonlyMap<string, readonly RuleReference<Known>[]> | undefined;
  const open = rules.filter(({ openCodes }) => openCodes !== undefined);
  const lookup = (name: string): readonly RuleReference<Known>[] => {
    known ??= namesOf(rules);
    const listed = known.get(currentSpelling(name)) ?? [];
    return open.length === 0 ? listed : [...listed, ...openReferences(open, name)];
  };
  return {
    lookup,
    resolve: (name) => lookup(name).map(({ rule }) => rule.id),
    suggest: (name) =>
      suggest(name, new Set(rules.flatMap(({ id, sources }) => [id, ...sources.map((source) => source.id)])), false),
  };
}

const indexed = new WeakMap<readonly RuleInfo[], ReadonlyMap<string, readonly RuleReference<RuleInfo>[]>>();

/** Sorted out once for a list of rules: every file with a comment for a linter asks again. */
function namesOf<Known extends RuleInfo>(rules: readonly Known[]): ReadonlyMap<string, readonly RuleReference<Known>[]> {
  // What is kept for a list was made of that very list.
  const known = indexed.get(rules) as ReadonlyMap<string, readonly RuleReference<Known>[]> | undefined;
  if (known !== undefined) return known;
  const references = referencesByName(rules);
  indexed.set(rules, references);
  return references;
}

function referencesByName<Known extends RuleInfo>(rules: readonly Known[]): ReadonlyMap<string, readonly RuleReference<Known>[]> {
  const references = new Map<string, RuleReference<Known>[]>();
  for (const rule of rules) {
    for (const id of [rule.id, ...(rule.formerly ?? [])]) addReference(references, id, { rule, code: undefined });
    for (const source of rule.sources) {
      const reference = { rule, code: standsForSeveral(rule, source.tool) ? source.id : undefined };
      addReference(references, source.id, reference);
      addReference(references, `${source.tool}/${source.id}`, reference);
    }
  }
  return references;
}

/** `SC2086` and `shellcheck/SC2086`, for a rule that stands for every code of the tool. */
function openReferences<Known extends RuleInfo>(rules: readonly Known[], name: string): readonly RuleReference<Known>[] {
  const slash = name.indexOf("/");
  const code = name.slice(slash + 1).toUpperCase();
  return rules.flatMap((rule) => {
    const { tool, form } = rule.openCodes!;
    return form.test(code) && (slash === -1 || name.slice(0, slash).toLowerCase() === tool) ? [{ rule, code }] : [];
  });
}

/** Whether a rule covers more than one check of the tool, so that one code of that tool is only a part of it. */
function standsForSeveral(rule: RuleInfo, tool: RuleSource["tool"]): boolean {
  return rule.sources.filter((source) => source.tool === tool).length > 1;
}

function addReference<Known extends RuleInfo>(
  references: Map<string, RuleReference<Known>[]>,
  name: string,
  reference: RuleReference<Known>,
): void {
  const key = name.toLowerCase();
  const known = references.get(key);
  if (known === undefined) references.set(key, [reference]);
  else if (!known.some(({ rule }) => rule === reference.rule)) known.push(reference);
}
