import {
  markerHolds,
  parseRequirement,
  type Requirement,
  type TableProject,
  type TableRelease,
  type TableRequirement,
} from "@plimsoll/core/package-tables";
import { satisfiesAll, sortVersions } from "@plimsoll/core/plan";
import type { PipMeasurement } from "./pip-measurement.ts";

/** Minor versions of Python 3 that an image may have. */
const minors = [7, 8, 9, 10, 11, 12, 13, 14];

/** Extras by project, as roots and the closure ask for them. */
export type WantedExtras = ReadonlyMap<string, ReadonlySet<string>>;

/** The table's content, sorted by name. */
export function makePipTable(measured: readonly PipMeasurement[], extras: WantedExtras): readonly TableProject[] {
  const byName = new Map<string, Map<string, PipMeasurement>>();
  for (const measurement of measured) {
    if (measurement.version === undefined || measurement.bytes === undefined) continue;
    const versions = byName.get(measurement.name) ?? new Map<string, PipMeasurement>();
    byName.set(measurement.name, versions.set(measurement.version, measurement));
  }
  const several = new Set([...byName].filter(([, versions]) => versions.size > 1).map(([name]) => name));
  return [...byName]
    .sort(([one], [two]) => (one < two ? -1 : 1))
    .map(([name, versions]) => ({
      name,
      releases: sortVersions([...versions.keys()]).map((version) =>
        releaseOf(versions.get(version)!, version, extras.get(name) ?? new Set(), several),
      ),
    }));
}

/** What releases need that has not been measured yet, as requests. */
export function missingRequests(measured: readonly PipMeasurement[], extras: Map<string, Set<string>>): readonly string[] {
  const asked = new Set(measured.map(({ request }) => request));
  const versions = new Map<string, string[]>();
  for (const { name, version } of measured)
    if (version !== undefined) versions.set(name, [...(versions.get(name) ?? []), version]);
  const wanted = new Set<string>();
  for (const { name, requires } of measured) {
    for (const requirement of neededOf(requires ?? [], extras.get(name) ?? new Set())) {
      for (const extra of requirement.extras)
        extras.set(requirement.name, (extras.get(requirement.name) ?? new Set()).add(extra));
      if (!versions.has(requirement.name)) wanted.add(requirement.name);
      else if (requirement.specifier !== "" && !fitsAny(versions.get(requirement.name)!, requirement.specifier)) {
        wanted.add(`${requirement.name}${requirement.specifier}`);
      }
    }
  }
  return [...wanted].filter((request) => !asked.has(request));
}

/** Those that the list asks for, and what they need. */
export function reachable(
  measured: readonly PipMeasurement[],
  requests: readonly string[],
  extras: WantedExtras,
): readonly PipMeasurement[] {
  const byName = new Map<string, PipMeasurement[]>();
  for (const each of measured) if (each.version !== undefined) byName.set(each.name, [...(byName.get(each.name) ?? []), each]);
  const wanted = new Set(requests);
  const queue = measured.filter(({ request }) => wanted.has(request));
  const kept = new Set(queue);
  for (let next = 0; next < queue.length; next++) {
    const { name, requires } = queue[next]!;
    for (const needed of neededOf(requires ?? [], extras.get(name) ?? new Set())) {
      const candidates = byName.get(needed.name) ?? [];
      const [newest] = sortVersions(
        candidates.flatMap(({ version }) => version ?? []).filter((version) => satisfiesAll(version, needed.specifier)),
      );
      for (const each of candidates) {
        if (kept.has(each) || (each.request !== each.name && each.version !== newest)) continue;
        kept.add(each);
        queue.push(each);
      }
    }
  }
  return [...kept];
}

/** The words of the list that collecting starts from. */
export function readProjectList(text: string): {
  readonly requests: readonly string[];
  readonly extras: Map<string, Set<string>>;
} {
  const requests = new Set<string>();
  const extras = new Map<string, Set<string>>();
  for (const word of text.split("\n").flatMap((line) => (line.startsWith("#") ? [] : line.split(/\s+/)))) {
    const requirement = parseRequirement(word);
    if (requirement === undefined) continue;
    requests.add(requirement.name);
    requests.add(`${requirement.name}${requirement.specifier}`);
    for (const extra of requirement.extras) extras.set(requirement.name, (extras.get(requirement.name) ?? new Set()).add(extra));
  }
  return { requests: [...requests], extras };
}

function releaseOf(
  from: PipMeasurement,
  version: string,
  extras: ReadonlySet<string>,
  several: ReadonlySet<string>,
): TableRelease {
  const { archiveBytes = 0, bytes, files, pythonFiles, scripts, bytecodeGzipBytes } = from;
  // Where the byte code was not counted, it is worked out as it is for any wheel.
  const modelled = (pythonFiles ?? 0) * 415 + (from.pythonBytes ?? 0) * 0.815 + (from.pythonArchiveBytes ?? 0) * 1.545;
  const bytecodeBytes = from.bytecodeBytes ?? Math.round(modelled);
  const gzipBytes = from.gzipBytes ?? from.compressedBytes;
  const code = bytecodeGzipBytes ?? (gzipBytes === undefined ? undefined : gzipBytes + Math.round(bytecodeBytes * 0.37));
  return {
    version,
    value: { archiveBytes, bytes, files, pythonFiles, scripts, bytecodeBytes, gzipBytes, bytecodeGzipBytes: code },
    requires: tableRequirements(from.requires ?? [], extras, several),
  };
}

function tableRequirements(
  requires: readonly string[],
  extras: ReadonlySet<string>,
  several: ReadonlySet<string>,
): readonly TableRequirement[] {
  const found = new Map<string, TableRequirement>();
  for (const text of requires) {
    const requirement = parseRequirement(text);
    if (requirement === undefined || requirement.url !== undefined) continue;
    for (const extra of [undefined, ...extras]) {
      const holding = minors.filter((minor) => holdsFor(requirement, minor, extra));
      const [from, to] = [holding[0], holding.at(-1)];
      if (from === undefined || to === undefined) continue;
      const specifier = keptSpecifier(requirement.specifier, several.has(requirement.name));
      const made: TableRequirement = {
        name: requirement.name,
        extras: requirement.extras,
        specifier,
        from: from === minors[0] ? undefined : from,
        to: to === minors.at(-1) ? undefined : to,
        extra,
      };
      found.set(JSON.stringify(made), made);
      if (extra === undefined) break;
    }
  }
  return [...found.values()];
}

/** Lower bounds only matter where there is an older release to choose. */
function keptSpecifier(specifier: string, several: boolean): string {
  const parts = specifier.split(",").filter((part) => part !== "" && (several || !/^(?:>|!=)/.test(part)));
  return parts.join(",");
}

function neededOf(requires: readonly string[], extras: ReadonlySet<string>): readonly Requirement[] {
  return requires.flatMap((text) => {
    const requirement = parseRequirement(text);
    if (requirement === undefined || requirement.url !== undefined) return [];
    return [undefined, ...extras].some((extra) => holdsFor(requirement, 11, extra)) ? [requirement] : [];
  });
}

function holdsFor({ marker }: Requirement, minor: number, extra: string | undefined): boolean {
  const extras = new Set(extra === undefined ? [] : [extra]);
  return markerHolds(marker, { python: `3.${String(minor)}`, machine: "x86_64", extras });
}

function fitsAny(versions: readonly string[], specifier: string): boolean {
  return versions.some((version) => satisfiesAll(version, specifier));
}
