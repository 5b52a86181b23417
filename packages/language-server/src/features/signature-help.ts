import { MarkupKind, type SignatureHelp, SignatureHelpRequest, SignatureHelpTriggerKind } from "vscode-languageserver";
import { toPlainText } from "../completion/plain-text.ts";
import type { Feature } from "../server.ts";

/** textDocument/signatureHelp */
export const signatureHelp: Feature = {
  capabilities: () => ({
    signatureHelpProvider: { triggerCharacters: [" ", "=", ",", "["], retriggerCharacters: [":", "/", '"', "-"] },
  }),
  register(server) {
    const can = server.client.capabilities.textDocument?.signatureHelp?.signatureInformation;
    const documented = (text: string) =>
      can?.documentationFormat?.includes(MarkupKind.Markdown) === true
        ? { kind: MarkupKind.Markdown, value: text }
        : toPlainText(text);
    server.answer(SignatureHelpRequest.type, null, async (snapshot, { position, context }): Promise<SignatureHelp | null> => {
      const [{ signaturesAt }, { findCursor }] = await Promise.all([
        import("../completion/signature.ts"),
        import("../completion/find-cursor.ts"),
      ]);
      const offset = snapshot.offsetAt(position);
      const { syntax } = snapshot.analysis;
      const typed = context?.triggerKind === SignatureHelpTriggerKind.TriggerCharacter && !context.isRetrigger;
      const place = typed ? findCursor(syntax, offset) : undefined;
      // A blank in a command is no question.
      if (place?.kind === "shell" && !place.first) return null;
      const found = signaturesAt(syntax, offset, server.language);
      if (found === undefined) return null;
      const signatures = found.all.map(({ label, documentation, parameters }) => ({
        label,
        documentation: documented(documentation),
        parameters: parameters.map(({ span, documentation: text }) => ({
          label:
            can?.parameterInformation?.labelOffsetSupport === true
              ? ([span.start, span.end] satisfies [number, number])
              : label.slice(span.start, span.end),
          documentation: documented(text),
        })),
      }));
      return {
        signatures,
        activeSignature: found.active,
        ...(found.parameter === undefined ? {} : { activeParameter: found.parameter }),
      };
    });
  },
};
