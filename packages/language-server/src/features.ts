import { codeAction } from "./features/code-action.ts";
import { codeActionResolve } from "./features/code-action-resolve.ts";
import { definition } from "./features/definition.ts";
import { declaration } from "./features/declaration.ts";
import { references } from "./features/references.ts";
import { documentHighlight } from "./features/document-highlight.ts";
import { prepareRename } from "./features/prepare-rename.ts";
import { rename } from "./features/rename.ts";
import { linkedEditingRange } from "./features/linked-editing-range.ts";
import { callHierarchy } from "./features/call-hierarchy.ts";
import { workspaceSymbol } from "./features/workspace-symbol.ts";
import { documentSymbol } from "./features/document-symbol.ts";
import { codeLens } from "./features/code-lens.ts";
import { inlayHint } from "./features/inlay-hint.ts";
import { planPage } from "./features/plan-page.ts";
import { planTree } from "./features/plan-tree.ts";
import { hover } from "./features/hover.ts";
import { completion } from "./features/completion.ts";
import { completionResolve } from "./features/completion-resolve.ts";
import { signatureHelp } from "./features/signature-help.ts";
import { effectiveConfig } from "./features/effective-config.ts";
import { rulePage } from "./features/rule-page.ts";
import { workspaceFolders } from "./features/workspace-folders.ts";
import { watchedFiles } from "./features/watched-files.ts";
import { didChangeConfiguration } from "./features/did-change-configuration.ts";
import { workspaceDiagnostics } from "./features/workspace-diagnostics.ts";
import { diagnostic } from "./features/diagnostic.ts";
import { semanticTokens } from "./features/semantic-tokens.ts";
import { selectionRange } from "./features/selection-range.ts";
import { foldingRange } from "./features/folding-range.ts";
import { documentLink } from "./features/document-link.ts";
import { executeCommand } from "./features/execute-command.ts";
import { publishDiagnostics } from "./features/publish-diagnostics.ts";
import { formatting } from "./features/formatting.ts";
import { onTypeFormatting } from "./features/on-type-formatting.ts";
import { rangeFormatting } from "./features/range-formatting.ts";
import type { Feature } from "./server.ts";

const all: readonly Feature[] = [
  definition,
  declaration,
  references,
  documentHighlight,
  prepareRename,
  rename,
  linkedEditingRange,
  callHierarchy,
  workspaceSymbol,
  documentSymbol,
  publishDiagnostics,
  diagnostic,
  workspaceDiagnostics,
  didChangeConfiguration,
  watchedFiles,
  workspaceFolders,
  rulePage,
  effectiveConfig,
  documentLink,
  foldingRange,
  hover,
  selectionRange,
  semanticTokens,
  codeAction,
  codeActionResolve,
  completion,
  completionResolve,
  signatureHelp,
  codeLens,
  inlayHint,
  planPage,
  planTree,
  formatting,
  rangeFormatting,
  onTypeFormatting,
];

/** Everything that the server can do, one method of the protocol each. */
export const features: readonly Feature[] = [...all, executeCommand(all)];
