import { coerce, maxSatisfying, minVersion, satisfies, valid, validRange } from "semver";
import type { FactBook } from "../facts/fact-book.ts";
import { fitsPlatform, type JsPackage, type JsPackages, type JsPlatform } from "./js-package.ts";
import { type ChosenPackage, type PackageChooser, placePackages } from "./place-packages.ts";

export interface ResolveOptions {
  readonly facts: FactBook;
  readonly platform: JsPlatform;
  /** Whether peers are installed too. */
  readonly peers: boolean;
  /** Whether each package has a tree of its own. */
  readonly shallow?: boolean;
}

/** What npm installs for these ranges where there is no lock file: of each package the newest version that will do. */
export function resolvePackages(
  roots: readonly Readonly<Record<string, string>>[],
  { facts, platform, peers, shallow }: ResolveOptions,
): JsPackages {
  const chooser = registryChooser(facts, platform, peers);
  const { placed, skipped, missing } = placePackages(roots, chooser, shallow);
  const dated = placed
    .map(({ package: { name } }) => facts.find("npm-package", name))
    .find((known) => known?.basis === "snapshot");
  return {
    packages: placed.map(({ path, package: chosen, assumed }) => ({ ...jsPackageOf(chosen, path), assumed })),
    listedOnly: skipped.map(({ name }) => name),
    source: dated === undefined ? "the registry's newest versions" : `the newest ${dated.source}`,
    locked: false,
    dated: dated !== undefined,
    missing,
  };
}

/** As it is listed among what is installed. */
export function jsPackageOf(chosen: ChosenPackage, path: string): JsPackage {
  const { name, version, from, os, cpu, libc, hasInstallScript } = chosen;
  return { name, version, path, from, os, cpu, libc, hasInstallScript, bundled: false, recordBytes: undefined, located: false };
}

/** A range as package.json has it, with what it means; "nothing" for a package of the same workspace. */
function readSpec(name: string, spec: string): { readonly name: string; readonly range: string } | "elsewhere" | "nothing" {
  if (spec.startsWith("npm:")) {
    const at = spec.lastIndexOf("@");
    return at > "npm:".length ? { name: spec.slice(4, at), range: spec.slice(at + 1) } : { name: spec.slice(4), range: "*" };
  }
  if (/^(?:workspace|link|portal):/.test(spec)) return "nothing";
  if (/^(?:git|github|gitlab|bitbucket|file|https?|git\+\w+):|^[\w.-]+\/[\w.-]+(?:#|$)|^\.{0,2}\//.test(spec)) return "elsewhere";
  return { name, range: spec };
}

function registryChooser(facts: FactBook, platform: JsPlatform, peers: boolean): PackageChooser {
  const chosen = new Map<string, ChosenPackage | "nothing" | undefined>();
  return {
    choose(name, range) {
      const key = `${name}@${range}`;
      if (!chosen.has(key)) chosen.set(key, chooseVersion(name, range, { facts, platform, peers }));
      return chosen.get(key);
    },
    accepts(version, name, range) {
      const spec = readSpec(name, range);
      if (spec === "elsewhere" || spec === "nothing") return true;
      return validRange(spec.range) === null || satisfies(version, spec.range, true);
    },
  };
}

function chooseVersion(
  name: string,
  spec: string,
  { facts, platform, peers }: { readonly facts: FactBook; readonly platform: JsPlatform; readonly peers: boolean },
): ChosenPackage | "nothing" | undefined {
  const read = readSpec(name, spec);
  if (read === "nothing") return "nothing";
  if (read === "elsewhere") return elsewherePackage(name);
  const version = newestVersion(read.name, read.range, facts, platform.node);
  if (version === undefined) return undefined;
  const found = facts.find("npm-version", `${read.name}@${version}`)?.value;
  // Its size is asked for again, and guessed, where the packages are counted.
  if (found === undefined) return { ...elsewherePackage(read.name), from: "registry", version };
  const optionalPeers = new Set(found.optionalPeers);
  const needed = Object.entries(found.peerDependencies ?? {}).filter(([peer]) => !optionalPeers.has(peer));
  return {
    name: read.name,
    version,
    from: "registry",
    dependencies: found.dependencies,
    optionalDependencies: found.optionalDependencies ?? {},
    peerDependencies: peers ? Object.fromEntries(needed) : {},
    fits: fitsPlatform(found, platform),
    os: found.os,
    cpu: found.cpu,
    libc: found.libc,
    hasInstallScript: found.hasInstallScript === true,
    incomplete: found.incomplete,
    needsAssumed: found.standsFor !== undefined && coerce(found.standsFor)?.major !== coerce(version)?.major,
  };
}

function elsewherePackage(name: string): ChosenPackage {
  return {
    name,
    version: "",
    from: "elsewhere",
    dependencies: {},
    optionalDependencies: {},
    peerDependencies: {},
    fits: true,
    hasInstallScript: false,
  };
}

/** The version that npm takes for a range or tag. A version that is written in full needs no list. */
function newestVersion(name: string, range: string, facts: FactBook, node: string | undefined): string | undefined {
  const exact = valid(range.replace(/^[=v]+/, ""));
  const listed = facts.find("npm-package", name);
  if (exact !== null) return exact;
  if (listed === undefined) return undefined;
  const { versions, tags, engines } = listed.value;
  const tagged = tags[range];
  if (tagged !== undefined) return tagged;
  if (validRange(range, true) === null) return undefined;
  // What does not run with this node comes last.
  const runs = (version: string): boolean => {
    const engine = engines?.[version];
    return engine === undefined || node === undefined || validRange(engine) === null || satisfies(node, engine);
  };
  const latest = tags.latest;
  if (latest !== undefined && versions.includes(latest) && satisfies(latest, range, true) && runs(latest)) return latest;
  const newest = maxSatisfying(versions.filter(runs), range, true) ?? maxSatisfying([...versions], range, true);
  // A table knows only some versions; the one that is nearest stands for it.
  return newest ?? (listed.basis === "snapshot" ? (minVersion(range, true)?.version ?? undefined) : undefined);
}
