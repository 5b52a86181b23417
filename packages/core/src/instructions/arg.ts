import type { ArgDefinition, Instruction } from "./instruction.ts";
import { complete, invalid, type Reader, report, wordAt } from "./reader.ts";
import { splitQuotedWords } from "./split-words.ts";

/** `ARG name[=default]…`. BuildKit accepts flags here without looking at them. */
export function readArg(reader: Reader): Instruction {
  const words = splitQuotedWords(reader.argsToken.value, reader.escape);
  if (words.length === 0) {
    report(reader, "missing-argument", reader.base.keywordSpan, "ARG requires at least one argument");
    return invalid(reader);
  }
  const definitions: ArgDefinition[] = [];
  let blank = false;
  for (const word of words) {
    const equals = word.value.indexOf("=");
    if (equals === 0 && !blank) {
      report(reader, "blank-name", wordAt(reader, word).span, "ARG names can not be blank");
      blank = true;
    }
    if (equals === 0) continue;
    const nameEnd = equals === -1 ? word.value.length : equals;
    const end = equals === -1 ? word.end : word.start + equals;
    definitions.push({
      name: wordAt(reader, { value: word.value.slice(0, nameEnd), start: word.start, end }),
      value:
        equals === -1
          ? undefined
          : wordAt(reader, { value: word.value.slice(equals + 1), start: word.start + equals + 1, end: word.end }),
    });
  }
  return complete(reader.base, { kind: "arg", args: words.map((word) => word.value), definitions });
}
