import { compare, explain, satisfies, valid, validRange } from "@renovatebot/pep440";
import type { FactBook, KnownFact } from "../facts/fact-book.ts";
import { markerHolds } from "./marker.ts";
import { projectKey, type PythonRelease, type PythonTarget, releaseKey } from "./pip-facts.ts";
import { parseRequirement, type Requirement } from "./requirement.ts";

/** What is to be installed. */
export interface PythonWish {
  readonly requirements: readonly Requirement[];
  /** Specifiers by name, which bind whatever is installed. */
  readonly constraints: ReadonlyMap<string, string>;
  /** Versions that are there already, by name; undefined: some version. */
  readonly installed: ReadonlyMap<string, string | undefined>;
  /** Newer versions are wanted of what is named. */
  readonly upgrade: boolean;
  readonly withDependencies: boolean;
  readonly target: PythonTarget;
  readonly machine: string;
}

/** One package that will be installed. */
export interface ChosenPackage {
  readonly name: string;
  /** Undefined when there is nothing to choose from. */
  readonly version: string | undefined;
  readonly release: KnownFact<PythonRelease> | undefined;
  /** How far from the release that is meant the known one may be, as a share; 0 when it is that one. */
  readonly spread: number;
  /** Extras that were asked for, of which a list that is no whole index says nothing. */
  readonly unknownExtras: readonly string[];
}

/** So often at most what is needed is worked out anew because one package has ruled out another's version. */
const rounds = 12;

/** What pip would install for a wish: the newest versions that fit, and all that they need. */
export function resolvePython(wish: PythonWish, facts: FactBook): readonly ChosenPackage[] {
  let known: Specifiers = new Map();
  const banned = new Map<string, Set<string>>();
  for (let round = 1; ; round++) {
    const walk = walkOnce(wish, facts, known, banned);
    const settled = sameSpecifiers(walk.specifiers, known) && !walk.bans;
    known = walk.specifiers;
    if (settled || round === rounds) return walk.chosen;
  }
}

/** By name, each with who wants it. */
type Specifiers = ReadonlyMap<string, ReadonlySet<string>>;

function walkOnce(wish: PythonWish, facts: FactBook, known: Specifiers, banned: Map<string, Set<string>>) {
  const specifiers = new Map<string, Set<string>>();
  const chosen = new Map<string, ChosenPackage>();
  const extras = new Map<string, Set<string>>();
  const roots = new Set(wish.requirements.map(({ name }) => name));
  const pinned = new Map(wish.requirements.filter(isPin).map(({ name, specifier }) => [name, specifier]));
  const queue: Requirement[] = [];
  let bans = false;
  for (const requirement of wish.requirements) {
    if (markerHolds(requirement.marker, environmentOf(wish, new Set()))) queue.push(requirement);
  }
  for (let next = 0; next < queue.length; next++) {
    const requirement = queue[next]!;
    const { name } = requirement;
    addTo(specifiers, name, requirement.specifier);
    const seen = chosen.get(name);
    const wanted = extras.get(name) ?? new Set();
    const more = requirement.extras.filter((extra) => !wanted.has(extra));
    if (seen !== undefined && more.length === 0) continue;
    extras.set(name, new Set([...wanted, ...more]));
    const there = wish.installed.has(name);
    const all = new Set([...(known.get(name) ?? []), ...specifiers.get(name)!, wish.constraints.get(name) ?? ""]);
    if (there && !(wish.upgrade && roots.has(name)) && fitsInstalled(wish.installed.get(name), all)) continue;
    const pick = seen ?? choose(name, all, banned.get(name), wish, facts);
    if (pick === undefined) continue;
    const unknownExtras = roots.has(name) ? extrasNotListed(pick, extras.get(name)!) : [];
    chosen.set(name, { ...pick, unknownExtras });
    if (!wish.withDependencies || pick.release === undefined) continue;
    for (const text of pick.release.value.requires) {
      const needed = parseRequirement(text);
      if (needed === undefined || !markerHolds(needed.marker, environmentOf(wish, extras.get(name)!))) continue;
      const pin = pinned.get(needed.name);
      // As pip steps back to an older version of what is not pinned itself.
      if (pin !== undefined && pick.version !== undefined && !pinned.has(name) && contradicts(pin, needed.specifier)) {
        bans = ban(banned, name, pick.version) || bans;
      }
      queue.push(needed);
    }
  }
  return { specifiers, chosen: [...chosen.values()], bans };
}

function extrasNotListed({ release }: PickedRelease, extras: ReadonlySet<string>): readonly string[] {
  if (release?.basis !== "snapshot") return [];
  const listed = release.value.requires.join("\n");
  return [...extras].filter((extra) => !listed.includes(`extra == "${extra}"`));
}

type PickedRelease = Omit<ChosenPackage, "unknownExtras">;

function environmentOf({ target, machine }: PythonWish, extras: ReadonlySet<string>) {
  return { python: target.python, machine, extras };
}

