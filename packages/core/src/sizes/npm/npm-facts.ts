/** What versions of an npm package there are. */
export interface NpmPackage {
  readonly versions: readonly string[];
  /** Version by tag: `latest`. */
  readonly tags: Readonly<Record<string, string>>;
  /** Ranges of node by version, for those that name one. */
  readonly engines?: Readonly<Record<string, string>> | undefined;
  /** The document that lists them all, as npm asks for it and keeps it in its cache. */
  readonly documentBytes?: number | undefined;
  /** The same, compressed with gzip. */
  readonly documentGzip?: number | undefined;
}

/** One version of an npm package. All in bytes. */
export interface NpmVersion {
  /** The tarball. */
  readonly tarballBytes: number | undefined;
  /** Files in it, unpacked. */
  readonly bytes: number | undefined;
  readonly files: number | undefined;
  readonly directories?: number | undefined;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>> | undefined;
  readonly peerDependencies?: Readonly<Record<string, string>> | undefined;
  readonly optionalPeers?: readonly string[] | undefined;
  readonly os?: readonly string[] | undefined;
  readonly cpu?: readonly string[] | undefined;
  readonly libc?: readonly string[] | undefined;
  readonly hasInstallScript?: boolean | undefined;
  /** The version that this was counted from, where it is another one. */
  readonly standsFor?: string | undefined;
  /** Not all that it needs is listed: a table has no room for everything. */
  readonly incomplete?: boolean | undefined;
}
