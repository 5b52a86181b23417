import type { JsPackages } from "./js-package.ts";

/**
 * Bytes of the hidden lock file that npm writes into node_modules: what the lock file says of each package that is installed.
 * `share`: how far they may be off.
 */
export function hiddenLockBytes(
  { packages }: JsPackages,
  projectName: string,
): { readonly bytes: number; readonly share: number } {
  let bytes = 90 + projectName.length;
  let exact = true;
  for (const { recordBytes, path } of packages) {
    exact &&= recordBytes !== undefined;
    bytes += recordBytes ?? usualRecord + 2 * path.length;
  }
  // npm drops and adds a few marks of its own.
  return { bytes, share: exact ? 0.01 : 0.15 };
}

/** What is written of a package besides its name: version, where it comes from, its hash, its own ranges. */
const usualRecord = 385;

/** Bytes of the log that npm keeps of an installation. */
export function logBytes({ packages, locked, listedOnly }: JsPackages): number {
  const perPackage = !locked ? 760 : packages.some(({ located }) => !located) ? 480 : 220;
  return 1500 + perPackage * packages.length + 400 * listedOnly.length;
}
