import { type DocumentLink, DocumentLinkRequest } from "vscode-languageserver";
import { collectLinks, type Link } from "../links/collect-links.ts";
import { linkTarget } from "../links/link-target.ts";
import { type LinkText, linkText } from "../links/link-text.ts";
import type { Feature } from "../server.ts";

/** textDocument/documentLink and documentLink/resolve */
export const documentLink: Feature = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: true } }),
  register(server) {
    const withTooltips = server.client.capabilities.textDocument?.documentLink?.tooltipSupport === true;
    server.answer(DocumentLinkRequest.type, null, (snapshot) => {
      const text = linkText(server.language);
      return collectLinks(snapshot.analysis).flatMap((link): DocumentLink[] => {
        const target = linkTarget(link, snapshot.surroundings.contextUri);
        if (target === undefined) return [];
        const tooltip = tooltipOf(link, text);
        return [{ range: snapshot.rangeOf(link.span), target, ...(withTooltips ? { tooltip } : { data: { tooltip } }) }];
      });
    });
    // Every link is complete; what a client keeps without its text may get it later.
    server.connection.onDocumentLinkResolve(({ data, ...link }) => {
      const kept: unknown = typeof data === "object" && data !== null && "tooltip" in data ? data.tooltip : undefined;
      return typeof kept === "string" ? { ...link, tooltip: kept } : link;
    });
  },
};

function tooltipOf({ target }: Link, text: LinkText): string {
  switch (target.kind) {
    case "image":
      return text.image(target.name, target.registry);
    case "page":
      return text.page(target.url);
    case "file":
      return text.file(target.path);
    case "folder":
      return text.folder(target.path);
  }
}
