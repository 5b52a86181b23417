import type { Position } from "vscode-languageserver";
import type { Snapshot } from "../documents/snapshot.ts";
import type { Token } from "./token.ts";
import type { TokenLegend } from "./token-legend.ts";

/**
 * Tokens as the protocol has them: five numbers each, relative to the one before. `tokens` must be in order. One that spans several lines is
 * cut at their ends unless the client can do with it.
 */
export function encodeTokens(
  snapshot: Pick<Snapshot, "positionAt" | "offsetAt" | "unitsOf">,
  tokens: readonly Token[],
  legend: TokenLegend,
  multiline: boolean,
): readonly number[] {
  const data: number[] = [];
  let last: Position = { line: 0, character: 0 };
  const push = (at: Position, start: number, end: number, type: number, modifiers: number): void => {
    const isSameLine = at.line === last.line;
    const column = isSameLine ? at.character - last.character : at.character;
    data.push(at.line - last.line, column, snapshot.unitsOf(start, end), type, modifiers);
    last = at;
  };
  for (const { start, end, type, modifiers } of tokens) {
    const index = legend.typeIndex(type);
    if (index === undefined) continue;
    const bits = legend.modifierBits(modifiers);
    const from = snapshot.positionAt(start);
    const endLine = multiline ? from.line : snapshot.positionAt(end).line;
    for (let { line } = from; line < endLine; line++) {
      const at = line === from.line ? from : { line, character: 0 };
      const first = line === from.line ? start : snapshot.offsetAt(at);
      const lineEnd = snapshot.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
      if (first < lineEnd) push(at, first, lineEnd, index, bits);
    }
    const at = endLine === from.line ? from : { line: endLine, character: 0 };
    const first = endLine === from.line ? start : snapshot.offsetAt(at);
    if (first < end) push(at, first, end, index, bits);
  }
  return data;
}
