import { planTreeOf } from "../plan-tree/plan-tree.ts";
import { planTree as message, type PlanTree } from "../protocol.ts";
import type { Feature } from "../server.ts";

/** plimsoll/planTree */
export const planTree: Feature = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(message.method, async (params: { readonly uri?: unknown }): Promise<PlanTree | null> => {
      const { uri } = params;
      const snapshot = typeof uri === "string" ? await server.documents.ready(uri) : undefined;
      const build = snapshot && (await server.builds.build(snapshot));
      return build === undefined || snapshot === undefined ? null : planTreeOf(build, snapshot.version, server.language);
    });
  },
};
