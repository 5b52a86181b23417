import { createCursor, endOfLine, expectSign, note, skipBlanks, take, takeName, type HclCursor } from "./hcl-cursor.ts";
import type { HclAttribute, HclBlock, HclBody, HclFile, HclLabel } from "./hcl-tree.ts";
import { readExpression } from "./read-expression.ts";
import { readQuoted } from "./read-template.ts";

/** Blocks nested deeper than this are not read: nobody writes them, and each level costs stack. */
const maxDepth = 100;

/** Reads a text of HCL 2 (hclsyntax specification). Total: what cannot be read is a problem, and the next line is read on. */
export function readHcl(text: string): HclFile {
  const cursor = createCursor(text, readExpression);
  const body = readBody(cursor, 0, false);
  return { body, problems: cursor.problems };
}

function readBody(cursor: HclCursor, depth: number, inBlock: boolean): HclBody {
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  for (;;) {
    skipBlanks(cursor, true);
    if (cursor.at >= cursor.text.length) {
      if (inBlock) note(cursor, "`}`");
      return { attributes, blocks };
    }
    if (inBlock && take(cursor, "}")) return { attributes, blocks };
    readItem(cursor, depth, attributes, blocks);
  }
}

function readItem(cursor: HclCursor, depth: number, attributes: HclAttribute[], blocks: HclBlock[]): void {
  const start = cursor.at;
  const quoted = cursor.text[start] === '"' ? plainQuoted(cursor) : undefined;
  const name = quoted?.text ?? takeName(cursor);
  if (name === undefined) {
    note(cursor, "a name");
    // Nothing can be read to the end of the line; the sign itself may close a block.
    cursor.at = Math.max(start + 1, endOfLine(cursor.text, start));
    return;
  }
  const nameSpan = quoted?.span ?? { start, end: cursor.at };
  skipBlanks(cursor, false);
  if (take(cursor, "=")) {
    skipBlanks(cursor, false);
    attributes.push({ name, nameSpan, value: readExpression(cursor, depth, false) });
    endItem(cursor);
    return;
  }
  const labels = readLabels(cursor);
  if (!expectSign(cursor, "{") || depth >= maxDepth) {
    cursor.at = endOfLine(cursor.text, cursor.at);
    return;
  }
  const body = readBody(cursor, depth + 1, true);
  blocks.push({ type: name, typeSpan: nameSpan, labels, body, span: { start, end: cursor.at } });
}

/** After an attribute its line ends, or its block does. */
function endItem(cursor: HclCursor): void {
  skipBlanks(cursor, false);
  const letter = cursor.text[cursor.at];
  if (letter === undefined || letter === "\n" || letter === "}") return;
  note(cursor, "the end of the line");
  cursor.at = endOfLine(cursor.text, cursor.at);
}

function readLabels(cursor: HclCursor): readonly HclLabel[] {
  const labels: HclLabel[] = [];
  for (;;) {
    skipBlanks(cursor, false);
    const start = cursor.at;
    const quoted = cursor.text[start] === '"' ? plainQuoted(cursor) : undefined;
    const text = quoted?.text ?? takeName(cursor);
    if (text === undefined) return labels;
    labels.push({ text, span: quoted?.span ?? { start, end: cursor.at } });
  }
}

/** A quoted text without variables; its span is that of what stands between the quotes. */
function plainQuoted(cursor: HclCursor): HclLabel {
  const start = cursor.at;
  const read = readQuoted(cursor, 0);
  const text = read.kind === "literal" ? String(read.value) : cursor.text.slice(start + 1, cursor.at - 1);
  return { text, span: { start: start + 1, end: Math.max(start + 1, cursor.at - 1) } };
}
