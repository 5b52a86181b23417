import { addSizes, type Size, unknownSize } from "./size.ts";

/** How much something adds to a layer, in the three numbers that tools show. All in bytes. */
export interface ContentSize {
  /** The bytes of all files, as `docker history` counts. */
  readonly bytes: Size;
  /** In the uncompressed tar: headers and padding too. */
  readonly tar: Size;
  /** Compressed, as it is pushed and pulled. */
  readonly transfer: Size;
  /** Everything but directories; undefined when it is not known. */
  readonly files: number | undefined;
}

export function unknownContent(source: string, low = 0): ContentSize {
  return { bytes: unknownSize(source, low), tar: unknownSize(source, low), transfer: unknownSize(source), files: undefined };
}

export function addContents(sizes: readonly ContentSize[], source: string): ContentSize {
  let files: number | undefined = 0;
  for (const size of sizes) files = files === undefined || size.files === undefined ? undefined : files + size.files;
  const sum = (of: (size: ContentSize) => Size): Size => addSizes(sizes.map(of), source);
  return { bytes: sum(({ bytes }) => bytes), tar: sum(({ tar }) => tar), transfer: sum(({ transfer }) => transfer), files };
}
