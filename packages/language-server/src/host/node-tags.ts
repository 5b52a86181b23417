import type { FullHttpClient } from "@plimsoll/host/http";
import type { HostTags } from "../server-host.ts";
import { version } from "../version.ts";

/** Who types does not wait longer than this; in milliseconds. */
const limits = { connect: 2000, idle: 3000, total: 3000, wait: 0, repetitions: 0 } as const;

/** Tags from registries, asked as the user. The network's part of the program is loaded when it is first used. */
export function createNodeTags(environment: Readonly<Record<string, string | undefined>>): HostTags {
  let client: FullHttpClient | undefined;
  return {
    async list(image) {
      const [{ createHttpClient }, { readRegistryTags }] = await Promise.all([
        import("@plimsoll/host/http"),
        import("@plimsoll/host/images"),
      ]);
      client ??= createHttpClient({ version, environment, limits });
      const answer = await readRegistryTags(image, { http: client, environment });
      return answer.kind === "tags" ? answer.tags : undefined;
    },
  };
}
