import { type Blanks, blanksOfText, joinBlanks } from "./blanks.ts";
import type { Word, WordPart } from "./parse-script.ts";
import { partsOf } from "./word-value.ts";

/** What an assignment of this word leaves in the variable; `read` gives what variables hold. */
export function wordBlanks(word: Word, read: (name: string) => Blanks): Blanks {
  return partBlanks(partsOf(word), read);
}

function partBlanks(parts: readonly WordPart[], read: (name: string) => Blanks): Blanks {
  let blanks: Blanks = "empty";
  for (const part of parts) blanks = joinBlanks(blanks, blanksOfPart(part, read));
  return blanks;
}

function blanksOfPart(part: WordPart, read: (name: string) => Blanks): Blanks {
  switch (part.type) {
    case "Literal":
    case "SingleQuoted":
    case "AnsiCQuoted":
      return blanksOfText(part.value);
    case "DoubleQuoted":
    case "LocaleString":
      return partBlanks(part.parts, read);
    case "ArithmeticExpansion":
      return "clean";
    case "SimpleExpansion":
      return read(part.text.slice(1));
    case "ParameterExpansion":
      if (part.prefix === "#") return "clean";
      return part.prefix === undefined && part.index === undefined && part.operation === undefined
        ? read(part.parameter)
        : "dirty";
    default:
      return "dirty";
  }
}
