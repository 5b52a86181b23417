import type { Server } from "../server.ts";
import type { BuildService } from "./build-service.ts";

export function createBuildService(_server: () => Server): BuildService {
  return { build: async () => undefined, ready: () => undefined };
}
