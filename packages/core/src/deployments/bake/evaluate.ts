import type { HclExpression } from "../../hcl/hcl-tree.ts";
import { unreachable } from "../../text/unreachable.ts";
import { isKnown, unknownText, valueOf, type DataNode, type MappingEntry, type ScalarNode } from "../data-node.ts";
import type { Place } from "../place.ts";
import { applyOperator } from "./operators.ts";

/** What an expression may refer to. */
export interface BakeScope {
  /** Of the file that the expression stands in. */
  readonly file: string;
  /** Undefined for a name that nothing declares. */
  variable(name: string): DataNode | undefined;
  /** Undefined for a function that is not known here. */
  call(name: string, given: readonly DataNode[], place: Place): DataNode | undefined;
  /** Told of what has no value here. */
  unknown(kind: "variable" | "function" | "expression", name: string, place: Place): void;
}

/** Deeper expressions are given up: each level costs stack. */
const maxDepth = 200;

/** The value of an expression, with the place of the expression. What is not known becomes `unknownText`. Never throws. */
export function evaluate(expression: HclExpression, scope: BakeScope, depth = 0): DataNode {
  const place = { file: scope.file, span: expression.span };
  if (depth > maxDepth) return unknownNode(place);
  const inner = (part: HclExpression): DataNode => evaluate(part, scope, depth + 1);
  const giveUp = (kind: "variable" | "function" | "expression", name: string): DataNode => {
    scope.unknown(kind, name, place);
    return unknownNode(place);
  };
  switch (expression.kind) {
    case "literal":
      return scalar(expression.value, place);
    case "template":
      return scalar(expression.parts.map((part) => (typeof part === "string" ? part : textIn(inner(part)))).join(""), place);
    case "variable": {
      const value = scope.variable(expression.name);
      return value === undefined ? giveUp("variable", expression.name) : at(value, place);
    }
    case "member":
      return at(valueOf(inner(expression.of), expression.name) ?? unknownNode(place), place);
    case "index":
      return at(itemAt(inner(expression.of), inner(expression.key)) ?? unknownNode(place), place);
    case "list":
      return { kind: "list", items: expression.items.map(inner), place };
    case "mapping": {
      const entries = new Map<string, MappingEntry>();
      for (const { key, value } of expression.entries) {
        const name = textIn(inner(key));
        entries.set(name, { key: name, keyPlace: { file: scope.file, span: key.span }, value: inner(value) });
      }
      return { kind: "mapping", entries: [...entries.values()], place };
    }
    case "call": {
      const given = expression.arguments.map(inner);
      const last = given.at(-1);
      const spread = expression.spread && last?.kind === "list" ? [...given.slice(0, -1), ...last.items] : given;
      return scope.call(expression.name, spread, place) ?? giveUp("function", expression.name);
    }
    case "unary":
      return applyOperator(expression.operator, [inner(expression.operand)], place);
    case "binary":
      return applyOperator(expression.operator, [inner(expression.left), inner(expression.right)], place);
    case "conditional": {
      const condition = inner(expression.condition);
      if (condition.kind !== "scalar" || !isKnown(condition.text)) return unknownNode(place);
      return at(inner(condition.text === "true" ? expression.yes : expression.no), place);
    }
    case "unsupported":
      return giveUp("expression", expression.text);
    default:
      return unreachable(expression);
  }
}

export function scalar(value: ScalarNode["value"], place: Place): ScalarNode {
  return { kind: "scalar", value, text: value === null ? "" : String(value), place };
}

export function unknownNode(place: Place): ScalarNode {
  return scalar(unknownText, place);
}

/** The text of a value inside of a text. */
function textIn(node: DataNode): string {
  return node.kind === "scalar" ? node.text : unknownText;
}

function itemAt(node: DataNode, key: DataNode): DataNode | undefined {
  if (key.kind !== "scalar") return undefined;
  return node.kind === "list" ? node.items[Number(key.text)] : valueOf(node, key.text);
}

/** A value where it is used, which is what a reader looks for; the parts of a mapping keep their own places. */
function at(node: DataNode, place: Place): DataNode {
  return node.kind === "mapping" ? node : { ...node, place };
}
