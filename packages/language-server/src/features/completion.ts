import { CompletionRequest, CompletionTriggerKind } from "vscode-languageserver";
import { preloadNames } from "../completion/preload-names.ts";
import { completionClient, toCompletionItem } from "../completion/to-completion-item.ts";
import { createRegistryTags } from "../completion/registry-tags.ts";
import { createWorkspaceImages } from "../completion/workspace-images.ts";
import type { Feature } from "../server.ts";

/** textDocument/completion */
export const completion: Feature = {
  capabilities: () => ({
    completionProvider: { triggerCharacters: ["-", "=", ",", "$", "{", "/", ":", "#", " "], resolveProvider: true },
  }),
  register(server) {
    const client = completionClient(server.client);
    const registryTags = server.host.tags && createRegistryTags(server.host.tags);
    const imagesBeside = createWorkspaceImages(server);
    preloadNames(server);
    server.answer(CompletionRequest.type, null, async (snapshot, { position, context }) => {
      await server.host.prepare?.(server.language);
      const { complete } = await import("../completion/complete.ts");
      const found = await complete({
        analysis: snapshot.analysis,
        offset: snapshot.offsetAt(position),
        language: server.language,
        trigger: context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : undefined,
        tags: snapshot.surroundings.settings.online ? registryTags : undefined,
        images: () => imagesBeside(snapshot.uri),
      });
      if (found === undefined) return null;
      const items = found.suggestions.flatMap(
        (suggestion, index) => toCompletionItem(snapshot, found.token, suggestion, index, client) ?? [],
      );
      return { isIncomplete: found.incomplete, items };
    });
  },
};
