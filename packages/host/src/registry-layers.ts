import type { BaseLayer, ImageDescriptor } from "@plimsoll/core/base-images";
import type { RegistrySession } from "./registry-session.ts";

export interface MeasuredLayers {
  readonly layers: readonly BaseLayer[];
  /** Whether every layer was looked at, so that asking again would say nothing new. */
  readonly isFinal: boolean;
}

/**
 * The layers with the bytes of their tars, for four bytes of traffic each: a gzip file ends with how many bytes it unpacks to
 * (RFC 1952, modulo 4 GiB). Where that is not to be believed, or a layer is packed otherwise, the bytes are unknown.
 */
export async function measureLayers(
  descriptors: readonly ImageDescriptor[],
  diffIds: readonly string[],
  session: RegistrySession,
): Promise<MeasuredLayers> {
  let isFinal = true;
  const known = new Map<string, Promise<number | undefined>>();
  const tarOf = (descriptor: ImageDescriptor): Promise<number | undefined> => {
    const { mediaType, size: bytes, digest } = descriptor;
    if (!mediaType.endsWith("gzip")) return Promise.resolve(mediaType.endsWith(".tar") ? bytes : undefined);
    // A layer that appears again is asked for once. Those of Windows lie elsewhere.
    if (bytes < smallestGzip || /foreign|nondistributable/.test(mediaType) || known.size >= maxAsked)
      return Promise.resolve(undefined);
    const asked =
      known.get(digest) ??
      readTrailer(descriptor, session).then(({ trailer, isFinal: final }) => {
        isFinal &&= final;
        return trailer === undefined ? undefined : tarBytes(trailer, bytes);
      });
    known.set(digest, asked);
    return asked;
  };
  const tars = await Promise.all(descriptors.map(tarOf));
  const layers = descriptors.map(({ digest, size }, index) => ({
    digest,
    diffId: diffIds[index],
    transfer: size,
    tar: tars[index],
  }));
  return { layers, isFinal };
}

/** Docker takes 127 layers. */
const maxAsked = 256;
/** Head and tail. */
const smallestGzip = 18;

async function readTrailer(
  { digest, size: bytes }: ImageDescriptor,
  session: RegistrySession,
): Promise<{ readonly trailer: number | undefined; readonly isFinal: boolean }> {
  // Named by its place, since some stores do not know "the last four".
  const range = { first: bytes - 4, last: bytes - 1 };
  const answer = await session.get({ path: `blobs/${digest}`, range, maxBytes: 4 });
  if (answer.kind === "failure") {
    // One that sends the whole layer instead will do so again.
    const isTooLarge = answer.failure.kind === "http" && answer.failure.failure.kind === "too-large";
    return { trailer: undefined, isFinal: isTooLarge };
  }
  const isPart = answer.status === 206 && answer.body.length === 4 && isThatRange(answer.headers.get("content-range"), bytes);
  return { trailer: isPart ? answer.body.readUInt32LE(0) : undefined, isFinal: true };
}

function isThatRange(header: string | undefined, bytes: number): boolean {
  const [, first, last, whole] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(header ?? "") ?? [];
  return Number(first) === bytes - 4 && Number(last) === bytes - 1 && (whole === "*" || Number(whole) === bytes);
}

/** Undefined where a file of several parts or of more than 4 GiB may have left that number. `bytes`: of the packed layer. */
function tarBytes(trailer: number, bytes: number): number | undefined {
  // Deflate hardly lets anything grow; and it packs no tighter than this.
  const isPossible = trailer >= bytes * 0.999 - 128 && trailer <= bytes * 1032;
  const couldBeMore = trailer + 2 ** 32 <= bytes * usualRatio;
  return isPossible && !couldBeMore ? trailer : undefined;
}

/** Layers pack to about 0.4 of their bytes; hardly any to less than this part. */
const usualRatio = 8;
