import type { IndexPackage, PackageIndex } from "./package-index.ts";
import { AptResolver } from "./resolver.ts";

/** What debootstrap installs at least, apt, and some packages with what they need. */
export function minimalSystem(index: PackageIndex, besides: readonly string[] = []): readonly IndexPackage[] {
  const resolver = new AptResolver(index, new Map(), false);
  // Of the two that say that /usr is merged, systems that are made anew have the one that does nothing.
  for (const name of ["usr-is-merged", ...index.required, "apt", ...besides]) {
    const candidate = index.candidate(name);
    if (candidate !== undefined) resolver.install(candidate);
  }
  return resolver.finish().install;
}
