import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import type { TextEdit } from "../text/edit.ts";

/** All line breaks outside of heredocs made the same. Some edits change nothing. */
export function lineEndEdits({ source: { text }, instructions }: SyntaxTree, eol: string): readonly TextEdit[] {
  const bodies = instructions.flatMap(({ heredocs }) => {
    const [first, last] = [heredocs[0], heredocs.at(-1)];
    return first === undefined || last === undefined ? [] : [{ start: first.contentSpan.start, end: last.terminatorSpan.end }];
  });
  const edits: TextEdit[] = [];
  let body = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    while (body < bodies.length && bodies[body]!.end <= at) body++;
    if (body < bodies.length && bodies[body]!.start <= at) continue;
    let start = at;
    while (start > 0 && text[start - 1] === "\r") start--;
    edits.push({ span: { start, end: at + 1 }, text: eol });
  }
  return edits;
}
