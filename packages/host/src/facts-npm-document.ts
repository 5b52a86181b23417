import type { FactKinds } from "@plimsoll/core/plan";

/** What a registry says of one version. */
export interface NpmVersionDocument extends Omit<FactKinds["npm-version"], "tarballBytes" | "bytes" | "files"> {
  readonly tarball: string | undefined;
  readonly unpackedSize: number | undefined;
  readonly fileCount: number | undefined;
}

/** Versions and tags of a package's document; undefined when it is none. */
export function readNpmDocument(text: string): FactKinds["npm-package"] | undefined {
  const document = parse(text);
  const versions = objectOf(document?.versions);
  if (versions === undefined) return undefined;
  const engines: Record<string, string> = {};
  for (const [version, value] of Object.entries(versions)) {
    const node = objectOf(objectOf(value)?.engines)?.node;
    if (typeof node === "string") engines[version] = node;
  }
  return { versions: Object.keys(versions), tags: textsOf(document?.["dist-tags"]) ?? {}, engines };
}

/** Undefined when it is no document of a version. */
export function readNpmVersion(text: string): NpmVersionDocument | undefined {
  const document = parse(text);
  if (document === undefined || typeof document.version !== "string") return undefined;
  const dist = objectOf(document.dist) ?? {};
  const meta = objectOf(document.peerDependenciesMeta) ?? {};
  const optionalPeers = Object.keys(meta).filter((name) => objectOf(meta[name])?.optional === true);
  const scripts = objectOf(document.scripts) ?? {};
  return {
    dependencies: textsOf(document.dependencies) ?? {},
    optionalDependencies: textsOf(document.optionalDependencies),
    peerDependencies: textsOf(document.peerDependencies),
    optionalPeers: optionalPeers.length === 0 ? undefined : optionalPeers,
    os: listOf(document.os),
    cpu: listOf(document.cpu),
    libc: listOf(document.libc),
    hasInstallScript:
      document.hasInstallScript === true ||
      ["preinstall", "install", "postinstall"].some((event) => typeof scripts[event] === "string"),
    tarball: typeof dist.tarball === "string" ? dist.tarball : undefined,
    unpackedSize: countOf(dist.unpackedSize),
    fileCount: countOf(dist.fileCount),
  };
}

type Unchecked = { readonly [key: string]: unknown };

function parse(text: string): Unchecked | undefined {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): Unchecked | undefined {
  // Any object can be asked for a key; what is found is looked at again.
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Unchecked) : undefined;
}

function textsOf(value: unknown): Readonly<Record<string, string>> | undefined {
  const object = objectOf(value);
  if (object === undefined) return undefined;
  return Object.fromEntries(Object.entries(object).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

function listOf(value: unknown): readonly string[] | undefined {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : undefined;
}

function countOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
