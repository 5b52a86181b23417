import type { FactBook } from "../facts/fact-book.ts";
import type { ContentSize } from "../layers/content-size.ts";
import { rangeSize, type Size, type SizeBasis, unknownSize } from "../layers/size.ts";
import type { JsPackage, JsPackages } from "./js-package.ts";
import type { NpmVersion } from "./npm-facts.ts";

/** How big packages are, without what managers write beside them. */
export interface PackagesSize {
  /** Their files. */
  readonly content: ContentSize;
  /** The tarballs that they come in; in bytes. */
  readonly tarballs: Size;
  /** Different tarballs. */
  readonly count: number;
  readonly basis: SizeBasis;
}

/**
 * Adds up packages. What is known of their very version is exact; another version or a usual size stands for the rest, with a
 * range that grows with their share; where more than half of it would be guessed, they are unknown.
 */
export function sizePackages(set: JsPackages, facts: FactBook, scripts: boolean): PackagesSize {
  const bytes = new Tally(1);
  const gzip = new Tally(usualRatio);
  const tarballs = new Tally(usualRatio);
  const downloaded = new Set<string>();
  let padding = 0;
  let files = 0;
  let elsewhere = 0;
  const run = new Set<string>();
  for (const each of set.packages) {
    if (each.bundled) continue;
    if (each.from === "elsewhere") {
      elsewhere++;
      continue;
    }
    const known = facts.find("npm-version", `${each.name}@${each.version}`);
    const weight = weighVersion(each, known?.value, known?.basis);
    bytes.add(weight.bytes, weight.share, weight.basis, weight.guessed);
    gzip.add(compressedShare(weight), Math.max(weight.share, weight.compressed), weight.basis, weight.guessed);
    files += weight.files;
    padding += weight.files * 795 + weight.directories * 512;
    if (each.hasInstallScript || known?.value.hasInstallScript === true) run.add(each.name);
    const id = `${each.name}@${each.version}`;
    if (downloaded.has(id)) continue;
    downloaded.add(id);
    tarballs.add(weight.tarball, Math.max(weight.share, weight.compressed), weight.basis, weight.guessed);
  }
  // What was newest once has been followed by others.
  const drift = set.dated === true ? 0.05 : 0;
  if (drift > 0) bytes.lessSure("snapshot");
  const gaps = gapsOf(set, elsewhere);
  const source = sourceOf(set, bytes.basis, gaps, scripts ? [...run] : []);
  // A script may write anything: the range is open upwards as far as the usual ones go.
  const written = scripts && run.size > 0 ? knownWrites(run) : 0;
  const size = gaps === "" ? bytes.size(source, written, drift) : unknownSize(source, bytes.surely);
  const content: ContentSize = {
    bytes: size,
    tar: shifted(size, padding),
    transfer: gaps === "" ? gzip.size(source, written * 0.4, 0.05 + drift) : unknownSize(source, gzip.surely * 0.9),
    files,
  };
  const downloads = gaps === "" ? tarballs.size(source, 0, drift) : unknownSize(source, tarballs.surely);
  return { content, tarballs: downloads, count: downloaded.size, basis: bytes.basis };
}

interface VersionWeight {
  readonly bytes: number;
  readonly files: number;
  readonly directories: number;
  readonly tarball: number;
  /** How far `bytes` may be off, as a share. */
  readonly share: number;
  /** How far `tarball` may be off. */
  readonly compressed: number;
  readonly guessed: boolean;
  readonly basis: SizeBasis;
}

function weighVersion(each: JsPackage, known: NpmVersion | undefined, given: SizeBasis | undefined): VersionWeight {
  const basis = known === undefined || given === undefined ? "heuristic" : given;
  const exact = basis !== "heuristic" && basis !== "unknown";
  if (known?.bytes !== undefined) {
    const files = known.files ?? Math.ceil(known.bytes / 4000);
    const directories = known.directories ?? Math.ceil(files / 6);
    const tarball = known.tarballBytes ?? known.bytes * usualRatio;
    const compressed = known.tarballBytes === undefined ? 0.4 : exact ? 0 : 0.3;
    return {
      bytes: known.bytes,
      files,
      directories,
      tarball,
      share: exact ? 0 : offOf(each.version, known.standsFor),
      compressed,
      guessed: false,
      basis,
    };
  }
  if (known?.tarballBytes !== undefined) {
    const tarball = known.tarballBytes;
    const bytes = tarball / usualRatio;
    const files = Math.ceil(bytes / 5000);
    return { bytes, files, directories: 1, tarball, share: 0.4, compressed: 0, guessed: false, basis: "heuristic" };
  }
  const bytes = usualBytes(each);
  const files = Math.ceil(bytes / 5000);
  const tarball = bytes * usualRatio;
  return { bytes, files, directories: 3, tarball, share: 1, compressed: 1, guessed: true, basis: "heuristic" };
}

