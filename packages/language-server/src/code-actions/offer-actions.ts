import type { CodeActionKind, Diagnostic } from "vscode-languageserver";
import type { Snapshot } from "../documents/snapshot.ts";
import type { Server } from "../server.ts";
import type { ActionId } from "./action-id.ts";

/** An action before the client's abilities decide whether its edit goes with it. */
export interface OfferedAction {
  readonly title: string;
  readonly kind: CodeActionKind;
  readonly isPreferred?: boolean;
  /** What it is there for. */
  readonly diagnostics?: readonly Diagnostic[];
  /** What it edits, or which command it runs. */
  readonly does: ActionId | { readonly command: string; readonly arguments: readonly unknown[] };
}

/** What actions are asked for: a place, the diagnostics that the client shows there, and the kinds that it wants. */
export interface ActionRequest {
  readonly server: Server;
  readonly snapshot: Snapshot;
  readonly selection: { readonly start: number; readonly end: number };
  readonly shown: readonly Diagnostic[];
  /** Whether a kind is wanted: it or one above it was asked for, or nothing in particular. */
  readonly wants: (kind: CodeActionKind) => boolean;
}

/** As the protocol has it: a kind stands for those below it, so that `source` asks for `source.fixAll.plimsoll` too. */
export function kindFilter(only: readonly CodeActionKind[] | undefined): (kind: CodeActionKind) => boolean {
  if (only === undefined) return () => true;
  return (kind) => only.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`));
}
