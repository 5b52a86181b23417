import {
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type SemanticTokens,
} from "vscode-languageserver";
import type { Snapshot } from "../documents/snapshot.ts";
import type { ClientFacts, Feature } from "../server.ts";
import { collectTokens } from "../tokens/collect-tokens.ts";
import { deltaOf } from "../tokens/delta.ts";
import { encodeTokens } from "../tokens/encode-tokens.ts";
import type { Token } from "../tokens/token.ts";
import { createLegend, type TokenLegend } from "../tokens/token-legend.ts";

/** textDocument/semanticTokens: full, its delta, and range. */
export const semanticTokens: Feature = {
  capabilities(client) {
    const { tokenTypes, tokenModifiers } = legendOf(client);
    // Requests are answered for the whole text at least: a client that cannot do the others does not ask for them.
    return {
      semanticTokensProvider: {
        legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
        range: true,
        full: { delta: true },
      },
    };
  },
  register(server) {
    const legend = legendOf(server.client);
    const multiline = server.client.capabilities.textDocument?.semanticTokens?.multilineTokenSupport === true;
    const painted = new WeakMap<Snapshot, readonly Token[]>();
    /** What the client was sent last, by document: all that a delta is ever asked against. */
    const sent = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
    let results = 0;
    const tokensOf = (snapshot: Snapshot): readonly Token[] => {
      if (!snapshot.surroundings.settings.semanticTokens) return [];
      const known = painted.get(snapshot) ?? collectTokens(snapshot.analysis);
      painted.set(snapshot, known);
      return known;
    };
    const full = (snapshot: Snapshot): SemanticTokens & { readonly resultId: string } => {
      const data = encodeTokens(snapshot, tokensOf(snapshot), legend, multiline);
      const resultId = String((results += 1));
      sent.set(snapshot.uri, { resultId, data });
      return { resultId, data: [...data] };
    };
    server.documents.listen((uri, event) => {
      if (event === "closed") sent.delete(uri);
    });
    server.answer(SemanticTokensRequest.type, null, full);
    server.answer(SemanticTokensDeltaRequest.type, null, (snapshot, { previousResultId }) => {
      const before = sent.get(snapshot.uri);
      const now = full(snapshot);
      if (before?.resultId !== previousResultId) return now;
      return { resultId: now.resultId, edits: [...deltaOf(before.data, now.data)] };
    });
    server.answer(SemanticTokensRangeRequest.type, null, (snapshot, { range }) => {
      const span = snapshot.spanOf(range);
      const within = tokensOf(snapshot).filter(({ start, end }) => start < span.end && end > span.start);
      return { data: [...encodeTokens(snapshot, within, legend, multiline)] };
    });
  },
};

function legendOf({ capabilities }: ClientFacts): TokenLegend {
  const { tokenTypes, tokenModifiers } = capabilities.textDocument?.semanticTokens ?? {};
  return createLegend(tokenTypes, tokenModifiers);
}
