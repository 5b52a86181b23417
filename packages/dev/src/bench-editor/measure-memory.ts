import type { EditorServer } from "./editor-servers.ts";
import { openSession } from "./editor-session.ts";
import { editorText } from "./editor-text.ts";

/** Resident bytes of a server at a tenth of a long day of typing, and at its end. */
export interface EditorMemory {
  readonly changes: number;
  readonly early: number;
  readonly late: number;
}

/** Types `changes` characters into a document, and asks for diagnostics and an outline now and then. Undefined where memory cannot be read. */
export async function measureMemory(server: EditorServer, changes: number): Promise<EditorMemory | undefined> {
  const session = await openSession(server, editorText(500), "untitled:Dockerfile");
  let early: number | undefined;
  for (let change = 0; change < changes; change++) {
    session.type(1, 0, change < 2 ? 0 : 1, "# "[change % 2]!);
    if (change % 100 === 99) {
      await session.timeDiagnostics();
      await session.time("textDocument/documentSymbol", { textDocument: { uri: session.uri } });
    }
    if (change === Math.floor(changes / 10)) early = session.residentBytes();
  }
  await session.timeDiagnostics();
  const late = session.residentBytes();
  await session.end();
  return early === undefined || late === undefined ? undefined : { changes, early, late };
}
