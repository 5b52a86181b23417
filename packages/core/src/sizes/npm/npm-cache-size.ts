import type { FactBook } from "../facts/fact-book.ts";
import type { ContentSize } from "../layers/content-size.ts";
import { addSizes, rangeSize, type Size, type SizeBasis } from "../layers/size.ts";
import type { NewDownloads } from "./cached-downloads.ts";
import type { PackagesSize } from "./package-sizes.ts";

/** What npm keeps in `_cacache`: the tarballs, the lists of versions that it had to ask for, and an index entry of each. */
export function npmCacheSize({ set, lists }: NewDownloads, size: PackagesSize, facts: FactBook): ContentSize {
  const documents = documentSizes(lists, facts, set.unlisted ?? 0);
  // A lock file that does not say where the tarballs are has each noted twice.
  const again = set.locked && lists.length > 0 ? size.count : 0;
  const notes = size.count * 530 + lists.length * 510 + again * 230;
  const source = `npm's cache: ${size.count} tarballs${lists.length === 0 ? "" : ` and ${lists.length} lists of versions`}`;
  const index = rangeSize(notes * 0.9, notes, notes * 1.9, "heuristic", source);
  const files = size.count * 2 + lists.length * 2 + again;
  const contents = size.count + lists.length;
  // Each file lies two folders deep, named after its hash.
  const folders = Math.round(foldersOf(contents) + foldersOf(contents + again)) + 5;
  // Names of contents are too long for a plain header.
  const headers = (files + folders) * 512 + (contents + again) * 500 + contents * 1280;
  // Hashes do not compress; neither do the names of files all that well.
  const packed = notes * 0.38 + (files + folders) * 48;
  const indexPacked = rangeSize(packed * 0.8, packed, packed * 1.6, "heuristic", source);
  const bytes = addSizes([size.tarballs, documents.bytes, index], source);
  return {
    bytes,
    tar: addSizes([bytes, rangeSize(headers * 0.9, headers, headers * 1.1, "heuristic", source)], source),
    transfer: addSizes([size.tarballs, documents.packed, indexPacked], source),
    files,
  };
}

/** Folders above that many files whose names are spread evenly: up to 256, and in each of them up to 256 again. */
function foldersOf(files: number): number {
  return 256 * (1 - Math.exp(-files / 256)) + 65_536 * (1 - Math.exp(-files / 65_536));
}

/** `unlisted`: packages of which it is not known whose lists they need besides. */
function documentSizes(
  names: readonly string[],
  facts: FactBook,
  unlisted: number,
): { readonly bytes: Size; readonly packed: Size } {
  const unseen = unlisted * usualNeeds;
  let bytes = unseen * usualDocument;
  let packed = unseen * usualPacked;
  let guessed = bytes;
  let basis: SizeBasis = "measured";
  for (const name of names) {
    const known = facts.find("npm-package", name);
    const document = known?.value.documentBytes;
    if (document === undefined) guessed += usualDocument;
    if (known !== undefined && known.basis !== "measured" && basis === "measured") basis = known.basis;
    bytes += document ?? usualDocument;
    packed += known?.value.documentGzip ?? (document === undefined ? usualPacked : 2200 + document * 0.076);
  }
  if (guessed > 0) basis = "heuristic";
  const source = "lists of versions";
  // They grow with each version that is published.
  const off = (basis === "measured" ? 0.02 : 0.05) + (bytes === 0 ? 0 : (0.9 * guessed) / bytes);
  const sized = (value: number, share: number): Size => rangeSize(value * (1 - share), value, value * (1 + share), basis, source);
  return { bytes: sized(bytes, off), packed: sized(packed, off + 0.05) };
}

/** The mean of the table's packages. */
const usualDocument = 70_000;
const usualPacked = 7500;

/** Packages that one package brings along. */
const usualNeeds = 12;
