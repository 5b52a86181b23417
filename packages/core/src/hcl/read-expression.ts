import { endOfLine, expectSign, note, skipBlanks, take, takeName, takeNumber, type HclCursor } from "./hcl-cursor.ts";
import type { HclExpression, HclMappingEntry } from "./hcl-tree.ts";
import { readHeredoc, readQuoted } from "./read-template.ts";

/** No person nests deeper, or chains more. Evaluating costs stack for each. */
const maxDepth = 50;
const maxChain = 100;

/** From the loosest binding to the tightest. */
const operators: readonly (readonly string[])[] = [
  ["||"],
  ["&&"],
  ["==", "!="],
  ["<=", ">=", "<", ">"],
  ["+", "-"],
  ["*", "/", "%"],
];

/** An expression. `lineBreaks`: inside of brackets a line break is a blank. */
export function readExpression(cursor: HclCursor, depth: number, lineBreaks: boolean): HclExpression {
  if (depth > maxDepth) {
    note(cursor, "less nesting");
    cursor.at = cursor.text.length;
    return { kind: "literal", value: null, span: { start: cursor.at, end: cursor.at } };
  }
  const condition = readOperators(cursor, 0, depth, lineBreaks);
  skipBlanks(cursor, lineBreaks);
  if (!take(cursor, "?")) return condition;
  skipBlanks(cursor, true);
  const yes = readExpression(cursor, depth + 1, lineBreaks);
  skipBlanks(cursor, true);
  expectSign(cursor, ":");
  skipBlanks(cursor, true);
  const no = readExpression(cursor, depth + 1, lineBreaks);
  return { kind: "conditional", condition, yes, no, span: { start: condition.span.start, end: cursor.at } };
}

function readOperators(cursor: HclCursor, level: number, depth: number, lineBreaks: boolean): HclExpression {
  const signs = operators[level];
  if (signs === undefined) return readUnary(cursor, depth, lineBreaks);
  let left = readOperators(cursor, level + 1, depth, lineBreaks);
  for (let count = 0; count < maxChain; count++) {
    skipBlanks(cursor, lineBreaks);
    const operator = signs.find((sign) => cursor.text.startsWith(sign, cursor.at));
    if (operator === undefined) return left;
    cursor.at += operator.length;
    skipBlanks(cursor, true);
    const right = readOperators(cursor, level + 1, depth, lineBreaks);
    left = { kind: "binary", operator, left, right, span: { start: left.span.start, end: right.span.end } };
  }
  return left;
}

function readUnary(cursor: HclCursor, depth: number, lineBreaks: boolean): HclExpression {
  const start = cursor.at;
  const operator = take(cursor, "!") ? "!" : take(cursor, "-") ? "-" : undefined;
  if (operator === undefined) return readPostfix(cursor, depth);
  skipBlanks(cursor, lineBreaks);
  const operand = depth > maxDepth ? readTerm(cursor, depth) : readUnary(cursor, depth + 1, lineBreaks);
  return { kind: "unary", operator, operand, span: { start, end: cursor.at } };
}

function readPostfix(cursor: HclCursor, depth: number): HclExpression {
  let term = readTerm(cursor, depth);
  for (let count = 0; count < maxChain; count++) {
    const start = term.span.start;
    if (take(cursor, ".*") || take(cursor, "[*]")) {
      term = { kind: "unsupported", text: "*", span: { start, end: cursor.at } };
    } else if (cursor.text[cursor.at] === "." && cursor.text[cursor.at + 1] !== ".") {
      cursor.at++;
      const name = takeName(cursor) ?? takeNumber(cursor);
      if (name === undefined) {
        note(cursor, "a name");
        return term;
      }
      term = { kind: "member", of: term, name, span: { start, end: cursor.at } };
    } else if (take(cursor, "[")) {
      skipBlanks(cursor, true);
      const key = readExpression(cursor, depth + 1, true);
      skipBlanks(cursor, true);
      expectSign(cursor, "]");
      term = { kind: "index", of: term, key, span: { start, end: cursor.at } };
    } else return term;
  }
  return term;
}

