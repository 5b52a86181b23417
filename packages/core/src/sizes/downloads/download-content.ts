import type { KnownFact } from "../facts/fact-book.ts";
import type { ContentSize } from "../layers/content-size.ts";
import { rangeSize } from "../layers/size.ts";
import type { RemoteFile } from "./download-facts.ts";
import { fileNameOf } from "./download-source.ts";

/** A file as it is downloaded; undefined when its length is not known. */
export function downloadedFile({ value: { bytes }, basis, source }: KnownFact<RemoteFile>, url: string): ContentSize | undefined {
  if (bytes === undefined) return undefined;
  const tar = 512 + Math.ceil(bytes / 512) * 512;
  const packed = packedNames.test(fileNameOf(url));
  return {
    bytes: rangeSize(bytes, bytes, bytes, basis, source),
    tar: rangeSize(tar, tar, tar + 1536, basis, source),
    transfer: rangeSize(bytes * (packed ? 0.96 : 0.05), bytes * (packed ? 1 : 0.42), bytes * 1.01 + 256, "heuristic", source),
    files: 1,
  };
}

/** One compressed file as it is unpacked. */
export function unpackedFile({ value, basis, source }: KnownFact<RemoteFile>, url: string): ContentSize | undefined {
  const { bytes, unpackedBytes } = value;
  if (unpackedBytes === undefined) return undefined;
  const tar = 512 + Math.ceil(unpackedBytes / 512) * 512;
  return {
    bytes: rangeSize(unpackedBytes, unpackedBytes, unpackedBytes, basis, source),
    tar: rangeSize(tar, tar, tar + 1536, basis, source),
    transfer: unpackedTransfer(bytes ?? unpackedBytes / 3, formOf(url), source),
    files: 1,
  };
}

/** What is in an archive. `some`: only a part of it is taken out. */
export function unpackedArchive(known: KnownFact<RemoteFile>, url: string, some: boolean): ContentSize | undefined {
  const { value, source } = known;
  if (value.unpackedBytes === undefined) return undefined;
  const total = value.unpackedBytes;
  const form = formOf(url);
  const sent = unpackedTransfer(value.bytes ?? total / 3, form, source);
  if (some) {
    const part = (bytes: number): ContentSize["bytes"] =>
      rangeSize(0, bytes * 0.6, bytes, "heuristic", `a part of it: ${source}`);
    return { bytes: part(total), tar: part(total + 10_240), transfer: part(sent.high ?? total), files: undefined };
  }
  if (form === "zip") {
    const headers = 1024 * (value.files ?? 100);
    return {
      bytes: rangeSize(total, total, total, known.basis, source),
      tar: rangeSize(total, total + headers * 0.8, total + headers * 2 + 1536, "heuristic", source),
      transfer: sent,
      files: value.files,
    };
  }
  // What a tar has besides the files: a header of 512 bytes for each of them, what fills the last block, and the end.
  return {
    bytes: rangeSize(total * 0.8, total * 0.97, Math.max(total - 1024, 0), "heuristic", source),
    tar: rangeSize(total * 0.97 - 20_480, total, total * 1.03 + 4096, "heuristic", source),
    transfer: sent,
    files: undefined,
  };
}

type ArchiveForm = "gz" | "bz2" | "xz" | "zst" | "zip" | "tar" | "other";

/** By the name of the file. */
function formOf(url: string): ArchiveForm {
  const ending = /\.(t?gz|tar|t?bz2?|t?xz|lzma|t?zst|zip|jar|war|whl|apk|vsix)$/i.exec(fileNameOf(url))?.[1]?.toLowerCase() ?? "";
  if (/^t?gz$/.test(ending)) return "gz";
  if (/^t?bz2?$/.test(ending)) return "bz2";
  if (/^t?xz$|^lzma$/.test(ending)) return "xz";
  if (/^t?zst$/.test(ending)) return "zst";
  if (ending === "tar") return "tar";
  return ending === "" ? "other" : "zip";
}

/** How much larger gzip packs what was packed otherwise, from the best to the worst case. */
const gzipShares: Readonly<Record<ArchiveForm, readonly [number, number, number]>> = {
  gz: [0.93, 1.01, 1.1],
  zip: [0.85, 1, 1.08],
  bz2: [0.9, 1.08, 1.4],
  xz: [1, 1.3, 2.2],
  zst: [0.85, 1.05, 1.5],
  tar: [0.05, 0.4, 1.02],
  other: [0.5, 1.1, 2.2],
};

function unpackedTransfer(packed: number, form: ArchiveForm, source: string): ContentSize["transfer"] {
  const [low, likely, high] = gzipShares[form];
  return rangeSize(packed * low, packed * likely, packed * high + 512, "heuristic", source);
}

const packedNames = /\.(?:t?gz|t?bz2?|t?xz|t?zst|zip|jar|war|whl|deb|rpm|apk|gem|crate|phar|png|jpe?g|webp|mp[34]|woff2?)$/i;
