/** What versions of a Python project there are. */
export interface PythonProject {
  /** Final releases that have not been withdrawn, the newest first. */
  readonly versions: readonly string[];
}

/** What pip installs for one release: the wheel that it would choose on this platform. All in bytes. */
export interface PythonRelease {
  /** The wheel itself; of a source distribution only this is known, and `bytes` is undefined. */
  readonly archiveBytes: number;
  /** Files in the wheel, unpacked. */
  readonly bytes: number | undefined;
  readonly files: number | undefined;
  /** Those of `bytes` and `files` that end in `.py`. */
  readonly pythonBytes: number | undefined;
  readonly pythonFiles: number | undefined;
  /** Byte code that pip makes of them, where it was counted. */
  readonly bytecodeBytes?: number | undefined;
  /** What it needs: `Requires-Dist` as written. */
  readonly requires: readonly string[];
  /** Whether pip may keep the downloaded file in its cache, as the server said; undefined when nobody asked. */
  readonly cacheable?: boolean | undefined;
  /** gzip bytes of the installed files without and with byte code, where they were counted. */
  readonly gzipBytes?: number | undefined;
  readonly bytecodeGzipBytes?: number | undefined;
}
