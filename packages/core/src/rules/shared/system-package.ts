import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import { apk } from "./apk.ts";
import { apt } from "./apt.ts";
import { dnf, dnfInstalling } from "./dnf.ts";
import { packageCommand, type PackageCommand } from "./package-command.ts";
import { zypper } from "./zypper.ts";

/** An install of packages of the system. */
export interface SystemInstall extends PackageCommand {
  readonly family: "apt" | "apk" | "dnf" | "zypper";
  /** The names of the packages, with versions as they are written. */
  readonly packages: readonly ShellWord[];
}

/** Reads a command; undefined for any but an install by the package manager of a distribution. */
export function systemInstall(command: ShellCommand): SystemInstall | undefined {
  return (
    installWith(packageCommand(command, apt), "apt", (verb) => verb === "install") ??
    installWith(packageCommand(command, apk), "apk", (verb) => verb === "add") ??
    installWith(packageCommand(command, dnf), "dnf", (verb) => dnfInstalling.has(verb)) ??
    installWith(packageCommand(command, zypper), "zypper", (verb) => verb === "install" || verb === "in")
  );
}

function installWith(
  found: PackageCommand | undefined,
  family: SystemInstall["family"],
  installs: (verb: string) => boolean,
): SystemInstall | undefined {
  return found !== undefined && installs(found.verb.text) ? { ...found, family, packages: found.operands } : undefined;
}
