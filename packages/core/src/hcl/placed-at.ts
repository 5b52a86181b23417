import type { Span } from "../text/span.ts";
import type { HclExpression } from "./hcl-tree.ts";

/** The expression with all of its parts at one place. */
export function placedAt(expression: HclExpression, span: Span): HclExpression {
  const place = (part: HclExpression): HclExpression => placedAt(part, span);
  switch (expression.kind) {
    case "template":
      return { ...expression, parts: expression.parts.map((part) => (typeof part === "string" ? part : place(part))), span };
    case "member":
      return { ...expression, of: place(expression.of), span };
    case "index":
      return { ...expression, of: place(expression.of), key: place(expression.key), span };
    case "list":
      return { ...expression, items: expression.items.map(place), span };
    case "mapping":
      return {
        ...expression,
        entries: expression.entries.map(({ key, value }) => ({ key: place(key), value: place(value) })),
        span,
      };
    case "call":
      return { ...expression, arguments: expression.arguments.map(place), span };
    case "unary":
      return { ...expression, operand: place(expression.operand), span };
    case "binary":
      return { ...expression, left: place(expression.left), right: place(expression.right), span };
    case "conditional": {
      const { condition, yes, no } = expression;
      return { kind: "conditional", condition: place(condition), yes: place(yes), no: place(no), span };
    }
    default:
      return { ...expression, span };
  }
}
