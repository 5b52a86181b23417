/** Tells whether one of the globs means a path. The path is relative to the globs' folder, with `/` between its parts. */
export type GlobMatcher = (path: string) => boolean;

/**
 * * Globs as a config has them: `*`, `**`, `?`, `[…]`, `{a,b}`. One without a `/` means that name in any folder, one with a `/` a
 * path from the config's folder; one that means a folder means everything in it. Names with a leading dot are names like others.
 */
export async function createGlobMatcher(globs: readonly string[]): Promise<GlobMatcher> {
  if (globs.length === 0) return () => false;
  const { default: picomatch } = await import("picomatch");
  const matches = picomatch(globs.flatMap(expandGlob), { dot: true });
  return (path) => matches(path);
}

function expandGlob(glob: string): readonly string[] {
  const plain = glob.replace(/^\.\//, "").replace(/\/+$/, "");
  const anchored = plain.includes("/") ? plain.replace(/^\/+/, "") : `**/${plain}`;
  return [anchored, `${anchored}/**`];
}
