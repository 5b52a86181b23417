/** What a server says of a file without sending it whole. */
export interface RemoteFile {
  /** Content-Length; undefined when the server does not say. */
  readonly bytes: number | undefined;
  /** When it is an archive: its files unpacked, as far as its last bytes tell. */
  readonly unpackedBytes?: number | undefined;
}
