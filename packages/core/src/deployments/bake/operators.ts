import { isKnown, unknownText, type DataNode, type ScalarNode } from "../data-node.ts";
import type { Place } from "../place.ts";

/** The result of an operator; unknown when an operand is. */
export function applyOperator(operator: string, operands: readonly DataNode[], place: Place): ScalarNode {
  const [left, right = left] = operands;
  if (left?.kind !== "scalar" || right?.kind !== "scalar") return node(unknownText, place);
  const known = isKnown(left.text) && isKnown(right.text);
  // One side decides these.
  if (operator === "&&" && (left.text === "false" || right.text === "false")) return node(false, place);
  if (operator === "||" && (left.text === "true" || right.text === "true")) return node(true, place);
  return node(known ? compute(operator, operands.length === 1, left, right) : unknownText, place);
}

function compute(operator: string, single: boolean, left: ScalarNode, right: ScalarNode): ScalarNode["value"] {
  const [a, b] = [Number(left.text), Number(right.text)];
  switch (operator) {
    case "!":
      return left.text !== "true";
    case "==":
      return isEqual(left, right);
    case "!=":
      return !isEqual(left, right);
    case "&&":
      return left.text === "true" && right.text === "true";
    case "||":
      return left.text === "true" || right.text === "true";
    case "<":
      return a < b;
    case ">":
      return a > b;
    case "<=":
      return a <= b;
    case ">=":
      return a >= b;
    case "+":
      return a + b;
    case "-":
      return single ? -a : a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "%":
      return a % b;
    default:
      return unknownText;
  }
}

export function isEqual(left: ScalarNode, right: ScalarNode): boolean {
  return left.text === right.text && (left.value === null) === (right.value === null);
}

function node(value: ScalarNode["value"], place: Place): ScalarNode {
  return { kind: "scalar", value, text: value === null ? "" : String(value), place };
}
