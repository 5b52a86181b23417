import type { KnownFact } from "../facts/fact-book.ts";
import type { ContentSize } from "../layers/content-size.ts";
import { rangeSize, type Size, type SizeBasis } from "../layers/size.ts";
import type { PythonRelease } from "./pip-facts.ts";

/** A wheel once it is installed, and the byte code that is made of it. */
export interface InstalledSizes {
  readonly files: ContentSize;
  /** Undefined when there is none. */
  readonly bytecode: ContentSize | undefined;
}

/**
 * Byte code of other versions of CPython beside that of 3.11, which keeps places of errors and room for its caches in it:
 * measured on 69 wheels (3.8 to 3.13).
 */
const bytecodeShare: Readonly<Record<string, number>> = {
  "3.6": 0.56,
  "3.7": 0.56,
  "3.8": 0.56,
  "3.9": 0.56,
  "3.10": 0.59,
  "3.11": 1,
  "3.12": 0.91,
  "3.13": 0.89,
};

/** Bytes of byte code of a version of CPython (`3.12`) for one of CPython 3.11. */
export function bytecodeShareOf(python: string): number {
  return bytecodeShare[python] ?? 0.89;
}

/** `spread`: how far the release may be from the one that is meant, as a share. Undefined for a source distribution. */
export function installedSizes(
  { value, basis, source }: KnownFact<PythonRelease>,
  options: { readonly python: string; readonly compile: boolean; readonly spread: number },
): InstalledSizes | undefined {
  const { bytes, files } = value;
  if (bytes === undefined || files === undefined) return undefined;
  const pythonFiles = value.pythonFiles ?? 0;
  const scripts = value.scripts ?? 0;
  // INSTALLER, a program of about 210 bytes for each entry point, and what is added to RECORD.
  const added = 4 + scripts * 280 + (options.compile ? pythonFiles * recordLine : 0);
  const archive = value.compressedBytes ?? value.archiveBytes * 0.97;
  const plainGzip = value.gzipBytes ?? archive * 0.99 + files * 60;
  const kind: SizeBasis = options.spread > 0 ? "heuristic" : basis;
  // Another release may be as many times smaller as it may be larger.
  const times = 1 + options.spread;
  const sized = (likely: number, share: number): Size =>
    rangeSize((likely * (1 - share)) / times, likely, likely * (1 + share) * times, kind, source);
  const count = files + 1 + scripts;
  const plain: ContentSize = {
    bytes: sized(bytes + added, 0.002),
    tar: sized(bytes + added + tarOverhead(count, value.directories), value.directories === undefined ? 0.02 : 0.004),
    transfer: sized(plainGzip * deflateShare, value.gzipBytes === undefined ? 0.08 : 0.05),
    files: count,
  };
  if (!options.compile || pythonFiles === 0) return { files: plain, bytecode: undefined };
  const share = bytecodeShareOf(options.python);
  const counted = value.bytecodeBytes;
  const code = (counted ?? modelledBytecode(value)) * share;
  const unsure = (counted === undefined ? 0.22 : 0.01) + (options.python === "3.11" ? 0 : 0.08);
  const { gzipBytes, bytecodeGzipBytes } = value;
  const gzip = gzipBytes === undefined || bytecodeGzipBytes === undefined ? code * 0.37 : (bytecodeGzipBytes - gzipBytes) * share;
  const bytecode: ContentSize = {
    bytes: sized(code, unsure),
    tar: sized(code + tarOverhead(pythonFiles, value.pythonDirectories), unsure + 0.005),
    transfer: sized(gzip * deflateShare, unsure + 0.06),
    files: pythonFiles,
  };
  return { files: plain, bytecode };
}

/** `name/__pycache__/file.cpython-311.pyc,,` in RECORD. */
const recordLine = 62;

/** Go's gzip, as BuildKit uses it, makes a little more than zlib; what packages have in common makes up for some of it. */
const deflateShare = 1.01;

/** Headers, padding and directories (measured: a directory for seven files). */
function tarOverhead(files: number, directories = files * 0.14): number {
  return files * (512 + 255) + directories * 512;
}

/** Fitted to 393 wheels with CPython 3.11; single ones are off by a tenth on average, by a quarter at worst mostly. */
function modelledBytecode({ pythonFiles = 0, pythonBytes = 0, pythonArchiveBytes }: PythonRelease): number {
  if (pythonArchiveBytes === undefined) return pythonFiles * 772 + pythonBytes * 1.16;
  return pythonFiles * 415 + pythonBytes * 0.815 + pythonArchiveBytes * 1.545;
}
