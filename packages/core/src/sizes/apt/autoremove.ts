import { isMeant } from "./deb-relations.ts";
import type { InstalledDeb, InstalledSet } from "./installed-set.ts";

/** Names of what goes when these go: they, and everything that needs one of them. */
export function dependentsOf(installed: InstalledSet, names: readonly string[]): ReadonlySet<string> {
  const gone = new Set(names.filter((name) => installed.has(name)));
  const providers = providersIn(installed);
  const users = new Map<string, InstalledDeb[]>();
  for (const deb of installed.values()) {
    for (const group of deb.described.depends) {
      for (const { name } of group) {
        for (const provider of [name, ...(providers.get(name) ?? [])]) {
          const known = users.get(provider);
          if (known === undefined) users.set(provider, [deb]);
          else known.push(deb);
        }
      }
    }
  }
  // A set that grows while it is gone through: what is added is met later.
  for (const name of gone) {
    for (const user of users.get(name) ?? []) {
      if (gone.has(user.name)) continue;
      const stays = user.described.depends.every((group) => group.some((relation) => isThere(relation.name)));
      if (!stays) gone.add(user.name);
    }
  }
  return gone;

  function isThere(name: string): boolean {
    if (installed.has(name) && !gone.has(name)) return true;
    return (providers.get(name) ?? []).some((provider) => !gone.has(provider));
  }
}

/** Names of what was installed for something else that is no longer there. */
export function unneeded(installed: InstalledSet): readonly string[] {
  const providers = providersIn(installed);
  const needed = new Set<string>();
  for (const { name, automatic, described } of installed.values()) {
    if (!automatic || described.essential || described.priority === "required") needed.add(name);
  }
  for (const name of needed) {
    const { depends, recommends } = installed.get(name)!.described;
    for (const group of [...depends, ...recommends]) {
      for (const relation of group) {
        const direct = installed.get(relation.name);
        if (direct !== undefined && isMeant(relation, direct.version)) needed.add(direct.name);
        for (const provider of providers.get(relation.name) ?? []) needed.add(provider);
      }
    }
  }
  return [...installed.keys()].filter((name) => !needed.has(name));
}

function providersIn(installed: InstalledSet): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { name, described } of installed.values()) {
    for (const [relation] of described.provides) {
      const known = found.get(relation!.name);
      if (known === undefined) found.set(relation!.name, [name]);
      else known.push(name);
    }
  }
  return found;
}
