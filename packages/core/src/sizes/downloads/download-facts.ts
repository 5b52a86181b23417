/** What a server says of a file without sending it whole. */
export interface RemoteFile {
  /** Content-Length; undefined when the server does not say. */
  readonly bytes: number | undefined;
  /**
   * When it is compressed: its length without compression, as far as its last bytes tell. Of a tar that is the tar; of a zip,
   * the sum of
   * its files.
   */
  readonly unpackedBytes?: number | undefined;
  /** Files in a zip. */
  readonly files?: number | undefined;
}
