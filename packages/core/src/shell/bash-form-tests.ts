import type { BashFormKind } from "./bash-form.ts";
import type { FormWriter, PosixEdit } from "./bash-forms.ts";
import { literalText } from "./literal-text.ts";
import type { SyntaxNode, Word } from "./parse-script.ts";

type TestCommand = Extract<SyntaxNode, { readonly type: "TestCommand" }>;
type TestExpression = TestCommand["expression"];

const binaryOperators: ReadonlyMap<string, BashFormKind> = new Map([
  ["==", "test-equals"],
  ["=~", "test-match"],
  ...["<", ">", "\\<", "\\>", "<=", ">=", "\\<=", "\\>="].map((operator) => [operator, "test-order"] as const),
]);

const unaryOperators: ReadonlyMap<string, BashFormKind> = new Map([
  ["-v", "test-variable-set"],
  ["-a", "test-file-exists"],
  ["-o", "test-shell-option"],
  ["-R", "test-nameref"],
  ["-N", "test-modified"],
  ["-k", "test-sticky"],
  ["-G", "test-group"],
  ["-O", "test-owner"],
]);

/** What stands between two operands of `[`. */
const otherBinaryOperator = /^(?:=|!=|-eq|-ne|-lt|-le|-gt|-ge|-nt|-ot|-ef)$/;

/** The brackets of `[[ … ]]`. */
export function doubleBracketForm(node: TestCommand, writer: FormWriter): void {
  writer.add("double-brackets", node.pos, node.pos + 2, { posix: singleBrackets(node, writer) });
}

/** What stands between them. */
export function expressionForms(expression: TestExpression, writer: FormWriter): void {
  switch (expression.type) {
    case "TestLogical":
      for (const operand of expression.operands) expressionForms(operand, writer);
      return;
    case "TestNot":
      return expressionForms(expression.operand, writer);
    case "TestGroup":
      return expressionForms(expression.expression, writer);
    case "TestUnary": {
      const kind = unaryOperators.get(expression.operator);
      if (kind !== undefined) writer.add(kind, expression.pos, expression.pos + expression.operator.length);
      return;
    }
    case "TestBinary": {
      const kind = binaryOperators.get(expression.operator);
      if (kind === undefined) return;
      const at = writer.text.text.indexOf(expression.operator, expression.left.end);
      writer.add(kind, at, at + expression.operator.length);
    }
  }
}

/** Forms of `[ … ]` and of `test …`, whose operators are words. `operands`: all words behind the name, `]` left out. */
export function bracketForms(name: "[" | "test", operands: readonly Word[], { add }: FormWriter): void {
  // ShellCheck reads `test` only where it is one comparison; so does everybody who has to tell `-a` from `-a`.
  if (name === "test" && (operands.length < 2 || operands.length > 3)) return;
  let expectsOperand = true;
  for (let index = 0; index < operands.length; index++) {
    const { text, pos, end } = operands[index]!;
    if (!expectsOperand) {
      expectsOperand = text === "-a" || text === "-o";
      continue;
    }
    if (text === "!" || text === "(" || text === "\\(") continue;
    const next = operands[index + 1];
    const kind = next === undefined ? undefined : binaryOperators.get(next.text);
    if (next !== undefined && kind !== undefined && index + 2 < operands.length) {
      const posix = kind === "test-equals" ? [{ start: next.pos, end: next.end, text: "=" }] : undefined;
      add(kind, next.pos, next.end, { posix });
      index += 2;
    } else if (next !== undefined && otherBinaryOperator.test(next.text)) index += 2;
    else if (next !== undefined && /^-[A-Za-z]$/.test(text)) {
      const unary = unaryOperators.get(text);
      if (unary !== undefined) add(unary, pos, end);
      index += 1;
    }
    expectsOperand = false;
  }
}

/**
 * What makes single brackets of double ones: quotes around what the shell would cut, and `=`. Undefined where `[` cannot say the
 * same: patterns, regular expressions, several tests in one.
 */
function singleBrackets({ pos, end, expression }: TestCommand, { text: { text } }: FormWriter): readonly PosixEdit[] | undefined {
  const inner = expression.type === "TestNot" && expression.negations.length === 1 ? expression.operand : expression;
  if (inner.type !== "TestUnary" && inner.type !== "TestBinary") return undefined;
  const brackets = [
    { start: pos, end: pos + 2, text: "[" },
    { start: end - 2, end, text: "]" },
  ];
  if (inner.type === "TestUnary") {
    return /^-[bcdefghLnprsStuwxz]$/.test(inner.operator) ? withQuotes(brackets, [inner.operand]) : undefined;
  }
  const { left, right, operator } = inner;
  const at = text.indexOf(operator, left.end);
  if (operator === "==") brackets.push({ start: at, end: at + 2, text: "=" });
  else if (!/^(?:=|!=|-eq|-ne|-lt|-le|-gt|-ge|-nt|-ot|-ef)$/.test(operator)) return undefined;
  return withQuotes(brackets, [left, right]);
}

function withQuotes(edits: readonly PosixEdit[], words: readonly Word[]): readonly PosixEdit[] | undefined {
  const all = [...edits];
  for (const word of words) {
    const literal = literalText(word);
    // Inside `[[`, what is not quoted is a pattern; a word of one plain character or `$x` can be quoted as a whole.
    if (literal === undefined) {
      const whole = /^\$(?:\w+|\{\w+(?::?-[\w./]*)?\})$/.test(word.text);
      if (!whole && !/^"[^"]*"$/.test(word.text)) return undefined;
      if (!whole) continue;
      all.push({ start: word.pos, end: word.pos, text: '"' }, { start: word.end, end: word.end, text: '"' });
    } else if (!/^(?:"[^"]*"|'[^']*'|[\w./:@%+,=-]+)$/.test(word.text) || literal.startsWith("-")) return undefined;
  }
  return all;
}
