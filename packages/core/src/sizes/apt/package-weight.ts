import type { FactBook } from "../facts/fact-book.ts";
import type { ContentSize } from "../layers/content-size.ts";
import { rangeSize, type SizeBasis } from "../layers/size.ts";
import type { DebFiles } from "./apt-facts.ts";
import type { IndexPackage } from "./package-index.ts";

/** What a package puts into a layer. */
export interface PackageWeight {
  /** Its own files and what dpkg keeps of it. */
  readonly files: ContentSize;
  /** Undefined when it has no Python modules. */
  readonly bytecode: ContentSize | undefined;
  readonly statusBytes: number;
  readonly templateBytes: number;
}

/**
 * From what was counted in the package, in another version of it, or, where nobody has looked into it, from what its index
 * says. `looseness`: share
 * of the bytes that its contents may be off because the index is of another release.
 */
export function weighPackage(deb: IndexPackage, facts: FactBook, slim: boolean, looseness: number): PackageWeight {
  const found = facts.find("deb", `${deb.name}=${deb.version}/${deb.architecture}`);
  if (found === undefined) return weighByIndex(deb, slim);
  const contents = found.value;
  const same = contents.version === deb.version;
  const growth = same || contents.installedSize === 0 || deb.installedSize === 0 ? 1 : deb.installedSize / contents.installedSize;
  // A version that differs only in its last part is a rebuild or a security fix.
  const spread = same ? looseness : Math.min(0.25, 0.04 + looseness + Math.abs(growth - 1));
  const basis: SizeBasis = same ? found.basis : "heuristic";
  const files = [contents.kept, contents.control, ...(slim ? [] : [contents.excluded])];
  const { bytecode } = contents;
  return {
    files: sizeOfFiles(files, { growth, spread, basis, source: found.source }),
    bytecode:
      bytecode.files === 0
        ? undefined
        : sizeOfFiles([bytecode], { growth, spread: Math.max(0.02, spread), basis, source: found.source }),
    statusBytes: contents.statusBytes,
    templateBytes: contents.templateBytes,
  };
}

interface Weighing {
  readonly growth: number;
  /** Share of the bytes that they may be off. */
  readonly spread: number;
  readonly basis: SizeBasis;
  readonly source: string;
}

/** Files that the base image has already, unchanged, are not stored again. */
const tiny = 0.004;
/** What scripts of packages make besides what is known of them; a share of the bytes. */
const scripts = 0.02;
/** Measured part by part, while a layer is compressed as one, and by another program. */
const gzipSpread = 0.08;

function sizeOfFiles(parts: readonly DebFiles[], { growth, spread, basis, source }: Weighing): ContentSize {
  const sum = (of: (part: DebFiles) => number): number => parts.reduce((total, part) => total + of(part), 0);
  const bytes = sum((part) => part.bytes) * growth;
  const files = sum((part) => part.files);
  const others = sum((part) => part.others);
  const gzip = sum((part) => part.gzipBytes) * growth;
  // Half a block is left over behind a file; directories are mostly shared with other packages.
  const tar = bytes + files * 768 + others * 300;
  return {
    bytes: rangeSize(bytes * (1 - spread - tiny), bytes, bytes * (1 + spread + scripts) + 2000, basis, source),
    tar: rangeSize(tar * (0.98 - spread), tar, tar * (1.02 + spread), basis, source),
    transfer: rangeSize(gzip * (1 - spread - gzipSpread), gzip, gzip * (1 + spread + gzipSpread), basis, source),
    files: files + Math.round(others / 2),
  };
}

/**
 * `Installed-Size` counts blocks of 1 KiB, directories and scripts too, and documentation, of which only archives tell how much
 * it is.
 * The numbers are means and quartiles over 2,100 packages of Debian 12, those that Dockerfiles install.
 */
function weighByIndex(deb: IndexPackage, slim: boolean): PackageWeight {
  const all = deb.installedSize * 1024;
  const full = all * 0.985;
  const kept = slim ? Math.max(full * keptShare(deb), full * 0.93 - 24_000, 500) : full;
  const control = 1500 + Math.min(120_000, full * 0.012);
  const gzip = (0.35 * deb.archiveBytes + 0.29 * full) * Math.sqrt(kept / Math.max(1, full)) + control * 0.22;
  const source = "the package index";
  const files = Math.max(4, Math.round(kept / 60_000));
  const bytes = kept + control;
  const python = deb.name.startsWith("python3-") && deb.section !== "doc";
  const compiled = kept * 0.75;
  return {
    files: {
      bytes: rangeSize(bytes * 0.72, bytes, bytes * 1.18, "index", source),
      tar: rangeSize(bytes * 0.72, bytes + files * 1100, bytes * 1.25 + files * 1100, "index", source),
      transfer: rangeSize(gzip * 0.7, gzip, gzip * 1.35, "index", source),
      files,
    },
    bytecode: python
      ? {
          bytes: rangeSize(compiled * 0.2, compiled, compiled * 1.6, "heuristic", source),
          tar: rangeSize(compiled * 0.2, compiled * 1.05, compiled * 1.7, "heuristic", source),
          transfer: rangeSize(compiled * 0.08, compiled * 0.4, compiled * 0.7, "heuristic", source),
          files: Math.round(compiled / 12_000),
        }
      : undefined,
    statusBytes: 970,
    templateBytes: 0,
  };
}

/** What is left of a package without its documentation, at least. */
function keptShare({ name }: IndexPackage): number {
  if (name.endsWith("-doc")) return 0.1;
  return name.endsWith("-dev") || name.startsWith("lib") ? 0.6 : 0.45;
}
