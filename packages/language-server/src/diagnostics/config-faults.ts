import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  MessageType,
  type Position,
  ShowMessageNotification,
} from "vscode-languageserver";
import { quietly } from "../quietly.ts";
import type { ConfigFault, FoundConfig } from "../server-host.ts";

/** Shows what is wrong with config files where it is wrong. A user is told of each file once in a window, until it was in order again. */
export interface ConfigFaults {
  found(found: FoundConfig): void;
  /** Config files are read anew: what is still wrong will be found again. */
  startOver(): void;
  /** After that: what was not found again is no longer shown. */
  finish(): void;
}

export function createConfigFaults(
  connection: Pick<Connection, "sendDiagnostics" | "sendNotification">,
  message: (file: string) => string,
): ConfigFaults {
  const shown = new Map<string, string>();
  const told = new Set<string>();
  let stale = new Set<string>();

  function clear(uri: string): void {
    stale.delete(uri);
    told.delete(uri);
    if (shown.delete(uri)) show(uri, []);
  }

  function show(uri: string, diagnostics: Diagnostic[]): void {
    quietly(() => connection.sendDiagnostics({ uri, diagnostics }));
  }

  return {
    found({ uri, errors }) {
      if (uri === undefined) return;
      if (errors.length === 0) return clear(uri);
      stale.delete(uri);
      const diagnostics = errors.map(toDiagnostic);
      const key = JSON.stringify(diagnostics);
      if (shown.get(uri) !== key) show(uri, diagnostics);
      shown.set(uri, key);
      if (told.has(uri)) return;
      told.add(uri);
      const text = message(nameOf(uri));
      quietly(() => connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: text }));
    },
    startOver() {
      stale = new Set(shown.keys());
    },
    finish() {
      for (const uri of stale) clear(uri);
    },
  };
}

function toDiagnostic({ message, line = 1, column = 1 }: ConfigFault): Diagnostic {
  const start: Position = { line: line - 1, character: column - 1 };
  // To the end of the line: where the value ends is not known.
  const end: Position = { line, character: 0 };
  return { range: { start, end }, severity: DiagnosticSeverity.Error, source: "plimsoll", message };
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