/** How far another version may be off: projects grow and are cut in pieces from one major number to the next. */
function offOf(version: string, other: string | undefined): number {
  const [major, minor] = version.split(".");
  const [otherMajor, otherMinor] = (other ?? "").split(".");
  if (major !== otherMajor) return 0.8;
  return minor === otherMinor ? 0.08 : 0.3;
}

/** A rough number helps as long as it has the right length. */
const mostOff = 1;

/** Tarball bytes for each unpacked one: of all packages of the table together. */
const usualRatio = 0.24;

/** Of packages that nobody knows; means of the table's packages of the same kind, without the largest. */
function usualBytes({ name, cpu, os }: JsPackage): number {
  if (cpu !== undefined && os !== undefined) return 9_000_000;
  if (name.startsWith("@types/")) return 30_000;
  if (/^@babel\/(?:plugin|helper)|eslint-(?:plugin|config)|^(?:is|has|array|object|string|regexp|es)[-.]/.test(name))
    return 20_000;
  return 90_000;
}

/** What a package adds to a compressed layer: its tarball was compressed alone, and has a start of its own. */
function compressedShare({ tarball }: VersionWeight): number {
  return Math.max(tarball - 900, tarball * 0.4);
}

/**
 * Programs that install scripts are known to download, in bytes; of the others nothing is known, and most only check something.
 */
function knownWrites(names: ReadonlySet<string>): number {
  let total = 0;
  for (const name of names) total += downloadsOf[name] ?? (name === "esbuild" ? 0 : 2_000_000);
  return total;
}

const downloadsOf: Readonly<Record<string, number>> = {
  puppeteer: 450_000_000,
  cypress: 650_000_000,
  playwright: 0,
  electron: 280_000_000,
  chromedriver: 20_000_000,
  "phantomjs-prebuilt": 70_000_000,
  "core-js": 0,
  "core-js-pure": 0,
  sharp: 0,
  "@swc/core": 0,
  "unrs-resolver": 0,
  fsevents: 0,
  "@parcel/watcher": 0,
  "@nestjs/core": 0,
  "es5-ext": 0,
  husky: 0,
  msw: 0,
  nx: 0,
};

function gapsOf({ missing }: JsPackages, elsewhere: number): string {
  if (elsewhere > 0) return `${elsewhere} from outside the registry`;
  if (missing.length === 0) return "";
  return missing.length === 1 ? `nothing is known of ${missing[0]!}` : `nothing is known of ${missing.length} packages`;
}

function sourceOf(set: JsPackages, basis: SizeBasis, gaps: string, scripts: readonly string[]): string {
  const how = basis === "heuristic" ? "sizes of other versions or usual sizes" : "sizes of these versions";
  const ran = scripts.length === 0 ? "" : `; install scripts of ${scripts.slice(0, 3).join(", ")} may add more`;
  return `${set.source}, ${gaps === "" ? how : gaps}${ran}`;
}

function shifted(size: Size, more: number): Size {
  const { low, likely, high } = size;
  return {
    ...size,
    low: Math.floor(low + more * 0.9),
    likely: likely === null ? null : Math.round(likely + more),
    high: high === null ? null : Math.ceil(high + more * 1.1),
  };
}

/** One package in twenty of those in the table is larger; which of the unknown ones is, nobody can tell. In bytes. */
const oneInTwenty = 1_600_000;

/** A sum, of which it is kept how far it may be off. */
class Tally {
  private readonly scale: number;
  basis: SizeBasis = "measured";
  /** Of what is known exactly. */
  surely = 0;
  private likely = 0;
  private guesses = 0;
  private squares = 0;
  private unsure = 0;

  /** `scale`: of what is added, for each unpacked byte. */
  constructor(scale: number) {
    this.scale = scale;
  }

  add(value: number, share: number, basis: SizeBasis, guessed: boolean): void {
    this.likely += value;
    this.squares += (value * share) ** 2;
    if (share === 0) this.surely += value;
    else this.unsure += value * share;
    if (guessed) this.guesses++;
    this.lessSure(basis);
  }

  lessSure(basis: SizeBasis): void {
    if (order.indexOf(basis) > order.indexOf(this.basis)) this.basis = basis;
  }

  /** `above`: what may come on top. `atLeast`: share by which it may be off in any case. */
  size(source: string, above: number, atLeast = 0): Size {
    // Errors of single packages cancel each other out for the most part.
    const guesses = oneInTwenty * Math.sqrt(this.guesses);
    const off = 2 * Math.sqrt(this.squares) + 0.1 * this.unsure + guesses * this.scale + this.likely * atLeast;
    // A range that is wider helps nobody to decide anything.
    if (off > mostOff * this.likely) return unknownSize(source, this.surely);
    const { likely, basis } = this;
    return rangeSize(likely - off, likely, likely + Math.max(off, Math.min(above, 0.24 * likely)), basis, source);
  }
}

const order: readonly SizeBasis[] = ["measured", "index", "snapshot", "heuristic", "unknown"];
