/**
 * Why nothing is known of an image. `describeImageFailure` makes the words. `file`: a name within the image's folder or
 * archive.
 */
export type ImageFailure =
  | { readonly kind: "missing" }
  /** The system's word, such as `EACCES`. */
  | { readonly kind: "unreadable"; readonly reason: string }
  /** A file or folder of another kind. */
  | { readonly kind: "no-image" }
  /** An archive that has to be unpacked before anything in it can be looked up. */
  | { readonly kind: "packed-archive"; readonly compression: string }
  | { readonly kind: "bad-archive"; readonly detail: string }
  | { readonly kind: "bad-json"; readonly file: string }
  /** `field`: its path, as `layers.0.digest`. */
  | { readonly kind: "bad-field"; readonly file: string; readonly field: string; readonly detail: string }
  | { readonly kind: "facts-version"; readonly version: string }
  /** `limit` in bytes. */
  | { readonly kind: "too-large"; readonly file: string; readonly limit: number }
  | { readonly kind: "too-many"; readonly file: string; readonly limit: number }
  | { readonly kind: "missing-blob"; readonly file: string }
  | { readonly kind: "wrong-digest"; readonly file: string; readonly digest: string }
  | { readonly kind: "truncated"; readonly file: string }
  | { readonly kind: "bad-layer"; readonly file: string; readonly detail: string }
  /** Unpacks to far more than it is. `bytes`: after so many it was given up. */
  | { readonly kind: "bomb"; readonly file: string; readonly bytes: number }
  /** An entry of a layer that lies outside of the image. */
  | { readonly kind: "unsafe-path"; readonly file: string; readonly path: string }
  /** Several images lie there. `wanted`: the name that was looked for. */
  | { readonly kind: "several-images"; readonly wanted: string | undefined; readonly names: readonly string[] }
  | { readonly kind: "other-platform"; readonly wanted: string; readonly platforms: readonly string[] };

export interface ImageFailed {
  readonly kind: "failure";
  readonly failure: ImageFailure;
}

/** Something that was passed over, so that less is known. */
export type ImageNotice =
  /** Layers packed in a way that this node cannot unpack. */
  | { readonly kind: "packed-layers"; readonly compression: string; readonly layers: number }
  /** Layers that the image names and that lie elsewhere. */
  | { readonly kind: "absent-layers"; readonly layers: number };

/** Carries a failure out of the middle of a stream. */
export class ImageError extends Error {
  readonly failure: ImageFailure;

  constructor(failure: ImageFailure) {
    super(`image: ${failure.kind}`);
    this.name = "ImageError";
    this.failure = failure;
  }
}
