import type { BaseImage, BaseSystem } from "../analysis.ts";
import { baseImageSnapshot } from "../data/base-images.generated.ts";
import type { SnapshotEntry } from "../data/snapshot-entry.ts";
import type { ImageConfig } from "./image-config.ts";
import { type ImageReference, parseImageReference } from "./image-reference.ts";
import { codenames, type ImageTag, readImageTag } from "./image-tag.ts";

/**
 * What the embedded snapshot knows of an image (see `data/base-images.generated.ts` for where it comes from and from when it
 * is). Where it only has another tag or platform of the same kind, `source.like` names that one: then its layers are a guess,
 * and nothing is said of the config. Undefined when there is nothing near. `platform`: as `linux/amd64`.
 */
export function snapshotImage(name: string, platform: string): BaseImage | undefined {
  const reference = parseImageReference(name);
  const image = reference && libraryName(reference);
  if (reference === undefined || image === undefined || !platform.startsWith("linux/")) return undefined;
  const family = baseImageSnapshot.filter((entry) => entry.image === image);
  const pinned = family.find(({ digests = [] }) => reference.digest !== undefined && digests.includes(reference.digest));
  if (pinned !== undefined) return imageOf(pinned, undefined, platform);
  // Of a digest without a tag nobody knows what it is.
  if (reference.digest !== undefined && reference.tag === undefined) return undefined;
  const tag = readImageTag(image, reference.tag ?? "latest");
  const same = family.find((entry) => isSameTag(entry, tag, reference.tag ?? "latest"));
  const isOther = reference.digest !== undefined || platform !== snapshotPlatform;
  if (same !== undefined) return imageOf(same, isOther ? tag : undefined, platform);
  const near = nearest(family, tag);
  return near && imageOf(near, tag, platform);
}

const snapshotPlatform = "linux/amd64";

/** Registries that mirror Docker's library have it under these names. */
const libraries = ["docker.io/library/", "public.ecr.aws/docker/library/", "mirror.gcr.io/library/"];

function libraryName({ familiar }: ImageReference): string | undefined {
  const library = libraries.find((start) => familiar.startsWith(start));
  return library === undefined ? undefined : familiar.slice(library.length);
}

/** Whether the tag meant the entry's image when the snapshot was taken: `22.23-bookworm` is `22`, then. */
function isSameTag(entry: SnapshotEntry, tag: ImageTag, text: string): boolean {
  if (entry.tag === text) return true;
  const own = readImageTag(entry.image, entry.tag);
  const full = fullVersion(entry, own);
  return (
    !tag.isLine &&
    own.kind === tag.kind &&
    isSameList(own.flavors, tag.flavors) &&
    startsWith(tag.version, own.version) &&
    startsWith(full, tag.version) &&
    (tag.os === undefined || startsWith((entry.os ?? "").split(/[ .]/), tag.os.split(/[ .]/)))
  );
}

/** The same kind of image and the nearest version. Where the tag names none, it is the newest. */
function nearest(family: readonly SnapshotEntry[], tag: ImageTag): SnapshotEntry | undefined {
  let best: SnapshotEntry | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const entry of family) {
    const own = readImageTag(entry.image, entry.tag);
    if (own.kind !== tag.kind || !isSameList(own.flavors, tag.flavors)) continue;
    const distance = distanceOf(fullVersion(entry, own), tag.version);
    if (distance >= bestDistance) continue;
    best = entry;
    bestDistance = distance;
  }
  return best;
}

function distanceOf(own: readonly string[], wanted: readonly string[]): number {
  const number = (version: readonly string[]): number => Number(version[0] ?? Number.NaN) * 100 + Number(version[1] ?? 0);
  const distance = Math.abs(number(own) - number(wanted));
  return Number.isNaN(distance) ? -number(own) || 0 : distance;
}

/** As the image itself says it, else its tag. */
function fullVersion(entry: SnapshotEntry, { version }: ImageTag): readonly string[] {
  const named = variableOf(entry, versionNames[entry.image] ?? `${entry.image.toUpperCase()}_VERSION`);
  if (named !== undefined) return named.replace(/^jdk-/, "").split(/[.+~-]/);
  // Of a distribution its own release; `latest` says nothing.
  const [id, release] = (entry.os ?? "").split(" ");
  return id === entry.image && release !== undefined ? release.split(".") : version;
}

