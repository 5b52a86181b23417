import type { FactBook } from "../facts/fact-book.ts";
import type { ContentSize } from "../layers/content-size.ts";
import { type Size, type SizeBasis, unknownSize } from "../layers/size.ts";
import type { JsPackages } from "./js-package.ts";
import { knownWrites } from "./script-downloads.ts";
import { SizeTally } from "./size-tally.ts";
import { usualRatio, type VersionWeight, weighVersion } from "./version-weight.ts";

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
 * range that grows with their share; where it would say nothing any more, they are unknown.
 */
export function sizePackages(set: JsPackages, facts: FactBook, scripts: boolean): PackagesSize {
  const bytes = new SizeTally(1);
  const gzip = new SizeTally(usualRatio);
  const tarballs = new SizeTally(usualRatio);
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
    bytes.add(weight.bytes, weight.off, weight.basis, weight.guessed);
    gzip.add(compressedShare(weight), weight.tarballOff, weight.basis, weight.guessed);
    files += weight.files;
    padding += weight.files * 795 + weight.directories * 512;
    if (each.hasInstallScript || known?.value.hasInstallScript === true) run.add(each.name);
    const id = `${each.name}@${each.version}`;
    if (downloaded.has(id)) continue;
    downloaded.add(id);
    tarballs.add(weight.tarball, weight.tarballOff, weight.basis, weight.guessed);
  }
  const gaps = gapsOf(set, elsewhere);
  if (gaps === "") for (const _ of set.missing) addUnseen(bytes, gzip, tarballs);
  // What was newest once has been followed by others.
  const drift = set.dated === true ? 0.05 : 0;
  if (drift > 0) bytes.lessSure("snapshot");
  const source = sourceOf(set, bytes.basis, gaps, scripts ? [...run] : []);
  // A script may write anything: the range is open upwards as far as the usual ones go.
  const written = scripts && run.size > 0 ? knownWrites(run) : 0;
  const size = gaps === "" ? bytes.size(source, written, drift) : unknownSize(source, bytes.surely);
  const content: ContentSize = {
    bytes: size,
    tar: shifted(size, padding),
    transfer: gaps === "" ? gzip.size(source, written * 0.4, 0.08 + drift) : unknownSize(source, gzip.surely * 0.9),
    files,
  };
  const downloads = gaps === "" ? tarballs.size(source, 0, drift) : unknownSize(source, tarballs.surely);
  return { content, tarballs: downloads, count: downloaded.size, basis: bytes.basis };
}

/**
 * What a package adds to a compressed layer: its tarball was compressed alone, harder than a layer is, and has a start of its
 * own.
 */
function compressedShare({ tarball }: VersionWeight): number {
  return Math.max(tarball * 1.008 - 900, tarball * 0.4);
}

/** What a package brings that nobody knows, with all that it needs in turn; in bytes. */
const usualTree = 700_000;

function addUnseen(bytes: SizeTally, gzip: SizeTally, tarballs: SizeTally): void {
  const off = { below: 0.5, above: 1.5 };
  bytes.add(usualTree, off, "heuristic", true);
  gzip.add(usualTree * usualRatio, off, "heuristic", true);
  tarballs.add(usualTree * usualRatio, off, "heuristic", true);
}

/** Gaps that no number can stand for. A table has gaps in any case. */
function gapsOf({ missing, dated }: JsPackages, elsewhere: number): string {
  if (elsewhere > 0) return `${elsewhere} from outside the registry`;
  if (missing.length === 0 || dated === true) return "";
  return missing.length === 1 ? `nothing is known of ${missing[0]!}` : `nothing is known of ${missing.length} packages`;
}

function sourceOf(set: JsPackages, basis: SizeBasis, gaps: string, scripts: readonly string[]): string {
  const how = basis === "heuristic" ? "sizes of other versions or usual sizes" : "sizes of these versions";
  const unseen = gaps === "" && set.missing.length > 0 ? `, ${set.missing.length} that nobody knows` : "";
  const ran = scripts.length === 0 ? "" : `; install scripts of ${scripts.slice(0, 3).join(", ")} may add more`;
  return `${set.source}, ${gaps === "" ? how : gaps}${unseen}${ran}`;
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
