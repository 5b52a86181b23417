import type { BaseImage, BaseLayer } from "../analysis.ts";
import { addContents, type ContentSize, unknownContent } from "./layers/content-size.ts";
import { exactSize, rangeSize, type Size, type SizeBasis, unknownSize } from "./layers/size.ts";

/** What an image at the bottom of a stage brings along, all its layers together. */
export function baseImageSize(image: BaseImage | undefined): ContentSize {
  if (image?.layers === undefined) return unknownContent("base image");
  const basis = image.source?.kind === "snapshot" ? "snapshot" : "measured";
  const source = sourceOf(image);
  const total = addContents(
    image.layers.map((layer) => sizeOfLayer(layer, basis, source)),
    source,
  );
  if (basis === "measured") return total;
  // Rebuilt every few weeks, an image of one tag changes by up to 3 hundredths in a year and a half; from version to version by a third.
  const widen = (size: Size): Size =>
    image.source?.like === undefined ? wider(size, 0.03, "snapshot") : wider(size, 0.4, "heuristic");
  return { ...total, bytes: widen(total.bytes), tar: widen(total.tar), transfer: widen(total.transfer) };
}

function wider({ low, likely, high, basis, source }: Size, share: number, least: SizeBasis): Size {
  if (likely === null || high === null) return { low: low * (1 - share), likely, high, basis, source };
  return rangeSize(
    low * (1 - share),
    likely,
    high * (1 + share),
    basis === "measured" || basis === "snapshot" ? least : basis,
    source,
  );
}

/** A layer of a base image, from the numbers that are known of it. */
function sizeOfLayer(layer: BaseLayer, basis: SizeBasis, source: string): ContentSize {
  const transfer = layer.transfer === undefined ? packedOf(layer.tar, source) : { ...exactSize(layer.transfer, source), basis };
  const tar = layer.tar === undefined ? unpackedOf(layer.transfer, source) : { ...exactSize(layer.tar, source), basis };
  return { bytes: bytesOf(layer, tar, basis, source), tar, transfer, files: layer.files };
}

function bytesOf({ bytes }: BaseLayer, tar: Size, basis: SizeBasis, source: string): Size {
  if (bytes !== undefined) return { ...exactSize(bytes, source), basis };
  if (tar.likely === null || tar.high === null) return unknownSize(source);
  // Headers and padding are a few hundredths of the tar of a system, and more where there are many small files.
  return rangeSize(tar.low * 0.88, tar.likely * 0.96, tar.high, worse(tar.basis, "heuristic"), source);
}

/** Compressed layers of Debian, Alpine and language images have 0.33 to 0.45 of the tar's size (0.408 for a Debian root). */
function unpackedOf(transfer: number | undefined, source: string): Size {
  if (transfer === undefined) return unknownSize(source);
  // An empty layer, the canonical one of 32 bytes, is a tar of 1024.
  if (transfer < 512) return rangeSize(1024, 1024, 16_384, "heuristic", source);
  return rangeSize(transfer / 0.47, transfer / 0.4, transfer / 0.31, "heuristic", source);
}

/** The same the other way round: an image that was saved without compression. */
function packedOf(tar: number | undefined, source: string): Size {
  if (tar === undefined) return unknownSize(source);
  if (tar <= 1024) return rangeSize(32, 32, 512, "heuristic", source);
  return rangeSize(tar * 0.2, tar * 0.39, tar * 0.6, "heuristic", source);
}

function worse(first: SizeBasis, second: SizeBasis): SizeBasis {
  return first === "unknown" ? first : second;
}

function sourceOf({ source }: BaseImage): string {
  if (source === undefined) return "base image";
  const name = source.like === undefined ? source.kind : `like ${source.like}, ${source.kind}`;
  return source.date === undefined ? `base image, ${name}` : `base image, ${name} of ${source.date.slice(0, 10)}`;
}
