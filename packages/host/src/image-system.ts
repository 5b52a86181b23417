import type { BaseSystem, ImageConfig, InstalledPackage } from "@plimsoll/core/base-images";
import { readApkInstalled } from "./image-apk.ts";
import { readAptSettings } from "./image-apt.ts";
import { readAutomatic, readDpkgStatus } from "./image-dpkg.ts";
import { readNode, readPython } from "./image-languages.ts";
import type { ImageRoot } from "./image-root.ts";

/** What is installed in an image, from the files that its layers leave. */
export function readSystem(root: ImageRoot, config: ImageConfig | undefined): BaseSystem {
  const packageManager = managerOf(root);
  const packages = packagesOf(root);
  const node = readNode(root, config);
  const directories = root.directories();
  return {
    ...readOsRelease(root.text("etc/os-release") ?? root.text("usr/lib/os-release") ?? ""),
    packageManager,
    packages,
    ...readPython(root),
    ...node,
    node: node.node ?? upstreamVersion(packages, "nodejs"),
    apt: packageManager === "apt" ? readAptSettings(root) : undefined,
    repositories: packageManager === "apk" ? readLines(root.text("etc/apk/repositories")) : undefined,
    directories: directories.length > maxDirectories ? undefined : directories,
  };
}

function readLines(text: string | undefined): readonly string[] | undefined {
  return text?.split("\n").flatMap((line) => line.trim() || []);
}

/** os-release(5): `NAME=value`, quoted as in a shell. */
export function readOsRelease(text: string): Pick<BaseSystem, "id" | "version" | "codename"> {
  const value = (name: string): string | undefined => {
    const found = new RegExp(`^${name}=(?:"([^"\\n]*)"|'([^'\\n]*)'|(\\S+))`, "m").exec(text);
    return found?.[1] ?? found?.[2] ?? found?.[3];
  };
  return { id: value("ID"), version: value("VERSION_ID"), codename: value("VERSION_CODENAME") };
}

/** The version of a package without epoch and revision; undefined when it is not installed. */
export function upstreamVersion(packages: readonly InstalledPackage[] | undefined, name: string): string | undefined {
  return packages
    ?.find((each) => each.name === name)
    ?.version.replace(/^\d+:/, "")
    .replace(/[-+~].*$/, "");
}

/** More than this are no use to anybody, and a facts file should stay readable. */
const maxDirectories = 20_000;

const managers = [
  ["apt-get", "apt"],
  ["apk", "apk"],
  ["dnf", "dnf"],
  ["dnf5", "dnf"],
  ["microdnf", "microdnf"],
  ["zypper", "zypper"],
  ["yum", "yum"],
] as const;

function managerOf(root: ImageRoot): BaseSystem["packageManager"] {
  const folders = ["usr/bin", "bin", "sbin", "usr/sbin"];
  const found = managers.find(([program]) => folders.some((folder) => root.has(`${folder}/${program}`)));
  return found?.[1] ?? "none";
}

/** Undefined where a database cannot be read, as that of rpm. */
function packagesOf(root: ImageRoot): readonly InstalledPackage[] | undefined {
  const states = root.text("var/lib/apt/extended_states");
  const automatic = states === undefined ? undefined : readAutomatic(states);
  const status = root.text("var/lib/dpkg/status");
  const folder = "var/lib/dpkg/status.d";
  const single = root.names(folder).flatMap((name) => root.text(`${folder}/${name}`) ?? []);
  if (status !== undefined || single.length > 0) return readDpkgStatus([status ?? "", ...single].join("\n\n"), automatic);
  const apk = root.text("lib/apk/db/installed") ?? root.text("usr/lib/apk/db/installed");
  return apk === undefined ? undefined : readApkInstalled(apk, root.text("etc/apk/world"));
}
