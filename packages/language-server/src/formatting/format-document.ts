import { describeRefusal, formatTree } from "@plimsoll/core/format";
import type { FormattingOptions, Range, TextEdit } from "vscode-languageserver";
import type { Snapshot } from "../documents/snapshot.ts";
import type { Server } from "../server.ts";
import { formatStyle } from "./format-style.ts";

/** The edits that format a document, or the instructions that the ranges touch; null when it is not to be formatted. */
export async function formatDocument(
  server: Server,
  snapshot: Snapshot,
  options: FormattingOptions,
  ranges: readonly (Range | undefined)[],
): Promise<TextEdit[] | null> {
  const { surroundings, uri, analysis } = snapshot;
  if (!surroundings.settings.format.enable) return null;
  const style = await formatStyle(server.host.files, uri, surroundings, options);
  // Two ranges may touch one instruction.
  const edits = new Map<string, TextEdit>();
  for (const range of ranges) {
    const before = { tree: analysis.syntax, instructions: analysis.instructions, problems: analysis.problems };
    const result = formatTree(before, style, range === undefined ? undefined : snapshot.spanOf(range));
    if (result.kind === "refused") {
      server.log(`${uri}:${result.line}: ${describeRefusal(result, server.language).message}`);
      return null;
    }
    for (const edit of result.edits) {
      edits.set(`${edit.span.start} ${edit.span.end}`, { range: snapshot.rangeOf(edit.span), newText: edit.text });
    }
  }
  return [...edits.values()];
}
