import type { FactBook } from "../facts/fact-book.ts";
import type { ContentSize } from "../layers/content-size.ts";
import { addSizes, rangeSize, type Size, type SizeBasis } from "../layers/size.ts";
import type { JsPackages } from "./js-package.ts";
import type { PackagesSize } from "./package-sizes.ts";

/** What npm keeps in `_cacache`: the tarballs, the lists of versions that it had to ask for, and an index entry of each. */
export function npmCacheSize(set: JsPackages, size: PackagesSize, facts: FactBook): ContentSize {
  const listed = new Set(set.listedOnly);
  for (const { name, located, from } of set.packages) if (from === "registry" && !located) listed.add(name);
  const documents = documentSizes([...listed], facts);
  // A lock file that does not say where the tarballs are has each noted twice.
  const again = set.locked && listed.size > 0 ? size.count : 0;
  const notes = size.count * 530 + listed.size * 510 + again * 230;
  const source = `npm's cache: ${size.count} tarballs${listed.size === 0 ? "" : ` and ${listed.size} lists of versions`}`;
  const index = rangeSize(notes * 0.9, notes, notes * 1.9, "heuristic", source);
  const files = size.count * 2 + listed.size * 2 + again;
  const contents = size.count + listed.size;
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

function documentSizes(names: readonly string[], facts: FactBook): { readonly bytes: Size; readonly packed: Size } {
  let bytes = 0;
  let packed = 0;
  let guessed = 0;
  let basis: SizeBasis = "measured";
  for (const name of names) {
    const known = facts.find("npm-package", name);
    const document = known?.value.documentBytes;
    if (document === undefined) guessed += usualDocument;
    if (known !== undefined && known.basis !== "measured" && basis === "measured") basis = known.basis;
    bytes += document ?? usualDocument;
    packed += known?.value.documentGzip ?? 2200 + (document ?? usualDocument) * 0.076;
  }
  if (guessed > 0) basis = "heuristic";
  const source = "lists of versions";
  // They grow with each version that is published.
  const off = (basis === "measured" ? 0.02 : 0.05) + (bytes === 0 ? 0 : (0.6 * guessed) / bytes);
  const sized = (value: number, share: number): Size => rangeSize(value * (1 - share), value, value * (1 + share), basis, source);
  return { bytes: sized(bytes, off), packed: sized(packed, off + 0.05) };
}

/** The mean of the table's packages. */
const usualDocument = 70_000;
