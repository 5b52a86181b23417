import type { RuleOption } from "../rules/rule.ts";
import type { ValueType } from "./config-problem.ts";

export function valueTypeOf(value: unknown): ValueType {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "list";
  switch (typeof value) {
    case "string":
      return "text";
    case "number":
    case "bigint":
      return "number";
    case "boolean":
      return "boolean";
    default:
      return "mapping";
  }
}

/** Whether a value is a mapping with text keys, as YAML and JSON give it. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return valueTypeOf(value) === "mapping";
}

/** The types of a rule option, as values have them, and of what they hold. */
export const optionTypes: Readonly<Record<RuleOption["type"], { readonly type: ValueType; readonly of?: ValueType }>> = {
  string: { type: "text" },
  number: { type: "number" },
  boolean: { type: "boolean" },
  "string-list": { type: "list", of: "text" },
  "string-map": { type: "mapping", of: "text" },
};
