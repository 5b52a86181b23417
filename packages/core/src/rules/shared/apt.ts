import { flagValues } from "../../shell/command-queries.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import { type PackageProgram, wordSet } from "./package-command.ts";

/** apt-get, apt and aptitude. Subcommands from their manual pages (apt 2.9, aptitude 0.8). */
export const apt: PackageProgram = {
  names: new Set(["apt-get", "apt", "aptitude"]),
  verbs: wordSet(`update upgrade dist-upgrade full-upgrade safe-upgrade dselect-upgrade install reinstall remove purge autoremove
    auto-remove autopurge build-dep satisfy source download check clean autoclean auto-clean distclean dist-clean changelog
    indextargets markauto unmarkauto hold unhold list search show showsrc policy depends rdepends madison edit-sources moo help`),
};

/** The value of an `-o Name=value` in lower case; the last one when it is repeated. */
export function aptConfigOption(command: ShellCommand, name: string): string | undefined {
  const start = `${name.toLowerCase()}=`;
  const values = flagValues(command, "-o", "--option").map(({ text }) => text.toLowerCase());
  return values
    .findLast((value) => value.startsWith(start))
    ?.slice(start.length)
    .replace(/^["']|["']$/g, "");
}

/** Whether apt takes a value for yes (StringToBool in apt-pkg/contrib/strutl.cc). */
export function isAptTrue(value: string): boolean {
  return ["1", "yes", "true", "with", "on", "enable"].includes(value);
}
