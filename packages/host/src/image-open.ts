import type { Language } from "@plimsoll/core";
import type { FullHttpClient } from "./http-client.ts";
import type { ImageFailure } from "./image-failure.ts";
import { type OpenedImage, readImage } from "./image-read.ts";
import { describeImageFailure } from "./image-text.ts";
import type { FailureText } from "./read-source-text.ts";
import type { RegistryFailure } from "./registry-failure.ts";
import { readRegistryImage } from "./registry-image.ts";
import { describeRegistryFailure } from "./registry-text.ts";

export interface OpenImageOptions {
  /** As `linux/arm64`; linux/amd64 when it is not given. */
  readonly platform?: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Undefined when no registry may be asked. */
  readonly http: FullHttpClient | undefined;
}

export type OpenFailure =
  | { readonly from: "disk"; readonly failure: ImageFailure }
  | { readonly from: "registry"; readonly failure: RegistryFailure };

/**
 * All that can be learned of an image, layers included: of the one on disk that the name is a path of, else of the one that a
 * registry has. Never throws.
 */
export async function openImage(
  name: string,
  { platform, environment, http }: OpenImageOptions,
): Promise<OpenedImage | ({ readonly kind: "failure" } & OpenFailure)> {
  const onDisk = await readImage(name, { platform });
  if (onDisk.kind === "image") return onDisk;
  const isElsewhere = onDisk.failure.kind === "missing" && !/^\.{0,2}[\\/]/.test(name);
  if (http === undefined || !isElsewhere) return { kind: "failure", from: "disk", failure: onDisk.failure };
  const found = await readRegistryImage(name, { http, platform, environment, whole: true });
  return found.kind === "image" ? found : { kind: "failure", from: "registry", failure: found.failure };
}

export function describeOpenFailure(open: OpenFailure, language: Language): FailureText {
  return open.from === "disk" ? describeImageFailure(open.failure, language) : describeRegistryFailure(open.failure, language);
}
