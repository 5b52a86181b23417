import {
  CodeLensRefreshRequest,
  type Connection,
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from "vscode-languageserver";
import { quietly } from "./quietly.ts";
import type { ClientFacts, RefreshedPart, Server } from "./server.ts";

/** What follows at once on something else is told together with it. In milliseconds. */
const together = 20;

const methods: Readonly<Record<RefreshedPart, string>> = {
  diagnostics: DiagnosticRefreshRequest.method,
  inlayHints: InlayHintRefreshRequest.method,
  codeLenses: CodeLensRefreshRequest.method,
  semanticTokens: SemanticTokensRefreshRequest.method,
};

/** `Server.refresh`: asks the client to ask again, for those parts for which it can be asked. */
export function createRefresh(
  connection: Connection,
  { capabilities }: ClientFacts,
  initialized: Promise<void>,
): Server["refresh"] {
  const { workspace } = capabilities;
  const can: Readonly<Record<RefreshedPart, boolean>> = {
    diagnostics: workspace?.diagnostics?.refreshSupport === true,
    inlayHints: workspace?.inlayHint?.refreshSupport === true,
    codeLenses: workspace?.codeLens?.refreshSupport === true,
    semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
  };
  // The keys are those of the type.
  const all = Object.keys(methods) as RefreshedPart[];
  const waiting = new Set<RefreshedPart>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function tell(): Promise<void> {
    timer = undefined;
    await initialized;
    const parts = [...waiting];
    waiting.clear();
    // Whether it does is the client's affair.
    for (const part of parts) quietly(() => connection.sendRequest(methods[part]));
  }

  return (...parts) => {
    for (const part of parts.length === 0 ? all : parts) if (can[part]) waiting.add(part);
    if (waiting.size > 0) timer ??= setTimeout(() => void tell(), together);
  };
}
