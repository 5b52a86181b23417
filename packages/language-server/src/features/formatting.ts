import { DocumentFormattingRequest } from "vscode-languageserver";
import type { Feature } from "../server.ts";

/** textDocument/formatting */
export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true }),
  register(server) {
    server.answer(DocumentFormattingRequest.type, null, async (snapshot, { options }) => {
      const { formatDocument } = await import("../formatting/format-document.ts");
      return await formatDocument(server, snapshot, options, [undefined]);
    });
  },
};
