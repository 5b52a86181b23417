import type { Span } from "../text/span.ts";
import { createCursor } from "./hcl-cursor.ts";
import type { HclExpression } from "./hcl-tree.ts";
import { readExpression } from "./read-expression.ts";
import { readHeredocText } from "./read-template.ts";

/** A text that stands elsewhere than in HCL, such as in JSON, and that may hold variables. All of it has the place of the whole. */
export function readTemplateText(text: string, span: Span): HclExpression {
  return readHeredocText(text, span, 0, createCursor("", readExpression));
}
