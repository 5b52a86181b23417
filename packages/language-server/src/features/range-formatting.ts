import { DocumentRangeFormattingRequest, DocumentRangesFormattingRequest } from "vscode-languageserver";
import type { Feature } from "../server.ts";

/** textDocument/rangeFormatting and textDocument/rangesFormatting: the instructions that a range touches, as a whole. */
export const rangeFormatting: Feature = {
  capabilities: () => ({ documentRangeFormattingProvider: { rangesSupport: true } }),
  register(server) {
    server.answer(DocumentRangeFormattingRequest.type, null, async (snapshot, { options, range }) => {
      const { formatDocument } = await import("../formatting/format-document.ts");
      return await formatDocument(server, snapshot, options, [range]);
    });
    server.answer(DocumentRangesFormattingRequest.type, null, async (snapshot, { options, ranges }) => {
      const { formatDocument } = await import("../formatting/format-document.ts");
      return await formatDocument(server, snapshot, options, ranges);
    });
  },
};
