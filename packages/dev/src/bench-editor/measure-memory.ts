import type { EditorServer } from "./editor-servers.ts";
import { openSession } from "./editor-session.ts";
import { editorText } from "./editor-text.ts";

/** After so many changes everything has been done often, and V8's heap is as large as it likes. */
const settled = 10_000;

/** Resident bytes of a server once it has settled (10,000 changes), and at the end of a long day of typing. */
export interface EditorMemory {
  readonly changes: number;
  readonly early: number;
  readonly late: number;
}

/**
 * Types `changes` characters into a document, in all of its lines after each other, and asks for diagnostics and an outline now and then. Undefined where
 * memory cannot be read.
 */
export async function measureMemory(server: EditorServer, changes: number): Promise<EditorMemory | undefined> {
  const text = editorText(500);
  const lines = text.split("\n");
  const session = await openSession(server, text, "untitled:Dockerfile");
  let early: number | undefined;
  for (let change = 0; change < changes; change++) {
    // A blank behind a line, which goes again. Every few blanks the text is read, so that a line is read with and without it.
    const line = Math.floor(change / 2) % lines.length;
    const isThere = change % 2 === 1;
    session.type(line, lines[line]!.length, isThere ? 1 : 0, isThere ? "" : " ");
    if (change % 15 === 0) await session.timeDiagnostics();
    if (change % 100 === 99) {
      await session.timeDiagnostics();
      await session.time("textDocument/documentSymbol", { textDocument: { uri: session.uri } });
    }
    if (change === settled) early = session.residentBytes();
  }
  await session.timeDiagnostics();
  const late = session.residentBytes();
  await session.end();
  return early === undefined || late === undefined ? undefined : { changes, early, late };
}
