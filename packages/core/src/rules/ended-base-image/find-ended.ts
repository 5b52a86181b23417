import { endedImages, endedReleases, releaseNames } from "../../data/ended-releases.ts";
import type { ImageReference } from "../../stages/image-reference.ts";

/** A release without security fixes that an image brings along. */
export interface EndedRelease {
  /** With the name of the product: `Debian 10`. */
  readonly release: string;
  /** `YYYY-MM`. */
  readonly ended: string;
  readonly kind: "release" | "system" | "image";
}

/** What of an image has ended: first what it is named for, then the system that its tag names. */
export function findEnded({ familiar, tag = "latest" }: ImageReference): EndedRelease | undefined {
  const image = officialName(familiar);
  const retired = image !== undefined && Object.hasOwn(endedImages, image) ? endedImages[image] : undefined;
  // Early builds of a coming Java are still made, as are those of no use but to try it.
  if (image !== undefined && retired !== undefined && !/ea/.test(tag) && !/^(?:19|[2-9]\d)/.test(tag))
    return { kind: "image", release: image, ended: retired };
  if (image === "centos" && tag === "latest") return ended("centos", "8", "release");
  const own = image === undefined ? undefined : releaseOf(image, tag);
  return own ?? systemOf(tag);
}

function releaseOf(image: string, tag: string): EndedRelease | undefined {
  const first = /^[^-_]*/.exec(tag)?.[0] ?? "";
  const name = releaseNames.get(first);
  if (name?.image === image) return ended(image, name.release, "release");
  return ended(image, first.replace(/^centos(?=\d)/, ""), "release");
}

/** `3.12-slim-buster`, `fpm-alpine3.12`, `11.8.0-base-ubuntu20.04`. From the end: in `lunar-ros-base-xenial` the first word is a ROS. */
function systemOf(tag: string): EndedRelease | undefined {
  for (const part of tag.split(/[-_]/).toReversed()) {
    const name = releaseNames.get(part);
    if (name !== undefined) return ended(name.image, name.release, "system");
    const [, image = "", release = ""] = /^(alpine|ubuntu|debian|centos|fedora)(\d[\d.]*)$/.exec(part) ?? [];
    const numbered = image === "" ? undefined : ended(image, release, "system");
    if (numbered !== undefined) return numbered;
  }
  return undefined;
}

/** The longest number that the table knows: `3.9.18` is 3.9. */
function ended(image: string, version: string, kind: EndedRelease["kind"]): EndedRelease | undefined {
  const product = Object.hasOwn(endedReleases, image) ? endedReleases[image] : undefined;
  if (product === undefined) return undefined;
  for (let known = version; known !== ""; known = known.slice(0, Math.max(0, known.lastIndexOf(".")))) {
    const month = Object.hasOwn(product.ended, known) ? product.ended[known] : undefined;
    if (month !== undefined) return { kind, release: `${product.name} ${known}`, ended: month };
  }
  return undefined;
}

const official = /^docker\.io\/(?:library|amd64|arm32v[567]|arm64v8|i386|mips64le|ppc64le|riscv64|s390x)\/([a-z0-9.-]+)$/;
/** Mirrors of the official images, and images that a project publishes elsewhere under its own name. */
const mirrors: ReadonlySet<string> = new Set([
  "public.ecr.aws/docker/library",
  "public.ecr.aws/amazonlinux",
  "mirror.gcr.io/library",
  "quay.io/centos",
  "quay.io/fedora",
  "registry.fedoraproject.org",
  "registry.opensuse.org/opensuse",
  "docker.io/opensuse",
]);

function officialName(familiar: string): string | undefined {
  if (/^mcr\.microsoft\.com\/dotnet\/(?:core\/|nightly\/)?(?:sdk|aspnet|runtime|runtime-deps)$/.test(familiar)) return "dotnet";
  const slash = familiar.lastIndexOf("/");
  return mirrors.has(familiar.slice(0, slash)) ? familiar.slice(slash + 1) : official.exec(familiar)?.[1];
}
