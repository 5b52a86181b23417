import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { fromRoot } from "../../support/repository.ts";

// A run without a config file must not pay for reading one: valibot, yaml, ignore and picomatch are loaded where they are first
// needed.

/** Packages that are loaded with a module: those of its static imports and of theirs. `import type` is nothing at run time. */
function packagesLoadedWith(entry: string): ReadonlySet<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const source = readFileSync(file, "utf8");
    for (const [, specifier] of source.matchAll(/^(?:import|export) (?!type\b)(?:[^;]*? from )?"([^"]+)";/gm)) {
      if (specifier!.startsWith(".")) visit(join(dirname(file), specifier!));
      else if (!specifier!.startsWith("node:")) packages.add(specifier!);
    }
  };
  visit(entry);
  return packages;
}

test("the main entry of core loads no schema library", () => {
  const packages = packagesLoadedWith(fromRoot("packages/core/src/index.ts"));
  expect(packages).not.toContain("valibot");
  expect(packages).not.toContain("@plimsoll/core/config");
});

test("the entry of host loads nothing for config files, globs and ignore files", () => {
  const packages = packagesLoadedWith(fromRoot("packages/host/src/index.ts"));
  for (const name of ["yaml", "valibot", "picomatch", "ignore", "@plimsoll/core/config"]) expect(packages).not.toContain(name);
});

test("this test sees what is loaded", () => {
  expect(packagesLoadedWith(fromRoot("packages/core/src/config/index-config.ts"))).toContain("valibot");
});
