import { hasFlag } from "../../shell/command-queries.ts";
import { apt } from "./apt.ts";
import type { BuildScript } from "./build-scripts.ts";
import { packageCommand, type PackageCommand, wordSet } from "./package-command.ts";

const removing = wordSet("remove purge autoremove auto-remove autopurge");
const removingUnneeded = wordSet("autoremove auto-remove autopurge");

/** What apt removes in one RUN, and where it does so last (offset in the file). */
export interface AptRemovals {
  /** By the name of a package, or what stands for one (`$BUILD_DEPS`). */
  readonly packages: ReadonlyMap<string, number>;
  /** Where what is not needed any more goes too; -1 where it stays. */
  readonly unneeded: number;
}

export function aptRemovals({ script }: BuildScript): AptRemovals {
  const packages = new Map<string, number>();
  let unneeded = -1;
  for (const command of script.commands) {
    const found = packageCommand(command, apt);
    if (found === undefined || !removing.has(found.verb.text)) continue;
    const at = found.verb.span.start;
    for (const { text } of found.operands) packages.set(text, at);
    if (removingUnneeded.has(found.verb.text) || hasFlag(found.command, "--auto-remove", "--autoremove")) unneeded = at;
  }
  return { packages, unneeded };
}

/** Whether all that an install brings is gone at the end of the RUN: the packages that it names, and those that came with them. */
export function isRemovedAgain({ verb, operands }: PackageCommand, { packages, unneeded }: AptRemovals): boolean {
  const { start } = verb.span;
  if (unneeded < start || operands.length === 0) return false;
  return operands.every(({ text }) => (packages.get(text.replace(/=.*$/, "")) ?? -1) > start);
}
