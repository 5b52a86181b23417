import type { FullHttpClient } from "@plimsoll/host/http";
import { version } from "../version.ts";

let client: Promise<FullHttpClient> | undefined;

/** The one client of a run, so that servers are asked by few connections. Loaded only where the network is allowed. */
export function createNetwork(environment: Readonly<Record<string, string | undefined>>): Promise<FullHttpClient> {
  return (client ??= import("@plimsoll/host/http").then(({ createHttpClient }) => createHttpClient({ version, environment })));
}
