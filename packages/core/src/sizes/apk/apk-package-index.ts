import type { ApkIndex } from "./apk-facts.ts";
import { type ApkPackage, type ApkRelation, readApkPackages } from "./apk-package.ts";
import { compareApkVersions, fitsVersion } from "./apk-version.ts";

/** The packages that can be installed. */
export class ApkPackageIndex {
  /** Newest first. */
  private readonly byName = new Map<string, ApkPackage[]>();
  private readonly byProvided = new Map<string, ApkPackage[]>();
  /** Packages that come by themselves, by each name that they wait for. */
  private readonly waiting = new Map<string, ApkPackage[]>();

  constructor({ text }: ApkIndex) {
    for (const each of readApkPackages(text)) {
      push(this.byName, each.name, each);
      for (const { name } of each.provides) push(this.byProvided, name, each);
      for (const { name } of each.installIf) push(this.waiting, name, each);
    }
    for (const versions of this.byName.values()) versions.sort((a, b) => compareApkVersions(b.version, a.version));
  }

  /** Newest first. */
  versions(name: string): readonly ApkPackage[] {
    return this.byName.get(name) ?? [];
  }

  /** Those that are, or provide, what is asked for; packages of that name first, then by their priority. */
  candidates(relation: ApkRelation): readonly ApkPackage[] {
    const own = this.versions(relation.name).filter(({ version }) => fitsVersion(version, relation.operator, relation.version));
    const providers = (this.byProvided.get(relation.name) ?? []).filter(
      (each) => each.name !== relation.name && provides(each, relation),
    );
    return [
      ...own,
      ...providers.sort((a, b) => b.priority - a.priority || compareNames(a, b) || compareApkVersions(b.version, a.version)),
    ];
  }

  waitingFor(name: string): readonly ApkPackage[] {
    return this.waiting.get(name) ?? [];
  }
}

const indexes = new WeakMap<ApkIndex, ApkPackageIndex>();

export function apkPackageIndexOf(fact: ApkIndex): ApkPackageIndex {
  const known = indexes.get(fact) ?? new ApkPackageIndex(fact);
  indexes.set(fact, known);
  return known;
}

/** Whether a package is, or provides, what is asked for. */
export function answers(one: Pick<ApkPackage, "name" | "version" | "provides">, relation: ApkRelation): boolean {
  if (one.name === relation.name && fitsVersion(one.version, relation.operator, relation.version)) return true;
  return provides(one, relation);
}

function provides(one: Pick<ApkPackage, "provides">, relation: ApkRelation): boolean {
  return one.provides.some(({ name, version }) => {
    if (name !== relation.name) return false;
    return relation.operator === "" || (version !== "" && fitsVersion(version, relation.operator, relation.version));
  });
}

function compareNames(one: ApkPackage, other: ApkPackage): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
