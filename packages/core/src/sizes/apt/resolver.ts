import { type DebRelation, isMeant, isProvided } from "./deb-relations.ts";
import { compareVersions } from "./deb-version.ts";
import type { InstalledSet } from "./installed-set.ts";
import type { IndexPackage, PackageIndex } from "./package-index.ts";

/** What apt would do. */
export interface AptPlan {
  /** New packages and upgrades, in the order in which they were chosen. */
  readonly install: readonly IndexPackage[];
  /** Names of installed packages that have to go. */
  readonly remove: readonly string[];
  /** Names of `install` that were not asked for by name. */
  readonly automatic: ReadonlySet<string>;
  /** What nothing in the index is or provides: names as they were asked for, and what chosen packages depend on. */
  readonly missing: readonly string[];
}

/**
 * Chooses packages as apt does: what is asked for in turn, and for each its dependencies in depth, the first alternative that
 * can be
 * installed, of the providers of a name the one of the highest priority; then what it recommends. Nothing is ever taken back.
 */
export class AptResolver {
  private readonly index: PackageIndex;
  private readonly installed: InstalledSet;
  private readonly recommends: boolean;
  private readonly marks = new Map<string, IndexPackage>();
  private readonly automatic = new Set<string>();
  private readonly removed = new Set<string>();
  private readonly missing = new Set<string>();
  /** Versions under which names are provided by what is, or will be, installed. */
  private readonly provided = new Map<string, { readonly by: string; readonly version: string | undefined }[]>();
  private outdated: ReadonlyMap<string, readonly IndexPackage[]> | undefined;
  /** What chosen packages cannot be together with, by the name that they say. */
  private readonly shunned = new Map<string, { readonly by: string; readonly relation: DebRelation }[]>();

  constructor(index: PackageIndex, installed: InstalledSet, recommends: boolean) {
    this.index = index;
    this.installed = installed;
    this.recommends = recommends;
    for (const { described } of installed.values()) this.provide(described);
  }

  /** A package that was asked for by name. An installed one is upgraded. */
  install(candidate: IndexPackage): void {
    const known = this.installed.get(candidate.name);
    if (known !== undefined && compareVersions(candidate.version, known.version) <= 0) return;
    this.mark(candidate, false);
  }

  /** Upgrades what is installed; `mayAdd`: also where that needs new packages. */
  upgrade(mayAdd: boolean): void {
    for (const { name, version } of this.installed.values()) {
      const candidate = this.index.candidate(name);
      if (candidate === undefined || compareVersions(candidate.version, version) <= 0) continue;
      const needsNew = (): boolean => candidate.depends.some((group) => !this.isSatisfied(group) && !this.isUpgrade(group));
      if (mayAdd || !needsNew()) this.mark(candidate, true);
    }
  }

  miss(name: string): void {
    this.missing.add(name);
  }

  finish(): AptPlan {
    const automatic = new Set([...this.automatic].filter((name) => !this.installed.has(name)));
    return { install: [...this.marks.values()], remove: [...this.removed], automatic, missing: [...this.missing] };
  }

  private mark(chosen: IndexPackage, automatic: boolean): void {
    if (this.marks.has(chosen.name)) {
      if (!automatic) this.automatic.delete(chosen.name);
      return;
    }
    this.marks.set(chosen.name, chosen);
    this.removed.delete(chosen.name);
    if (automatic) this.automatic.add(chosen.name);
    this.provide(chosen);
    for (const group of chosen.conflicts) for (const relation of group) this.shun(chosen.name, relation);
    for (const group of chosen.depends) {
      if (this.isSatisfied(group)) continue;
      const found = this.choose(group, true);
      if (found === undefined) this.missing.add(group[0]!.name);
      else this.mark(found, true);
    }
    // What was built from the same source and is out of date comes along, so that no two versions of it are mixed.
    for (const sibling of this.outdatedOf(chosen.source)) if (!this.removed.has(sibling.name)) this.mark(sibling, true);
    // Of an installed package the recommendations were decided when it was installed.
    if (!this.recommends || this.installed.has(chosen.name)) return;
    for (const group of chosen.recommends) {
      if (this.isSatisfied(group)) continue;
      const found = this.choose(group, false);
      if (found !== undefined && this.canCome(found)) this.mark(found, true);
    }
  }

  /** New versions of what is installed and out of date, by the source that they are made from. */
  private outdatedOf(source: string): readonly IndexPackage[] {
    if (this.outdated === undefined) {
      const found = new Map<string, IndexPackage[]>();
      for (const { name, version } of this.installed.values()) {
        const candidate = this.index.candidate(name);
        if (candidate === undefined || compareVersions(candidate.version, version) <= 0) continue;
        const known = found.get(candidate.source);
        if (known === undefined) found.set(candidate.source, [candidate]);
        else known.push(candidate);
      }
      this.outdated = found;
    }
    return this.outdated.get(source) ?? [];
  }

