import { needsOf, type RpmPackage } from "./primary-xml.ts";
import type { RpmPackageIndex } from "./rpm-package-index.ts";

export interface RpmPlan {
  readonly install: readonly RpmPackage[];
  /** What nothing is or provides. */
  readonly missing: readonly string[];
}

/**
 * Chooses packages as dnf does: what is there stays; of several that provide a name, the one of that name, else the one of the
 * shortest.
 */
export class RpmResolver {
  private readonly marks = new Map<string, RpmPackage>();
  private readonly missing = new Set<string>();
  private readonly index: RpmPackageIndex;
  private readonly installed: ReadonlySet<string>;
  private readonly weak: boolean;

  /** `weak`: what packages recommend comes too. */
  constructor(index: RpmPackageIndex, installed: ReadonlySet<string>, weak: boolean) {
    this.index = index;
    this.installed = installed;
    this.weak = weak;
  }

  /** A name, a name with its version or architecture, a path of a file, or a pattern. */
  want(text: string): void {
    const names = this.find(text);
    if (names.length === 0 && !this.installed.has(text)) this.missing.add(text);
    for (const name of names) if (!this.isThere(name)) this.mark(name);
  }

  /** Also where it is installed. */
  renew(name: string): void {
    if (this.index.get(name) !== undefined) this.mark(name);
  }

  finish(): RpmPlan {
    return { install: [...this.marks.values()], missing: [...this.missing] };
  }

  private find(text: string): readonly string[] {
    if (/[*?[]/.test(text) && !text.startsWith("/")) {
      const source = text
        .replace(/[.+^${}()|\\]/g, "\\$&")
        .replace(/\*+/g, ".*")
        .replace(/\?/g, ".");
      const pattern = globOf(source);
      return pattern === undefined ? [] : [...this.index.names()].filter((name) => pattern.test(name));
    }
    for (let name = text; name !== ""; name = name.slice(0, Math.max(name.lastIndexOf("-"), name.lastIndexOf("."), 0))) {
      const found = this.choose(name);
      if (found !== undefined) return [found];
      // `gcc-11.5.0-2.el9.x86_64`: what is left out must look like a version or an architecture.
      const rest = text.slice(Math.max(name.lastIndexOf("-"), name.lastIndexOf("."), 0) + 1);
      if (!/^(?:\d|x86_64|aarch64|noarch|i686|el\d|fc\d)/.test(rest)) return [];
    }
    return [];
  }

  private mark(first: string): void {
    const open = [first];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      const chosen = this.index.get(name);
      if (chosen === undefined || this.marks.has(name)) continue;
      this.marks.set(name, chosen);
      for (const need of needsOf(chosen, "requires")) this.require(need, open, true);
      if (this.weak) for (const need of needsOf(chosen, "recommends")) this.require(need, open, false);
    }
  }

  private require(need: string, open: string[], needed: boolean): void {
    // What rpm itself can do is no package.
    if (need.startsWith("rpmlib(") || need.startsWith("config(")) return;
    if (need.startsWith("(")) {
      for (const part of this.conditional(need)) this.require(part, open, false);
      return;
    }
    const providers = this.index.providers(need);
    if (this.installed.has(need) || providers.some((name) => this.isThere(name))) return;
    const found = this.choose(need);
    // A file of a package that is there may not be in the list of those that are often asked for.
    if (found !== undefined) open.push(found);
    else if (needed && !need.startsWith("/") && !need.includes("(")) this.missing.add(need);
  }

  /** `(a if b)`, `(a or b)`, `(a and b)`: what is needed of it. Conditions inside of conditions are left out. */
  private conditional(text: string): readonly string[] {
    const inner = text.slice(1, -1);
    if (inner.includes(" (") || inner.startsWith("(")) return [];
    const [first = "", condition] = inner.split(/ (?:if|unless) /);
    if (condition !== undefined) {
      const holds = this.index.providers(nameOf(condition)).some((name) => this.isThere(name)) || this.isThere(nameOf(condition));
      return holds === / if /.test(inner) ? [nameOf(first)] : [];
    }
    const options = first.split(/ or /).map(nameOf);
    if (options.length > 1) {
      const there = options.some(
        (option) => this.isThere(option) || this.index.providers(option).some((name) => this.isThere(name)),
      );
      return there ? [] : options.filter((option) => this.index.providers(option).length > 0).slice(0, 1);
    }
    return first.split(/ (?:and|with) /).map(nameOf);
  }

  private choose(name: string): string | undefined {
    const providers = this.index.providers(name);
    if (providers.includes(name)) return name;
    return providers.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
  }

  private isThere(name: string): boolean {
    return this.marks.has(name) || this.installed.has(name);
  }
}

function globOf(source: string): RegExp | undefined {
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return undefined;
  }
}

/** Without a version: `foo >= 1.2`. */
function nameOf(text: string): string {
  return text.trim().split(/\s/)[0] ?? "";
}
