import type { ShellCommand, ShellScript, ShellWord } from "../../shell/shell-script.ts";
import { apk } from "./apk.ts";
import { apt } from "./apt.ts";
import { dnf, dnfInstalling } from "./dnf.ts";
import { packageCommand, type PackageCommand, type PackageProgram, wordSet } from "./package-command.ts";
import { zypper } from "./zypper.ts";

/** An install of packages of the operating system by name. */
export interface SystemInstall {
  /** `apt-get install`. */
  readonly name: string;
  readonly span: ShellWord["span"];
  readonly packages: readonly ShellWord[];
}

const installing: readonly (readonly [PackageProgram, ReadonlySet<string>])[] = [
  [apt, wordSet("install")],
  [apk, wordSet("add")],
  [dnf, dnfInstalling],
  [zypper, wordSet("install in")],
];

export function systemInstall(command: ShellCommand): SystemInstall | undefined {
  for (const [program, verbs] of installing) {
    const found = packageCommand(command, program);
    if (found !== undefined) return verbs.has(found.verb.text) ? installOf(found) : undefined;
  }
  return undefined;
}

function installOf({ command, verb, operands }: PackageCommand): SystemInstall {
  return { name: `${command.name ?? ""} ${verb.text}`, span: verb.span, packages: operands };
}

/** Commands that go with installs and read nothing that a COPY brings. */
const besideInstalls = wordSet("rm set true echo : export mkdir find update-ca-certificates ldconfig locale-gen");

/**
 * The first install by name of a script that does nothing else than manage packages of the system: it gives the same whatever
 * was copied before. A package that is a file (`./x.deb`), or that is not known, may come from a COPY.
 */
export function onlySystemInstall({ commands, errors }: ShellScript): SystemInstall | undefined {
  if (errors.length > 0) return undefined;
  let first: SystemInstall | undefined;
  for (const command of commands) {
    const { name, redirects } = command;
    if (redirects.some(({ operator }) => operator.startsWith("<"))) return undefined;
    if (name === undefined || besideInstalls.has(name)) continue;
    if (!installing.some(([program]) => packageCommand(command, program) !== undefined)) return undefined;
    const install = systemInstall(command);
    if (install?.packages.some(({ value, text }) => value === undefined || text.includes("/")) === true) return undefined;
    if (install !== undefined && install.packages.length > 0) first ??= install;
  }
  return first;
}
