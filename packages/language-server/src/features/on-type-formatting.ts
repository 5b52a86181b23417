import { indentOfNextLine } from "@plimsoll/core/format";
import { DocumentOnTypeFormattingRequest } from "vscode-languageserver";
import { formatStyle } from "../formatting/format-style.ts";
import type { Feature } from "../server.ts";

/** textDocument/onTypeFormatting: the new line behind a continuation is indented, and nothing else happens. */
export const onTypeFormatting: Feature = {
  capabilities: () => ({ documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" } }),
  register(server) {
    server.answer(DocumentOnTypeFormattingRequest.type, null, async (snapshot, { position, ch, options }) => {
      const { surroundings, text, uri } = snapshot;
      if (ch !== "\n" || !surroundings.settings.format.enable) return null;
      const start = snapshot.offsetAt({ line: position.line, character: 0 });
      const end = start + /^[ \t]*/.exec(text.slice(start, start + 1000))![0].length;
      const style = await formatStyle(server.host.files, uri, surroundings, options);
      const indent = indentOfNextLine(snapshot.analysis.syntax, start, style);
      if (indent === undefined || text.slice(start, end) === indent) return null;
      return [{ range: snapshot.rangeOf({ start, end }), newText: indent }];
    });
  },
};