function readTerm(cursor: HclCursor, depth: number): HclExpression {
  const start = cursor.at;
  const letter = cursor.text[start];
  if (letter === '"') return readQuoted(cursor, depth);
  if (letter === "[") return readList(cursor, depth);
  if (letter === "{") return readMapping(cursor, depth);
  if (take(cursor, "(")) {
    skipBlanks(cursor, true);
    const inner = readExpression(cursor, depth + 1, true);
    skipBlanks(cursor, true);
    expectSign(cursor, ")");
    return inner;
  }
  const heredoc = readHeredoc(cursor, depth);
  if (heredoc !== undefined) return heredoc;
  const number = takeNumber(cursor);
  if (number !== undefined) return { kind: "literal", value: Number(number), span: { start, end: cursor.at } };
  const name = takeName(cursor);
  if (name === undefined) {
    note(cursor, "a value");
    cursor.at = Math.max(cursor.at, Math.min(endOfValue(cursor.text, start), cursor.text.length));
    return { kind: "literal", value: null, span: { start, end: cursor.at } };
  }
  return readNamed(cursor, name, start, depth);
}

function readNamed(cursor: HclCursor, name: string, start: number, depth: number): HclExpression {
  const span = { start, end: cursor.at };
  if (name === "true" || name === "false") return { kind: "literal", value: name === "true", span };
  if (name === "null") return { kind: "literal", value: null, span };
  if (!take(cursor, "(")) return { kind: "variable", name, span };
  const items: HclExpression[] = [];
  let spread = false;
  for (;;) {
    skipBlanks(cursor, true);
    if (take(cursor, ")")) break;
    items.push(readExpression(cursor, depth + 1, true));
    skipBlanks(cursor, true);
    spread = take(cursor, "...");
    skipBlanks(cursor, true);
    if (take(cursor, ",")) continue;
    if (take(cursor, ")")) break;
    note(cursor, "`)`");
    break;
  }
  return { kind: "call", name, arguments: items, spread, span: { start, end: cursor.at } };
}

function readList(cursor: HclCursor, depth: number): HclExpression {
  const start = cursor.at++;
  const items: HclExpression[] = [];
  const loop = readLoop(cursor, start, "]");
  if (loop !== undefined) return loop;
  for (;;) {
    skipBlanks(cursor, true);
    if (take(cursor, "]")) break;
    items.push(readExpression(cursor, depth + 1, true));
    skipBlanks(cursor, true);
    if (take(cursor, ",")) continue;
    expectSign(cursor, "]");
    break;
  }
  return { kind: "list", items, span: { start, end: cursor.at } };
}

function readMapping(cursor: HclCursor, depth: number): HclExpression {
  const start = cursor.at++;
  const entries: HclMappingEntry[] = [];
  const loop = readLoop(cursor, start, "}");
  if (loop !== undefined) return loop;
  for (;;) {
    skipBlanks(cursor, true);
    if (take(cursor, "}")) break;
    const entry = readEntry(cursor, depth);
    if (entry === undefined) break;
    entries.push(entry);
    skipBlanks(cursor, false);
    if (!take(cursor, ",") && cursor.text[cursor.at] !== "\n" && cursor.text[cursor.at] !== "}") {
      note(cursor, "`}`");
      break;
    }
  }
  return { kind: "mapping", entries, span: { start, end: cursor.at } };
}

function readEntry(cursor: HclCursor, depth: number): HclMappingEntry | undefined {
  const start = cursor.at;
  const name = takeName(cursor);
  const nameEnd = cursor.at;
  skipBlanks(cursor, false);
  const isName = name !== undefined && /^[=:]/.test(cursor.text.slice(cursor.at, cursor.at + 1));
  if (!isName) cursor.at = start;
  const key: HclExpression = isName
    ? { kind: "literal", value: name, span: { start, end: nameEnd } }
    : readExpression(cursor, depth + 1, false);
  skipBlanks(cursor, false);
  if (!take(cursor, "=") && !expectSign(cursor, ":")) return undefined;
  skipBlanks(cursor, true);
  return { key, value: readExpression(cursor, depth + 1, false) };
}

/** `[for x in y : z]`: its end is found and its text kept; nothing of it is evaluated. */
function readLoop(cursor: HclCursor, start: number, close: "]" | "}"): HclExpression | undefined {
  skipBlanks(cursor, true);
  if (!/^for\b/.test(cursor.text.slice(cursor.at, cursor.at + 4))) return undefined;
  const open = close === "]" ? "[" : "{";
  for (let level = 1; level > 0 && cursor.at < cursor.text.length;) {
    const letter = cursor.text[cursor.at];
    if (letter === '"') {
      readQuoted(cursor, 0);
      continue;
    }
    if (letter === open) level++;
    if (letter === close) level--;
    cursor.at++;
  }
  return { kind: "unsupported", text: "for", span: { start, end: cursor.at } };
}

/** Where to go on after what is no value: before whatever could close the surroundings. */
function endOfValue(text: string, from: number): number {
  const rest = /[\n,\])}]/.exec(text.slice(from, endOfLine(text, from) + 1));
  return rest === null ? endOfLine(text, from) : from + rest.index;
}
