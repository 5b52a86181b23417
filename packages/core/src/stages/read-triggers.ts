import type { Instruction } from "../instructions/instruction.ts";
import { readInstruction } from "../instructions/read-instruction.ts";
import { parseSyntax } from "../syntax/parse-syntax.ts";
import type { Span } from "../text/span.ts";

/**
 * What an image has behind ONBUILD, as instructions. BuildKit parses each on its own, always with the backslash as escape
 * character. There is no place in the file where they stand: all spans in them are `span`, that of the FROM that runs them.
 */
export function readTriggers(texts: readonly string[], span: Span): readonly Instruction[] {
  return texts.flatMap((text) => {
    const { instructions, directives } = parseSyntax(text);
    const [raw] = instructions;
    if (raw === undefined) return [];
    return [moveTo(span, { ...readInstruction(raw, directives.escape, []), trigger: true })];
  });
}

function moveTo<Value>(span: Span, value: Value): Value {
  // The shape stays as it is: spans become spans, and the way back from a joined line leads to the span from everywhere.
  return moved(span, value) as Value;
}

function moved(span: Span, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(span, item));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  if (entries.length === 2 && "start" in value && "end" in value) return span;
  if ("text" in value && typeof value.text === "string" && "runs" in value) {
    return { text: value.text, runs: [...value.text].map((_, at) => ({ at, source: span.start })) };
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, moved(span, item)]));
}
