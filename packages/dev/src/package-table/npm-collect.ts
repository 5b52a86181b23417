import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { FactKinds } from "@plimsoll/core/plan";
import { countNpmTarball } from "@plimsoll/host/sizes";
import { openNpmCache } from "./npm-cache-files.ts";

/** What an installation by npm tells of packages. */
export interface NpmCollection {
  /** By name. */
  readonly packages: Map<string, FactKinds["npm-package"]>;
  /** By `name@version`. */
  readonly versions: Map<string, FactKinds["npm-version"]>;
}

interface LockEntry {
  readonly name?: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly inBundle?: boolean;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly hasInstallScript?: boolean;
}

export function emptyCollection(): NpmCollection {
  return { packages: new Map(), versions: new Map() };
}

/**
 * Adds what a lock file names and npm's cache holds: each tarball is unpacked and counted, whatever the registry says of it.
 * `cache`: the cache folder that the installation used.
 */
export async function collectInstalled(lockFolder: string, cache: string, into: NpmCollection): Promise<void> {
  const files = openNpmCache(cache);
  // npm's own file; what has another shape stops the command with its error.
  const lock = JSON.parse(readFileSync(join(lockFolder, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, LockEntry>>;
  };
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === "" || entry.link === true || entry.inBundle === true || entry.version === undefined) continue;
    const name = entry.name ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    noteVersion(into, name, entry.version, files.document(name));
    const key = `${name}@${entry.version}`;
    if (into.versions.get(key)?.bytes !== undefined) continue;
    const tarball = entry.integrity === undefined ? undefined : files.content(entry.integrity);
    const counted = tarball === undefined ? undefined : await countNpmTarball(tarball);
    const optionalPeers = Object.entries(entry.peerDependenciesMeta ?? {}).flatMap(([peer, { optional }]) =>
      optional === true ? [peer] : [],
    );
    into.versions.set(key, {
      tarballBytes: tarball?.length,
      bytes: counted?.bytes,
      files: counted?.files,
      directories: counted?.directories,
      dependencies: entry.dependencies ?? {},
      ...(entry.optionalDependencies === undefined ? {} : { optionalDependencies: entry.optionalDependencies }),
      ...(entry.peerDependencies === undefined ? {} : { peerDependencies: entry.peerDependencies }),
      ...(optionalPeers.length === 0 ? {} : { optionalPeers }),
      ...(entry.os === undefined ? {} : { os: entry.os }),
      ...(entry.cpu === undefined ? {} : { cpu: entry.cpu }),
      ...(entry.libc === undefined ? {} : { libc: entry.libc }),
      ...(entry.hasInstallScript === true ? { hasInstallScript: true } : {}),
    });
  }
}

function noteVersion(into: NpmCollection, name: string, version: string, document: Buffer | undefined): void {
  const known = into.packages.get(name);
  const versions = known?.versions.includes(version) === true ? known.versions : [...(known?.versions ?? []), version];
  if (known?.documentBytes !== undefined || document === undefined) {
    into.packages.set(name, { tags: {}, ...known, versions });
    return;
  }
  const tags = (JSON.parse(document.toString("utf8")) as { readonly "dist-tags"?: Readonly<Record<string, string>> })[
    "dist-tags"
  ];
  const latest = tags?.latest;
  into.packages.set(name, {
    versions,
    tags: latest === undefined ? {} : { latest },
    documentBytes: document.length,
    documentGzip: gzipSync(document).length,
  });
}
