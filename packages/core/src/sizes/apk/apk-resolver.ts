import type { ApkPackage, ApkRelation } from "./apk-package.ts";
import { answers, type ApkPackageIndex } from "./apk-package-index.ts";
import { compareApkVersions } from "./apk-version.ts";

/** An installed package. */
export interface InstalledApk {
  readonly described: ApkPackage;
  /** Position of the step that installed it; undefined for the base image. */
  readonly step: number | undefined;
}

export type InstalledApks = ReadonlyMap<string, InstalledApk>;

export interface ApkPlan {
  /** New ones, and other versions of installed ones. */
  readonly install: readonly ApkPackage[];
  /** What nothing is or provides, as it was asked for. */
  readonly missing: readonly string[];
}

/**
 * Chooses packages as apk does: what is installed stays as long as it will do, else the newest; then what comes by itself with
 * them.
 */
export class ApkResolver {
  private readonly index: ApkPackageIndex;
  private readonly marks = new Map<string, ApkPackage>();
  private readonly missing = new Set<string>();
  /** What is there, or will be, by the names that it provides. */
  private readonly provided = new Map<string, Set<string>>();
  private readonly installed: InstalledApks;

  constructor(index: ApkPackageIndex, installed: InstalledApks) {
    this.index = index;
    this.installed = installed;
    for (const { described } of installed.values()) this.note(described);
  }

  /** `newest`: also where an older one that will do is installed. */
  want(relation: ApkRelation, newest: boolean): void {
    if (relation.conflict) return;
    const present = this.present(relation);
    if (present !== undefined && !newest) return;
    const candidates = this.index.candidates(relation);
    const named = candidates.filter(({ name }) => name === present?.name);
    const best =
      present === undefined
        ? this.preferred(candidates)
        : named.find(({ version }) => compareApkVersions(version, present.version) > 0);
    if (best !== undefined) this.mark(best);
    else if (present === undefined) this.missing.add(textOf(relation));
  }

  /** Everything that is installed, in its newest version. */
  upgrade(): void {
    for (const { described } of this.installed.values()) {
      const [newest] = this.index.versions(described.name);
      if (newest !== undefined && compareApkVersions(newest.version, described.version) > 0) this.mark(newest);
    }
  }

  finish(): ApkPlan {
    return { install: [...this.marks.values()], missing: [...this.missing] };
  }

  private mark(chosen: ApkPackage): void {
    // Chains of dependencies can be long: no recursion.
    const open: ApkPackage[] = [chosen];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (this.marks.has(next.name)) continue;
      this.marks.set(next.name, next);
      this.note(next);
      for (const relation of next.depends) {
        if (relation.conflict || this.present(relation) !== undefined) continue;
        const found = this.preferred(this.index.candidates(relation));
        if (found === undefined) this.missing.add(textOf(relation));
        else if (!this.marks.has(found.name)) open.push(found);
      }
      for (const name of [next.name, ...next.provides.map((each) => each.name)]) {
        for (const other of this.index.waitingFor(name)) if (this.comesAlong(other)) open.push(other);
      }
    }
  }

  private comesAlong(other: ApkPackage): boolean {
    if (this.marks.has(other.name) || this.installed.has(other.name)) return false;
    return other.installIf.every((relation) => relation.conflict || this.present(relation) !== undefined);
  }

  /** One that is there already in another version goes before another one. */
  private preferred(candidates: readonly ApkPackage[]): ApkPackage | undefined {
    return candidates.find(({ name }) => this.marks.has(name) || this.installed.has(name)) ?? candidates[0];
  }

  private present(relation: ApkRelation): ApkPackage | undefined {
    const own = this.current(relation.name);
    if (own !== undefined && answers(own, relation)) return own;
    for (const name of this.provided.get(relation.name) ?? []) {
      const provider = this.current(name);
      if (provider !== undefined && answers(provider, relation)) return provider;
    }
    return undefined;
  }

  private current(name: string): ApkPackage | undefined {
    return this.marks.get(name) ?? this.installed.get(name)?.described;
  }

  private note({ name, provides }: ApkPackage): void {
    for (const each of provides) {
      const known = this.provided.get(each.name);
      if (known === undefined) this.provided.set(each.name, new Set([name]));
      else known.add(name);
    }
  }
}

/** The installed packages that nothing of what was asked for needs any more: names. */
export function unneededApks(installed: InstalledApks, world: Iterable<ApkRelation>): readonly string[] {
  const providers = new Map<string, ApkPackage[]>();
  for (const { described } of installed.values()) {
    for (const name of new Set([described.name, ...described.provides.map((each) => each.name)])) {
      const known = providers.get(name);
      if (known === undefined) providers.set(name, [described]);
      else known.push(described);
    }
  }
  const needed = new Set<string>();
  const open: ApkPackage[] = [];
  const follow = (relation: ApkRelation): void => {
    if (relation.conflict) return;
    for (const each of providers.get(relation.name) ?? []) if (answers(each, relation) && !needed.has(each.name)) open.push(each);
  };
  for (const relation of world) follow(relation);
  for (;;) {
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (needed.has(next.name)) continue;
      needed.add(next.name);
      for (const relation of next.depends) follow(relation);
    }
    // What came by itself stays as long as all that it waited for does.
    for (const { described } of installed.values()) {
      if (needed.has(described.name) || described.installIf.length === 0) continue;
      const stays = described.installIf.every(
        (relation) =>
          relation.conflict ||
          (providers.get(relation.name) ?? []).some((each) => needed.has(each.name) && answers(each, relation)),
      );
      if (stays) open.push(described);
    }
    if (open.length === 0) return [...installed.keys()].filter((name) => !needed.has(name));
  }
}

function textOf({ name, operator, version }: ApkRelation): string {
  return `${name}${operator}${version}`;
}
