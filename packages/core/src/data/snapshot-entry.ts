/** What is known of an image of the embedded snapshot. What an image's config leaves out is left out here too. */
export interface SnapshotEntry {
  /** Name in Docker's library. */
  readonly image: string;
  readonly tag: string;
  /** Of its manifest and of its index; none where the figures come from another image that holds it. */
  readonly digests?: readonly string[];
  /** ISO 8601, like `date`: when the figures were true. */
  readonly created?: string;
  readonly date: string;
  /** As `debian 12 slim`. */
  readonly os?: string;
  readonly manager?: string;
  readonly env?: readonly string[];
  readonly user?: string;
  readonly workingDir?: string;
  readonly entrypoint?: readonly string[];
  readonly cmd?: readonly string[];
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  /** Digest and compressed bytes, from the bottom up. */
  readonly layers: readonly (readonly [digest: string, bytes: number])[];
}
