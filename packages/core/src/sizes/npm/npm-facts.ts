/** What versions of an npm package there are. */
export interface NpmPackage {
  readonly versions: readonly string[];
  /** Version by tag: `latest`. */
  readonly tags: Readonly<Record<string, string>>;
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
}
