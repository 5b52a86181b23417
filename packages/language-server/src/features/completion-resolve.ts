import { CompletionResolveRequest, MarkupKind } from "vscode-languageserver";
import { documentationOf, readDocumentationKey } from "../completion/documentation.ts";
import { completionClient } from "../completion/to-completion-item.ts";
import { toPlainText } from "../completion/plain-text.ts";
import type { Feature } from "../server.ts";

/** completionItem/resolve: documentation, which most items of a list are never asked for. */
export const completionResolve: Feature = {
  capabilities: () => ({}),
  register(server) {
    const { markdown } = completionClient(server.client);
    server.connection.onRequest(CompletionResolveRequest.type, async (item) => {
      await server.host.prepare?.(server.language);
      const key = readDocumentationKey(item.data);
      const value = key && documentationOf(key, server.language);
      if (value === undefined) return item;
      const documentation = markdown
        ? { kind: MarkupKind.Markdown, value }
        : { kind: MarkupKind.PlainText, value: toPlainText(value) };
      return { ...item, documentation };
    });
  },
};
