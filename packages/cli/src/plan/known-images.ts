import type { BaseImage } from "@plimsoll/core";
import { withKnownImages } from "@plimsoll/host/sizes";
import type { Note } from "../note.ts";
import type { CommandContext } from "../program.ts";
import { createNetwork } from "./network.ts";
import type { OpenBuild } from "./open-builds.ts";

/** Finds out about base images that the user gives no facts of. Each is looked up once in a run. */
export interface ImageFinder {
  /**
   * The same build with what is known of its base images: what their registry says, where the network is allowed, else what the embedded
   * snapshot has. Which images those are is only known once the build is planned; and the ONBUILD of one can name others, so this goes on until
   * none is new.
   */
  withImages(open: OpenBuild): Promise<OpenBuild>;
  /** What a registry did not tell, and why. */
  readonly notes: readonly Note[];
}

export function createImageFinder({ language, environment }: Pick<CommandContext, "language" | "environment">): ImageFinder {
  const notes: Note[] = [];
  const known = new Map<string, Promise<BaseImage | undefined>>();
  async function find(name: string, platform: string, online: boolean): Promise<BaseImage | undefined> {
    const { snapshotImage } = await import("@plimsoll/core/base-snapshot");
    return (online ? await ask(name, platform) : undefined) ?? snapshotImage(name, platform);
  }
  async function ask(name: string, platform: string): Promise<BaseImage | undefined> {
    const { describeRegistryFailure, readRegistryImage } = await import("@plimsoll/host/images");
    const http = await createNetwork(environment);
    const read = await readRegistryImage(name, { http, platform, environment });
    if (read.kind === "image") return read.image;
    const note: Note = { path: undefined, line: undefined, ...describeRegistryFailure(read.failure, language) };
    // Two images of one registry that is not there are one piece of news.
    if (!notes.some(({ message }) => message === note.message)) notes.push(note);
    return undefined;
  }
  return {
    notes,
    async withImages(open) {
      const facts = await withKnownImages(open, (name, platform) => {
        const key = `${platform} ${name}`;
        const asked = known.get(key) ?? find(name, platform, open.online === true);
        known.set(key, asked);
        return asked;
      });
      return facts === open.facts ? open : { ...open, facts };
    },
  };
}
