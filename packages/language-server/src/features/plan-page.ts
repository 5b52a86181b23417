import { planPage as message } from "../protocol.ts";
import type { Feature } from "../server.ts";

/** plimsoll/planPage */
export const planPage: Feature = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(
      message.method,
      async ({ uri, nonce }: { readonly uri?: unknown; readonly nonce?: unknown }): Promise<{ readonly html: string } | null> => {
        const snapshot = typeof uri === "string" ? await server.documents.ready(uri) : undefined;
        const build = snapshot && (await server.builds.build(snapshot));
        if (build === undefined || snapshot === undefined) return null;
        // Drawing a plan takes libraries that nothing else needs.
        const { planPageOf } = await import("../plan-tree/plan-page.ts");
        const root = server.folderOf(snapshot.uri);
        const html = planPageOf(build, {
          dockerfile: shownPath(snapshot.uri, root),
          contextFolder: build.contextUri === undefined ? undefined : shownPath(build.contextUri, root),
          nonce: typeof nonce === "string" ? nonce : undefined,
          language: server.language,
        });
        return { html };
      },
    );
  },
};

/** From the workspace folder, where there is one. */
function shownPath(uri: string, root: string | undefined): string {
  const folder = root?.replace(/\/$/, "");
  const path = folder === undefined ? uri.replace(/^[a-z][\w+.-]*:(?:\/\/)?/i, "") : uri === folder ? "." : uri;
  const short = folder !== undefined && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
  try {
    return decodeURIComponent(short);
  } catch {
    return short;
  }
}