const versionNames: Readonly<Record<string, string>> = { postgres: "PG_VERSION", "eclipse-temurin": "JAVA_VERSION" };

function variableOf({ env = [] }: SnapshotEntry, name: string): string | undefined {
  return env.find((text) => text.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** `guessed`: the tag that was wanted, where the entry is another one. */
function imageOf(entry: SnapshotEntry, guessed: ImageTag | undefined, platform: string): BaseImage {
  const name = `${entry.image}:${entry.tag}`;
  const isGuess = guessed !== undefined;
  return {
    platform,
    ...(isGuess ? {} : { digest: entry.digests?.[0], config: configOf(entry), created: entry.created }),
    layers: entry.layers.map(([digest, transfer]) => (isGuess ? { transfer } : { digest, transfer })),
    system: systemOf(entry, guessed ?? readImageTag(entry.image, entry.tag), isGuess),
    source: { kind: "snapshot", name, date: entry.date, ...(isGuess ? { like: name } : {}) },
  };
}

function configOf({ env, user, workingDir, entrypoint, cmd, volumes = [], ports = [] }: SnapshotEntry): ImageConfig {
  const set = (names: readonly string[]): Readonly<Record<string, Record<string, never>>> =>
    Object.fromEntries(names.map((name) => [name, {}]));
  return {
    ...(user === undefined ? {} : { User: user }),
    ...(ports.length === 0 ? {} : { ExposedPorts: set(ports) }),
    ...(env === undefined ? {} : { Env: env }),
    ...(entrypoint === undefined ? {} : { Entrypoint: entrypoint }),
    ...(cmd === undefined ? {} : { Cmd: cmd }),
    ...(volumes.length === 0 ? {} : { Volumes: set(volumes) }),
    ...(workingDir === undefined ? {} : { WorkingDir: workingDir }),
  };
}

function systemOf(entry: SnapshotEntry, tag: ImageTag, isGuess: boolean): BaseSystem {
  const [id, release] = releaseOf(entry, tag, isGuess);
  const versionOf = (image: string, variable: string): string | undefined => {
    if (entry.image !== image) return undefined;
    return isGuess ? tag.version.join(".") || undefined : variableOf(entry, variable);
  };
  const python = versionOf("python", "PYTHON_VERSION")?.split(".").slice(0, 2);
  const isApt = entry.manager === "apt";
  return {
    id,
    version: release,
    codename: codenames[`${id} ${release}`],
    packageManager: isManager(entry.manager) ? entry.manager : entry.manager === undefined ? "none" : undefined,
    python: python?.length === 2 ? python.join(".") : undefined,
    node: versionOf("node", "NODE_VERSION"),
    // As the makers of all these images set it (debuerreotype's docker-* settings; Ubuntu's images are "minimized").
    ...(isApt ? { apt: { deletesArchives: true, compressedLists: true, recommends: true, slim: isSlim(entry) } } : {}),
  };
}

function isSlim({ os, tag }: SnapshotEntry): boolean {
  return /\bslim\b/.test(`${os} ${tag}`) || os?.startsWith("ubuntu ") === true;
}

/** Of a guess only what its tag says of its distribution is known, and the name of the distribution. */
function releaseOf(entry: SnapshotEntry, tag: ImageTag, isGuess: boolean): readonly [string | undefined, string | undefined] {
  const [, name, number] = /^(.+?)(?: (\d[\d.]*))?(?: slim)?$/.exec(entry.os ?? "") ?? [];
  const id = name === "amazon linux" ? "amzn" : name;
  if (tag.os !== undefined) {
    const [ownId, own] = tag.os.split(" ");
    // A tag has `alpine 3.24`, the image itself `alpine 3.24.2`.
    return [ownId, isGuess || ownId !== id ? own : number];
  }
  if (isGuess && entry.image === id && tag.version.length > 0) return [id, tag.version.join(".")];
  return [id, number];
}

type Manager = NonNullable<BaseSystem["packageManager"]>;

function isManager(name: string | undefined): name is Manager {
  return name === "apt" || name === "apk" || name === "dnf";
}

/** Whether `list` begins with all of `start`. */
function startsWith(list: readonly string[], start: readonly string[]): boolean {
  return start.length <= list.length && start.every((part, index) => list[index] === part);
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && startsWith(one, other);
}
