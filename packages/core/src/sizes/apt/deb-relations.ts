import { compareVersions, satisfiesRelation } from "./deb-version.ts";

/** `libc6 (>= 2.34)`. */
export interface DebRelation {
  readonly name: string;
  /** `>=`, `<<`, `=` …; "" without a version. */
  readonly operator: string;
  readonly version: string;
}

/** A field like Depends: each group needs one of its alternatives, in the order in which they are tried. */
export type DebRelations = readonly (readonly DebRelation[])[];

/** Total: what is no relation is left out. Architectures (`python3:any`) do not count. */
export function readRelations(field: string | undefined): DebRelations {
  if (field === undefined || field === "") return [];
  const groups: DebRelation[][] = [];
  for (const group of field.split(",")) {
    const alternatives: DebRelation[] = [];
    for (const text of group.split("|")) {
      const match = relation.exec(text);
      if (match !== null) alternatives.push({ name: match[1]!, operator: match[2] ?? "", version: match[3] ?? "" });
    }
    if (alternatives.length > 0) groups.push(alternatives);
  }
  return groups;
}

const relation = /^\s*([^\s:(<[]+)(?::[a-z0-9-]+)?\s*(?:\(\s*([<>=]{1,2})\s*([^\s)]+)\s*\))?/;

/** Whether a package of this name and version is what the relation means. */
export function isMeant({ operator, version }: DebRelation, candidate: string): boolean {
  return operator === "" || satisfiesRelation(candidate, operator, version);
}

/** Whether a provided name is what the relation means: with a version only where one is provided. */
export function isProvided({ operator, version }: DebRelation, provided: string | undefined): boolean {
  if (operator === "") return true;
  return provided !== undefined && satisfiesRelation(provided, operator, version);
}

export function newest<Versioned extends { readonly version: string }>(all: readonly Versioned[]): Versioned | undefined {
  let best: Versioned | undefined;
  for (const each of all) if (best === undefined || compareVersions(each.version, best.version) > 0) best = each;
  return best;
}
