import type { BaseImage } from "@plimsoll/core/base-images";
import type { Language } from "@plimsoll/core";
import { readDaemonImage } from "./daemon-image.ts";
import type { DaemonFailure } from "./daemon-failure.ts";
import { describeDaemonFailure } from "./daemon-text.ts";
import type { FullHttpClient } from "./http-client.ts";
import type { ImageNotice } from "./image-failure.ts";
import { describeOpenFailure, type OpenFailure } from "./image-open.ts";
import { readImage } from "./image-read.ts";
import type { FailureText } from "./read-source-text.ts";
import { readRegistryImage } from "./registry-image.ts";

export interface BuiltImageOptions {
  /** As `linux/arm64`; linux/amd64 when it is not given. */
  readonly platform?: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Undefined when no registry may be asked. */
  readonly http: FullHttpClient | undefined;
}

export type BuiltImage =
  | { readonly kind: "image"; readonly image: BaseImage; readonly notices: readonly ImageNotice[] }
  /** Nothing of that name is on disk or in a daemon, and no registry may be asked. */
  | { readonly kind: "nowhere" }
  | { readonly kind: "failure"; readonly failure: BuiltImageFailure };

export type BuiltImageFailure = OpenFailure | { readonly from: "daemon"; readonly failure: DaemonFailure };

/**
 * An image that was really built, with the sizes of its layers: the one that lies where `name` says, else the one that docker or
 * podman has here under that name, else that of its registry. A facts file will do too. Never throws.
 */
export async function openBuiltImage(name: string, options: BuiltImageOptions): Promise<BuiltImage> {
  const onDisk = await readImage(name, options);
  if (onDisk.kind === "image") return onDisk;
  const { failure } = onDisk;
  // A folder with the sources of `app` often lies where the image `app` is built.
  const mayBeElsewhere = (failure.kind === "missing" || failure.kind === "no-image") && !/^\.{0,2}[\\/]/.test(name);
  if (!mayBeElsewhere) return { kind: "failure", failure: { from: "disk", failure } };
  const local = await readDaemonImage(name, options);
  if (local.kind === "image") return local;
  if (options.http !== undefined && failure.kind === "missing") {
    const remote = await readRegistryImage(name, { ...options, http: options.http, whole: true });
    return remote.kind === "image" ? remote : { kind: "failure", failure: { from: "registry", failure: remote.failure } };
  }
  if (local.kind === "failure") return { kind: "failure", failure: { from: "daemon", failure: local.failure } };
  return failure.kind === "missing" ? { kind: "nowhere" } : { kind: "failure", failure: { from: "disk", failure } };
}

export function describeBuiltImageFailure(failure: BuiltImageFailure, language: Language): FailureText {
  return failure.from === "daemon" ? describeDaemonFailure(failure.failure, language) : describeOpenFailure(failure, language);
}
