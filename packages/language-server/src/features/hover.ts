import { HoverRequest, MarkupKind } from "vscode-languageserver";
import type { DocumentBuild } from "../builds/document-build.ts";
import type { Snapshot } from "../documents/snapshot.ts";
import { findSubject } from "../hover/find-subject.ts";
import { toPlainText } from "../hover/plain-text.ts";
import type { Feature, Server } from "../server.ts";

/** How long a hover waits for the build, in milliseconds: what is not there by then is left out. Answers of 30 ms are felt as immediate. */
const patience = 15;

/** textDocument/hover */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(server) {
    const formats = server.client.capabilities.textDocument?.hover?.contentFormat ?? [];
    // A client that does not say what it can show gets what every client can.
    const markdown = formats.includes(MarkupKind.Markdown);
    server.answer(HoverRequest.type, null, async (snapshot, { position }) => {
      const subject = findSubject(snapshot.analysis, snapshot.offsetAt(position));
      if (subject === undefined) return null;
      const { describeSubject } = await import("../hover/describe-subject.ts");
      const parts = await describeSubject(snapshot, subject, server.language, () => buildOf(server, snapshot));
      if (parts.length === 0) return null;
      const value = parts.join("\n\n");
      return {
        contents: markdown ? { kind: MarkupKind.Markdown, value } : { kind: MarkupKind.PlainText, value: toPlainText(value) },
        range: snapshot.rangeOf(subject.span),
      };
    });
  },
};

async function buildOf(server: Server, snapshot: Snapshot): Promise<DocumentBuild | undefined> {
  const ready = server.builds.ready(snapshot);
  if (ready !== undefined) return ready;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<DocumentBuild | undefined>((resolve) => {
    // By then the sizes may be there, and only what git says is not.
    timer = setTimeout(() => resolve(server.builds.ready(snapshot)), patience);
  });
  try {
    return await Promise.race([server.builds.build(snapshot), late]);
  } finally {
    clearTimeout(timer);
  }
}
