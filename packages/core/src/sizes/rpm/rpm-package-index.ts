import { readPrimary, type RpmPackage } from "./primary-xml.ts";
import type { RpmIndex } from "./rpm-facts.ts";
import { compareRpmVersions } from "./rpm-version.ts";

/** The packages that can be installed, in their newest versions. */
export class RpmPackageIndex {
  private readonly byName = new Map<string, RpmPackage>();
  private readonly byProvided = new Map<string, string | string[]>();

  /** `architecture`: as rpm names it, `x86_64`. */
  constructor({ texts }: RpmIndex, architecture: string) {
    for (const text of texts) {
      for (const each of readPrimary(text)) {
        if (each.architecture !== architecture && each.architecture !== "noarch") continue;
        const known = this.byName.get(each.name);
        if (known === undefined || compareRpmVersions(each.version, known.version) > 0) this.byName.set(each.name, each);
      }
    }
    for (const { name, provides } of this.byName.values()) for (const provided of provides) this.note(provided, name);
  }

  get(name: string): RpmPackage | undefined {
    return this.byName.get(name);
  }

  names(): Iterable<string> {
    return this.byName.keys();
  }

  /** Names of packages that are, or provide, something. */
  providers(name: string): readonly string[] {
    const found = this.byProvided.get(name) ?? [];
    const all = typeof found === "string" ? [found] : found;
    return this.byName.has(name) && !all.includes(name) ? [name, ...all] : all;
  }

  /** Most names have one provider: a list for each would take a lot of room. */
  private note(provided: string, name: string): void {
    const known = this.byProvided.get(provided);
    if (known === undefined) this.byProvided.set(provided, name);
    else if (typeof known !== "string") known.push(name);
    else if (known !== name) this.byProvided.set(provided, [known, name]);
  }
}

const indexes = new WeakMap<RpmIndex, Map<string, RpmPackageIndex>>();

export function rpmPackageIndexOf(fact: RpmIndex, architecture: string): RpmPackageIndex {
  const byArchitecture = indexes.get(fact) ?? new Map<string, RpmPackageIndex>();
  indexes.set(fact, byArchitecture);
  const known = byArchitecture.get(architecture) ?? new RpmPackageIndex(fact, architecture);
  byArchitecture.set(architecture, known);
  return known;
}
