import { compatiblePlatforms } from "./compatible-platforms.ts";
import type { ImageDescriptor } from "./image-documents.ts";
import { formatPlatform, parsePlatform, type Platform } from "./platform.ts";

/** Descriptors of an index that stand for images: not what BuildKit puts beside them to attest where they come from. */
export function imageDescriptors(manifests: readonly ImageDescriptor[]): readonly ImageDescriptor[] {
  return manifests.filter(
    ({ platform, annotations }) =>
      annotations?.["vnd.docker.reference.type"] === undefined &&
      !(platform?.os === "unknown" && platform.architecture === "unknown"),
  );
}

/**
 * The image for a platform as containerd chooses it: the same one, else the nearest that can run there. `wanted`: as
 * `linux/arm64`.
 */
export function chooseManifest(manifests: readonly ImageDescriptor[], wanted: string): ImageDescriptor | undefined {
  const asked = normal(parsePlatform(wanted, defaultPlatform) ?? defaultPlatform);
  for (const { os, architecture, variant } of compatiblePlatforms(asked)) {
    const found = manifests.find((manifest) => {
      const own = platformOf(manifest);
      return own?.os === os && own.architecture === architecture && normal(own).variant === variant;
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** As `linux/arm64`; undefined when the descriptor does not say. */
export function platformText(manifest: ImageDescriptor): string | undefined {
  const platform = platformOf(manifest);
  return platform && formatPlatform(platform);
}

const defaultPlatform = { os: "linux", architecture: "amd64", variant: "" };

function platformOf({ platform }: ImageDescriptor): ReturnType<typeof parsePlatform> {
  if (platform === undefined) return undefined;
  const { os, architecture, variant } = platform;
  return parsePlatform(
    [os, architecture, ...(variant === undefined || variant === "" ? [] : [variant])].join("/"),
    defaultPlatform,
  );
}

/** `linux/amd64/v1` is the same as `linux/amd64`. */
function normal(platform: Platform): Platform {
  return platform.architecture === "amd64" && platform.variant === "v1" ? { ...platform, variant: "" } : platform;
}
