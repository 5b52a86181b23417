import { coerce } from "semver";
import type { SizeBasis } from "../layers/size.ts";
import type { JsPackage } from "./js-package.ts";
import type { NpmVersion } from "./npm-facts.ts";

/** What one package weighs, and how far that may be off. */
export interface VersionWeight {
  readonly bytes: number;
  readonly files: number;
  readonly directories: number;
  readonly tarball: number;
  readonly off: Deviation;
  /** Of `tarball` and what is worked out from it. */
  readonly tarballOff: Deviation;
  readonly guessed: boolean;
  readonly basis: SizeBasis;
}

/** A standard deviation to either side, as a share of the number. */
export interface Deviation {
  readonly below: number;
  readonly above: number;
}

/** `given`: on what `known` rests. */
export function weighVersion(each: JsPackage, known: NpmVersion | undefined, given: SizeBasis | undefined): VersionWeight {
  const basis = known === undefined || given === undefined ? "heuristic" : given;
  const exact = basis !== "heuristic" && basis !== "unknown";
  if (known?.bytes !== undefined) {
    const files = known.files ?? Math.ceil(known.bytes / 4000);
    const directories = known.directories ?? Math.ceil(files / 6);
    const tarball = known.tarballBytes ?? known.bytes * usualRatio;
    const off = exact ? none : versionOff(each.version, known.standsFor);
    const tarballOff = known.tarballBytes === undefined ? atLeast(off, 0.4) : off;
    return assumed(each, { bytes: known.bytes, files, directories, tarball, off, tarballOff, guessed: false, basis });
  }
  if (known?.tarballBytes !== undefined) {
    const tarball = known.tarballBytes;
    const bytes = tarball / usualRatio;
    const files = Math.ceil(bytes / 5000);
    const off = { below: 0.4, above: 0.4 };
    return assumed(each, { bytes, files, directories: 1, tarball, off, tarballOff: none, guessed: false, basis: "heuristic" });
  }
  const bytes = usualBytes(each);
  const files = Math.ceil(bytes / 5000);
  const off = { below: 0.5, above: 1 };
  const tarball = bytes * usualRatio;
  return { bytes, files, directories: 3, tarball, off, tarballOff: off, guessed: true, basis: "heuristic" };
}

/** Tarball bytes for each unpacked one: of all packages of the table together. */
export const usualRatio = 0.24;

const none: Deviation = { below: 0, above: 0 };

/**
 * How far another version may be off: projects grow and are cut in pieces from one major number to the next, and more grow than
 * shrink (measured on 209 pairs of versions of packages that projects install).
 */
function versionOff(version: string, other: string | undefined): Deviation {
  const [own, stands] = [coerce(version), coerce(other)];
  if (own === null || stands === null) return { below: 0.45, above: 1.2 };
  const majors = Math.abs(own.major - stands.major);
  const minors = Math.abs(own.minor - stands.minor);
  if (majors > 1) return { below: 0.6, above: 1.5 };
  if (majors === 1) return { below: 0.55, above: 0.8 };
  if (minors === 0) return { below: 0.12, above: 0.15 };
  if (own.major === 0) return { below: 0.45, above: 0.8 };
  return minors <= 3 ? { below: 0.3, above: 0.3 } : { below: 0.35, above: 0.4 };
}

/** What another version needs may not be needed at all. */
function assumed(each: JsPackage, weight: VersionWeight): VersionWeight {
  if (each.assumed !== true) return weight;
  return { ...weight, off: atLeast(weight.off, 0.5), tarballOff: atLeast(weight.tarballOff, 0.5), basis: "heuristic" };
}

function atLeast({ below, above }: Deviation, least: number): Deviation {
  return { below: Math.max(below, least), above: Math.max(above, least) };
}

/** Of packages that nobody knows; means of the table's packages of the same kind, without the largest. */
function usualBytes({ name, cpu, os }: JsPackage): number {
  if (cpu !== undefined && os !== undefined) return 9_000_000;
  if (name.startsWith("@types/")) return 30_000;
  if (/^@babel\/(?:plugin|helper)|eslint-(?:plugin|config)|^(?:is|has|array|object|string|regexp|es)[-.]/.test(name))
    return 20_000;
  return 90_000;
}