  private provide({ name, provides }: IndexPackage): void {
    for (const [relation] of provides) {
      const entry = { by: name, version: relation!.version === "" ? undefined : relation!.version };
      const known = this.provided.get(relation!.name);
      if (known === undefined) this.provided.set(relation!.name, [entry]);
      else known.push(entry);
    }
  }

  /** What is installed and cannot stay is upgraded, or goes. */
  private shun(by: string, relation: DebRelation): void {
    const known = this.shunned.get(relation.name);
    if (known === undefined) this.shunned.set(relation.name, [{ by, relation }]);
    else known.push({ by, relation });
    const installed = this.installed.get(relation.name);
    if (installed !== undefined && relation.name !== by && !this.marks.has(relation.name)) {
      if (isMeant(relation, installed.version)) this.replace(relation);
    }
    for (const { by: provider, version } of this.provided.get(relation.name) ?? []) {
      if (provider === by || !this.installed.has(provider) || this.marks.has(provider)) continue;
      if (relation.operator === "" || isProvided(relation, version)) this.removed.add(provider);
    }
  }

  private replace(relation: DebRelation): void {
    const candidate = this.index.candidate(relation.name);
    if (candidate === undefined || isMeant(relation, candidate.version)) this.removed.add(relation.name);
    else this.mark(candidate, true);
  }

  private isSatisfied(group: readonly DebRelation[]): boolean {
    return group.some((relation) => {
      const version = this.versionOf(relation.name);
      if (version !== undefined && isMeant(relation, version)) return true;
      return (this.provided.get(relation.name) ?? []).some((entry) => {
        return this.versionOf(entry.by) !== undefined && isProvided(relation, entry.version);
      });
    });
  }

  private versionOf(name: string): string | undefined {
    const marked = this.marks.get(name);
    if (marked !== undefined) return marked.version;
    return this.removed.has(name) ? undefined : this.installed.get(name)?.version;
  }

  /** Whether a group only needs a newer version of what is there. */
  private isUpgrade(group: readonly DebRelation[]): boolean {
    return group.some((relation) => this.installed.has(relation.name) && this.candidateFor(relation) !== undefined);
  }

  private choose(group: readonly DebRelation[], needed: boolean): IndexPackage | undefined {
    let blocked: IndexPackage | undefined;
    for (const relation of group) {
      const direct = this.candidateFor(relation);
      const all = direct === undefined ? this.providersFor(relation) : [direct, ...this.providersFor(relation)];
      for (const candidate of all) {
        if (!this.isBlocked(candidate)) return candidate;
        blocked ??= candidate;
      }
    }
    return needed ? blocked : undefined;
  }

  private candidateFor(relation: DebRelation): IndexPackage | undefined {
    const candidate = this.index.candidate(relation.name);
    if (candidate === undefined || isMeant(relation, candidate.version)) return candidate;
    return this.index.versions(relation.name).find(({ version }) => isMeant(relation, version));
  }

  private providersFor(relation: DebRelation): readonly IndexPackage[] {
    const found: IndexPackage[] = [];
    for (const name of this.index.providersOf(relation.name)) {
      const candidate = this.index.candidate(name);
      const provides = candidate?.provides.some(
        ([entry]) => entry!.name === relation.name && isProvided(relation, entry!.version === "" ? undefined : entry!.version),
      );
      if (candidate !== undefined && provides === true) found.push(candidate);
    }
    return found.sort((a, b) => priorities.indexOf(a.priority) - priorities.indexOf(b.priority));
  }

  /** Whether it cannot be together with what was chosen. */
  private isBlocked(candidate: IndexPackage): boolean {
    const { name, version } = candidate;
    if ((this.shunned.get(name) ?? []).some(({ by, relation }) => by !== name && isMeant(relation, version))) return true;
    for (const [provided] of candidate.provides) {
      if ((this.shunned.get(provided!.name) ?? []).some(({ by, relation }) => by !== name && relation.operator === ""))
        return true;
    }
    return candidate.conflicts.some((group) => group.some((relation) => this.meetsChosen(name, relation)));
  }

  private meetsChosen(own: string, relation: DebRelation): boolean {
    const marked = this.marks.get(relation.name);
    if (marked !== undefined && marked.name !== own && isMeant(relation, marked.version)) return true;
    return (this.provided.get(relation.name) ?? []).some(({ by, version }) => {
      return by !== own && this.marks.has(by) && isProvided(relation, version);
    });
  }

  /** A recommendation is left out where it would take something away, or where what it needs itself is not there. */
  private canCome(candidate: IndexPackage): boolean {
    const removes = candidate.conflicts.some((group) =>
      group.some((relation) => {
        const installed = this.installed.get(relation.name);
        return installed !== undefined && relation.name !== candidate.name && isMeant(relation, installed.version);
      }),
    );
    return !removes && candidate.depends.every((group) => this.isSatisfied(group) || this.choose(group, false) !== undefined);
  }
}

const priorities: readonly string[] = ["required", "important", "standard", "optional", "extra"];
