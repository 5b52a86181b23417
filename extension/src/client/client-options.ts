import type { InitializationOptions } from "@plimsoll/language-server/protocol";
import { type LogOutputChannel, type TextDocument, workspace } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";

/** Scheme of the pages of rules, for the server's links and our documents. */
export const ruleScheme = "plimsoll-rule";

/** What the client tells the language library; asked for at each start, since trust changes. */
export function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    fileSystem: true,
    assets: true,
    ruleScheme,
    planCommands: true,
    trusted: workspace.isTrusted,
  };
  return {
    documentSelector: [{ language: "dockerfile" }],
    outputChannel: output,
    diagnosticCollectionName: "plimsoll",
    initializationOptions,
    middleware: {
      didOpen: (document, next) => (isWorkedOn(document) ? next(document) : Promise.resolve()),
      didChange: (event, next) => (isWorkedOn(event.document) ? next(event) : Promise.resolve()),
      didSave: (document, next) => (isWorkedOn(document) ? next(document) : Promise.resolve()),
      didClose: (document, next) => (isWorkedOn(document) ? next(document) : Promise.resolve()),
    },
    // A window that pops up is for what a person must decide; all else is in the log and the status.
    initializationFailedHandler: () => false,
  };
}

/**
 * Where a Dockerfile is only looked at: the old side of a comparison is a Dockerfile too, but nobody's to mend. Any other scheme may be a file
 * system.
 */
const views: ReadonlySet<string> = new Set([
  "chat-editing-text-model",
  "git",
  "gitlens",
  "output",
  "pr",
  "review",
  "vscode-chat-code-block",
  "vscode-local-history",
]);

function isWorkedOn({ uri }: TextDocument): boolean {
  return !views.has(uri.scheme);
}
