import type { FullHttpClient } from "@plimsoll/host/http";
import type { BuildsEnvironment } from "./node-builds.ts";
import { version } from "../version.ts";

const clients = new WeakMap<BuildsEnvironment, Promise<FullHttpClient>>();

/** The one client of a host, so that servers are asked by few connections. Loaded only where the network is allowed. */
export function networkOf(around: BuildsEnvironment): Promise<FullHttpClient> {
  const { environment } = around;
  const known =
    clients.get(around) ??
    import("@plimsoll/host/http").then(({ createHttpClient }) => createHttpClient({ version, environment }));
  clients.set(around, known);
  return known;
}
