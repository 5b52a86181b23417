import { compareVersions } from "./deb-version.ts";
import type { IndexPackage, PackageIndex } from "./package-index.ts";

/** A word behind `install` or `remove`. */
export interface WantedPackage {
  readonly name: string;
  readonly kind: "install" | "remove" | "task" | "file";
  /** As written behind `=`; may hold `*`. */
  readonly version: string | undefined;
  /** Behind `:`; undefined for that of the platform. */
  readonly architecture: string | undefined;
}

/** Reads `curl=7.88*`, `libc6:i386`, `vim-`, `lamp-server^`, `git/bookworm-backports` and `./some.deb`. */
export function readWantedPackage(word: string, action: "install" | "remove"): WantedPackage {
  if (/^(?:\.{0,2}\/|~)|\.deb$/.test(word)) return { name: word, kind: "file", version: undefined, architecture: undefined };
  const match = /^([^=/:]+)(?::([^=/]+))?(?:=(.*)|\/.*)?$/.exec(word);
  const text = match?.[1] ?? word;
  const architecture = match?.[2] === "any" || match?.[2] === "native" ? undefined : match?.[2];
  const known = { version: match?.[3], architecture };
  if (text.endsWith("^")) return { name: text.slice(0, -1), kind: "task", ...known };
  const last = text.at(-1);
  // `g++` is a name; only where no package is called so does a sign say what to do, which the caller tries first.
  if (last === "-") return { name: text.slice(0, -1), kind: "remove", ...known };
  return { name: text, kind: action, ...known };
}

/** The packages of the index that a word means; empty when there is none. */
export function findWanted(index: PackageIndex, { name, version }: WantedPackage): readonly IndexPackage[] {
  if (index.has(name)) return [versionOf(index, name, version)];
  if (name.endsWith("+") && index.has(name.slice(0, -1))) return [versionOf(index, name.slice(0, -1), version)];
  const providers = index.providersOf(name);
  if (providers.length > 0) return providers.length === 1 ? [versionOf(index, providers[0]!, version)] : [];
  if (!/[*?[\]^$|]/.test(name)) return [];
  return namesLike(index.names(), name).map((match) => versionOf(index, match, version));
}

/** Names that a pattern means: of a shell, or a regular expression that matches anywhere in them. */
export function namesLike(names: Iterable<string>, pattern: string): readonly string[] {
  const matches = matcherOf(pattern);
  return matches === undefined ? [] : [...names].filter((name) => matches.test(name));
}

function matcherOf(pattern: string): RegExp | undefined {
  try {
    // As apt: `php8.2-*` is a pattern of a shell when it holds no sign that only a regular expression has.
    const glob = /^[A-Za-z0-9+.:*?-]+$/.test(pattern) && !pattern.includes(".*");
    if (!glob) return new RegExp(pattern);
    return new RegExp(`^${pattern.replaceAll(/[.+]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".")}$`);
  } catch {
    return undefined;
  }
}

/** The version that is asked for; where the index has it no longer, the newest. */
function versionOf(index: PackageIndex, name: string, version: string | undefined): IndexPackage {
  const newest = index.candidate(name)!;
  if (version === undefined) return newest;
  const [start] = version.split("*");
  const versions = index
    .versions(name)
    .filter((each) => (version.includes("*") ? each.version.startsWith(start!) : each.version === version));
  return versions.sort((a, b) => compareVersions(b.version, a.version))[0] ?? newest;
}
