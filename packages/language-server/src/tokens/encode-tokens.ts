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
  // Most tokens are short and stand on the line of the one before: only a new line is looked up.
  let line = { number: -1, start: 0, end: -1 };
  for (const { start, end, type, modifiers } of tokens) {
    const index = legend.typeIndex(type);
    if (index === undefined) continue;
    const bits = legend.modifierBits(modifiers);
    if (start > line.end) line = lineAround(snapshot, start);
    if (end <= line.end) {
      push({ line: line.number, character: snapshot.unitsOf(line.start, start) }, start, end, index, bits);
      continue;
    }
    const from = snapshot.positionAt(start);
    const endLine = multiline ? from.line : snapshot.positionAt(end).line;
    for (let { line: number } = from; number < endLine; number++) {
      const at = number === from.line ? from : { line: number, character: 0 };
      const first = number === from.line ? start : snapshot.offsetAt(at);
      const lineEnd = snapshot.offsetAt({ line: number, character: Number.MAX_SAFE_INTEGER });
      if (first < lineEnd) push(at, first, lineEnd, index, bits);
    }
    const at = endLine === from.line ? from : { line: endLine, character: 0 };
    const first = endLine === from.line ? start : snapshot.offsetAt(at);
    if (first < end) push(at, first, end, index, bits);
  }
  return data;
}

/** The line that holds an offset; `end` is that of its text. */
function lineAround(snapshot: Pick<Snapshot, "positionAt" | "offsetAt">, offset: number) {
  const { line: number } = snapshot.positionAt(offset);
  return {
    number,
    start: snapshot.offsetAt({ line: number, character: 0 }),
    end: snapshot.offsetAt({ line: number, character: Number.MAX_SAFE_INTEGER }),
  };
}
