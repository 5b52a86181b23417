import type { Assignment, Command, SyntaxNode, Word } from "./parse-script.ts";
import { literalValue } from "./word-value.ts";

/** A variable that a command names in a word. */
export interface NamedVariable {
  readonly name: string;
  readonly word: Word;
}

const declaring: ReadonlySet<string> = new Set(["export", "readonly", "local", "declare", "typeset"]);
const variableName = /^[A-Za-z_]\w*$/;

export function isVariableName(name: string): boolean {
  return variableName.test(name);
}

/** `X=1` among the arguments of export and the like. */
export function assignmentsOf({ name, args }: Command): readonly Assignment[] {
  if (!declaring.has(literalValue(name) ?? "")) return [];
  return args.flatMap((item) => (item.type === "Assignment" ? [item] : []));
}

/** The variables that a command fills or clears, named by its words: those of read, mapfile, `printf -v`, getopts and unset. */
export function namesReadBy(command: Command, name: string): readonly NamedVariable[] {
  const words = command.args.flatMap((item) => (item.type === "Word" ? [item] : []));
  switch (name) {
    case "read":
      return named(operands(words, "dnNuipt"));
    case "mapfile":
    case "readarray":
      return named(operands(words, "dnOsuCc"));
    case "unset":
      return named(operands(words, ""));
    case "getopts":
      return named(words.slice(1, 2));
    case "printf":
      return words[0]?.text === "-v" ? named(words.slice(1, 2)) : [];
    default:
      return [];
  }
}

/** The variable that an arithmetic expression changes. */
export function arithmeticTarget(
  node: Extract<SyntaxNode, { readonly type: "ArithmeticBinary" | "ArithmeticUnary" }>,
): string | undefined {
  const { operator } = node;
  const target = node.type === "ArithmeticBinary" ? node.left : node.operand;
  const changes =
    node.type === "ArithmeticBinary" ? /^(?:[-+*/%&^|]|<<|>>)?=$/.test(operator) : operator === "++" || operator === "--";
  return changes && target.type === "ArithmeticWord" && isVariableName(target.value) ? target.value : undefined;
}

/** The words that are neither options nor values of options; `withValue` are the letters of those that take one. */
function operands(words: readonly Word[], withValue: string): readonly Word[] {
  const found: Word[] = [];
  for (let index = 0; index < words.length; index++) {
    const { text } = words[index]!;
    if (!text.startsWith("-") || text === "-") found.push(words[index]!);
    else if (withValue.includes(text.at(-1)!) && text.length > 1) index++;
  }
  return found;
}

function named(words: readonly Word[]): readonly NamedVariable[] {
  return words.flatMap((word) => {
    const name = literalValue(word)?.replace(/\[.*$/, "");
    return name !== undefined && isVariableName(name) ? [{ name, word }] : [];
  });
}
