/** What a commit is worth for the rates. */
export const commitCodes = {
  /** Built, and compared with the build before it. */
  compared: 0,
  /** Nothing could be built: BuildKit refuses the Dockerfile, or there is none. What changed counts for the next commit that builds. */
  broken: 1,
  /** The first build: there is nothing to compare it with. */
  first: 2,
} as const;

/** What became of a step in a commit. */
export const stepCodes = {
  cached: 0,
  rebuilt: 1,
  /** Cached if what an earlier step made anew was the same as before, byte for byte. */
  depends: 2,
  /** The step was not part of the build, or there was no build to compare. */
  absent: 3,
} as const;
