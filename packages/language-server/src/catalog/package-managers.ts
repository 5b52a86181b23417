import { cargo, composer, gem, go, npm, pip, pnpm, yarn } from "./language-managers.ts";
import type { PackageManager } from "./package-manager.ts";
import { apk, aptGet, dnf } from "./system-managers.ts";

/** By the name of the program. */
export const packageManagers: ReadonlyMap<string, PackageManager> = new Map([
  ["apt-get", aptGet],
  ["apk", apk],
  ["dnf", dnf],
  ["microdnf", dnf],
  ["yum", dnf],
  ["pip", pip],
  ["pip3", pip],
  ["npm", npm],
  ["yarn", yarn],
  ["pnpm", pnpm],
  ["gem", gem],
  ["composer", composer],
  ["cargo", cargo],
  ["go", go],
]);

/** Known, though not to be suggested: `apt` is for people. */
export function packageManagerOf(program: string): PackageManager | undefined {
  return packageManagers.get(program === "apt" ? "apt-get" : program);
}
