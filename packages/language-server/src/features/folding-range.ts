import { type FoldingRange, FoldingRangeKind, FoldingRangeRequest } from "vscode-languageserver";
import type { Snapshot } from "../documents/snapshot.ts";
import { collectFolds, type Fold } from "../folding/collect-folds.ts";
import { limitFolds } from "../folding/nest-folds.ts";
import type { Feature } from "../server.ts";

/** textDocument/foldingRange */
export const foldingRange: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register(server) {
    const { rangeLimit, lineFoldingOnly = false } = server.client.capabilities.textDocument?.foldingRange ?? {};
    server.answer(FoldingRangeRequest.type, null, (snapshot) => {
      const folds = collectFolds(snapshot.analysis, (offset) => snapshot.positionAt(offset).line);
      const shown = rangeLimit === undefined ? folds : limitFolds(folds, rangeLimit);
      return shown.map((fold) => toRange(snapshot, fold, lineFoldingOnly));
    });
  },
};

function toRange(snapshot: Snapshot, { start, end, kind }: Fold, lineFoldingOnly: boolean): FoldingRange {
  const lines = { startLine: start, endLine: end, ...kindOf(kind) };
  if (lineFoldingOnly) return lines;
  const endOf = (line: number): number =>
    snapshot.positionAt(snapshot.offsetAt({ line, character: Number.MAX_SAFE_INTEGER })).character;
  return { ...lines, startCharacter: endOf(start), endCharacter: endOf(end) };
}

function kindOf(kind: Fold["kind"]): Pick<FoldingRange, "kind"> {
  if (kind === "code") return {};
  return { kind: kind === "comment" ? FoldingRangeKind.Comment : FoldingRangeKind.Region };
}
