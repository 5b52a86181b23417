/** An Alpine package index. */
export interface ApkIndex {
  /** The text of all `APKINDEX` files of the release, one after the other. */
  readonly text: string;
  /** Bytes that apk stores of it when it keeps it; undefined when they are not known. */
  readonly storedBytes?: number | undefined;
}