function choose(
  name: string,
  specifiers: ReadonlySet<string>,
  banned: ReadonlySet<string> | undefined,
  { target }: PythonWish,
  facts: FactBook,
): PickedRelease | undefined {
  const pin = [...specifiers].map(pinOf).find((version) => version !== undefined);
  if (pin !== undefined) {
    const release = facts.find("python-release", releaseKey(name, pin, target));
    if (release !== undefined) return { name, version: pin, release, spread: 0 };
  }
  const project = facts.find("python-project", projectKey(name, target));
  if (project === undefined) return { name, version: pin, release: undefined, spread: 0 };
  const wanted = [...specifiers].filter((each) => each !== "").join(",");
  const fits = (each: string): boolean => satisfiesAll(each, wanted);
  const versions = project.value.versions.filter((each) => runsWith(target, project.value.needs?.[each]));
  const version = versions.find((each) => banned?.has(each) !== true && fits(each)) ?? versions.find(fits);
  if (version !== undefined) {
    const release = facts.find("python-release", releaseKey(name, version, target));
    // A list of some releases may lack the newest one that fits.
    const spread = project.basis !== "snapshot" ? 0 : version === versions[0] ? 0.04 : 0.2;
    if (release !== undefined) return { name, version, release, spread };
  }
  return nearest(name, version ?? pin ?? boundOf(wanted), versions, target, facts);
}

/** Another version of the project stands for one that nobody knows anything of. */
function nearest(
  name: string,
  version: string | undefined,
  versions: readonly string[],
  target: PythonTarget,
  facts: FactBook,
): PickedRelease {
  const candidates =
    version === undefined ? versions : [...versions].sort((one, two) => distance(one, version) - distance(two, version));
  for (const other of candidates.slice(0, 3)) {
    const release = facts.find("python-release", releaseKey(name, other, target));
    if (release === undefined) continue;
    return { name, version: version ?? other, release, spread: version === undefined ? 0.25 : spreadOf(other, version) };
  }
  return { name, version, release: undefined, spread: 0 };
}

/**
 * How many times larger or smaller another version may be, less one: what nine of ten stay within (measured on 338 pairs of
 * versions of projects that Dockerfiles install).
 */
function spreadOf(one: string, two: string): number {
  const [a, b] = [explain(one)?.release ?? [], explain(two)?.release ?? []];
  const majors = Math.abs((a[0] ?? 0) - (b[0] ?? 0));
  const minors = Math.abs((a[1] ?? 0) - (b[1] ?? 0));
  if (majors > 0) return majors === 1 ? 0.5 : 0.8;
  if (minors === 0) return 0.12;
  if (a[0] === 0) return 0.45;
  return minors <= 3 ? 0.25 : 0.35;
}

/** `needed`: Requires-Python; undefined where every release will do. */
function runsWith({ release }: PythonTarget, needed: string | undefined): boolean {
  return release === undefined || needed === undefined || satisfiesAll(release, needed);
}

/** A major version is 1000 away from the next, a minor one 10 at most, others less than 1. */
function distance(one: string, two: string): number {
  const [a, b] = [explain(one)?.release ?? [], explain(two)?.release ?? []];
  const step = (at: number): number => Math.abs((a[at] ?? 0) - (b[at] ?? 0));
  return step(0) * 1000 + step(1) * 10 + Math.min(step(2), 9) / 10;
}

function fitsInstalled(version: string | undefined, specifiers: ReadonlySet<string>): boolean {
  if (version === undefined) return [...specifiers].every((each) => each === "" || !each.includes("=="));
  return satisfiesAll(version, [...specifiers].filter((each) => each !== "").join(","));
}

/** Whether a version fits PEP 440 specifiers, joined by commas. */
export function satisfiesAll(version: string, specifiers: string): boolean {
  if (specifiers === "") return true;
  return valid(version) !== null && validRange(specifiers) && satisfies(version, specifiers, { prereleases: true });
}

function isPin({ specifier }: Requirement): boolean {
  return pinOf(specifier) !== undefined;
}

function pinOf(specifier: string): string | undefined {
  return /^===?([^,*]+)$/.exec(specifier)?.[1];
}

/** Some version near what the specifiers allow. */
function boundOf(specifiers: string): string | undefined {
  return /(?:~=|===?|<=?|>=?)\s*([\w.]+)/.exec(specifiers)?.[1]?.replace(/\.\*$/, "");
}

function contradicts(pin: string, specifier: string): boolean {
  const version = pinOf(pin);
  return version !== undefined && specifier !== "" && !satisfiesAll(version, specifier);
}

function ban(banned: Map<string, Set<string>>, name: string, version: string): boolean {
  const before = banned.get(name);
  if (before?.has(version) === true) return false;
  addTo(banned, name, version);
  return true;
}

function addTo(map: Map<string, Set<string>>, name: string, value: string): void {
  const before = map.get(name);
  if (before === undefined) map.set(name, new Set([value]));
  else before.add(value);
}

function sameSpecifiers(one: Specifiers, two: Specifiers): boolean {
  if (one.size !== two.size) return false;
  for (const [name, values] of one) {
    const others = two.get(name);
    if (others?.size !== values.size || [...values].some((value) => !others.has(value))) return false;
  }
  return true;
}

/** Newest first; what is no version is left out. */
export function sortVersions(versions: readonly string[]): readonly string[] {
  return versions.filter((version) => valid(version) !== null).sort((one, two) => compare(two, one));
}
