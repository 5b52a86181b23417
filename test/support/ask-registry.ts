import { createHttpClient } from "@plimsoll/host/http";
import { readRegistryImage, type RegistryOptions } from "@plimsoll/host/images";
import { fakeImage } from "./fake-registry.ts";
import type { LoopbackServer } from "./loopback-server.ts";

const limits = { connect: 500, idle: 500, total: 2000, wait: 1500, backoff: 5 };

/** A client that soon gives up. */
export const quickClient = createHttpClient({ version: "1", environment: {}, limits });

/** Without logins and without a cache. */
export const bareEnvironment = { PLIMSOLL_CACHE: "0" };

/** Two layers, of 10240 and 1024 bytes. */
export const smallImage = fakeImage([Buffer.alloc(10_240, "a"), Buffer.alloc(1024)]);

/** What becomes of `team/app` on a server: the image, or the failure. */
export async function readFrom(server: LoopbackServer, options: Partial<RegistryOptions> = {}, version = ""): Promise<unknown> {
  const all = { http: quickClient, environment: bareEnvironment, ...options };
  const got = await readRegistryImage(`${server.host}/team/app${version}`, all);
  return got.kind === "failure" ? got.failure : got.image;
}
