import { parseScript, type ParsedScript } from "../shell/parse-script.ts";
import type { Span } from "../text/span.ts";
import { scanPosixCode } from "./quote-scan.ts";

/** Reads each text of a shell once, however many ask for it: the layout and the check of the result both do. */
export interface ScriptReader {
  parse(text: string): ParsedScript;
  /** See `scanPosixCode`. */
  code(text: string): readonly Span[] | undefined;
}

export function createScriptReader(): ScriptReader {
  return { parse: once(parseScript), code: once(scanPosixCode) };
}

function once<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.value;
    const value = read(text);
    known.set(text, { value });
    return value;
  };
}
