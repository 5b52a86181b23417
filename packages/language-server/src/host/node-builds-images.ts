import type { BaseImage } from "@plimsoll/core";
import type { FindImage } from "@plimsoll/host/sizes";
import type { BuildsEnvironment } from "./node-builds.ts";
import { networkOf } from "./node-builds-network.ts";

/** What is known of base images: from registries where `online`, else from the embedded snapshot. */
export interface Images {
  finder(online: boolean): FindImage;
}

/** An answer of a registry is good for so long, in milliseconds; tags move. */
const keep = 600_000;

export function createImages(around: BuildsEnvironment): Images {
  const asked = new Map<string, { readonly image: Promise<BaseImage | undefined>; readonly until: number }>();
  async function ask(name: string, platform: string): Promise<BaseImage | undefined> {
    const { readRegistryImage } = await import("@plimsoll/host/images");
    const { environment } = around;
    const read = await readRegistryImage(name, { http: await networkOf(around), platform, environment });
    return read.kind === "image" ? read.image : undefined;
  }
  function askOnce(name: string, platform: string): Promise<BaseImage | undefined> {
    const key = `${platform} ${name}`;
    const known = asked.get(key);
    if (known !== undefined && performance.now() < known.until) return known.image;
    const image = ask(name, platform).catch(() => undefined);
    asked.set(key, { image, until: performance.now() + keep });
    return image;
  }
  return {
    finder: (online) => async (name, platform) => {
      const { snapshotImage } = await import("@plimsoll/core/base-snapshot");
      return (online ? await askOnce(name, platform) : undefined) ?? snapshotImage(name, platform);
    },
  };
}
