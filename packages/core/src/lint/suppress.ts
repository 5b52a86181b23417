import { currentSpelling } from "../config/id-spellings.ts";
import type { RuleInfo } from "../rules/rule.ts";
import { skipsCheck } from "./skips-check.ts";
import type { Finding } from "./finding.ts";
import type { SuppressedId, Suppression } from "./suppression.ts";

export interface SuppressResult {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** Ids in suppression comments that left no finding out. */
  readonly unused: readonly { readonly suppression: Suppression; readonly id: SuppressedId }[];
}

/** Takes out the findings that comments suppress, and tells which comments did nothing. `rules`: those that may have been renamed. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  rules: readonly RuleInfo[],
): SuppressResult {
  if (suppressions.length === 0) return { kept: findings, suppressed: [], unused: [] };
  const used = new Set<SuppressedId>();
  const byId = idsInUse(suppressions);
  const formerly = new Map(rules.flatMap((rule) => (rule.formerly === undefined ? [] : [[rule.id, rule.formerly]])));
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of findings) {
    let hit = false;
    for (const name of [...namesOf(finding), ...(formerly.get(finding.rule) ?? [])]) {
      for (const { suppression, id } of byId.get(name) ?? []) {
        if (!covers(suppression, id, finding)) continue;
        used.add(id);
        hit = true;
      }
    }
    (hit ? suppressed : kept).push(finding);
  }
  const unused = suppressions.flatMap((suppression) =>
    suppression.ids.filter((id) => !used.has(id)).map((id) => ({ suppression, id })),
  );
  return { kept, suppressed, unused };
}

interface IdInUse {
  readonly suppression: Suppression;
  readonly id: SuppressedId;
}

function idsInUse(suppressions: readonly Suppression[]): ReadonlyMap<string, readonly IdInUse[]> {
  const byId = new Map<string, IdInUse[]>();
  for (const suppression of suppressions) {
    for (const id of suppression.ids) {
      const name = currentSpelling(id.text);
      const known = byId.get(name);
      if (known === undefined) byId.set(name, [{ suppression, id }]);
      else known.push({ suppression, id });
    }
  }
  return byId;
}

/** Every name under which a finding can be suppressed, in lower case. */
function namesOf(finding: Finding): readonly string[] {
  return [finding.rule, ...finding.codes.map((code) => code.toLowerCase()), "all"];
}

function covers(suppression: Suppression, id: SuppressedId, finding: Finding): boolean {
  if (suppression.syntax === "check") return skipsCheck(suppression, id, finding);
  const { start } = finding.span;
  return start >= suppression.scope.start && start < suppression.scope.end;
}
