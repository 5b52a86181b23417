/** An Alpine package index. */
export interface ApkIndex {
  /** The text of all `APKINDEX` files of the release, one after the other. */
  readonly text: string;
}
