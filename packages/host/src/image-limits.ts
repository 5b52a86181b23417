/** How much of an image is read at most, so that no image can fill the memory or take for ever. */
export interface ImageLimits {
  /** Of a manifest, an index or a config, in bytes. */
  readonly documentBytes: number;
  /** A layer that unpacks to more than this many bytes, … */
  readonly unpackedBytes: number;
  /** … and to so many times of what it is, is taken for a bomb. */
  readonly unpackedRatio: number;
  /** Of all layers together. */
  readonly entries: number;
  /** Of all files that are kept, in bytes. */
  readonly keptBytes: number;
  /** Files and folders whose names are kept. */
  readonly keptNames: number;
  readonly layers: number;
}

/**
 * Registries refuse manifests above 4 MiB (distribution-spec), and docker layers beyond the 127th. Deflate cannot pack tighter
 * than 1:1032; a real layer comes near only when it holds little but zeros.
 */
export const imageLimits: ImageLimits = {
  documentBytes: 4 * 2 ** 20,
  unpackedBytes: 2 ** 30,
  unpackedRatio: 200,
  entries: 10_000_000,
  keptBytes: 128 * 2 ** 20,
  keptNames: 200_000,
  layers: 1000,
};
