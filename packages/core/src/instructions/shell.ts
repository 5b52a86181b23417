import { checkFlags } from "./flags.ts";
import type { Instruction } from "./instruction.ts";
import { complete, invalid, jsonWords, type Reader, report } from "./reader.ts";

/** `SHELL ["program", "argument"…]`. */
export function readShell(reader: Reader): Instruction {
  const words = jsonWords(reader);
  const text = reader.argsToken.value;
  const args = words?.map((word) => word.value) ?? (text === "" ? [] : [text]);
  checkFlags(reader);
  if (args.length === 0) {
    report(reader, "missing-argument", reader.base.keywordSpan, "SHELL requires at least one argument");
  } else if (words === undefined) {
    const buildkit = "SHELL requires the arguments to be in JSON form";
    report(reader, "shell-not-json", reader.base.argumentsSpan, buildkit, { text });
  }
  const read = { json: words !== undefined, args };
  if (words === undefined || words.length === 0) return { ...invalid(reader), ...read };
  return complete(reader.base, { json: words !== undefined, args, kind: "shell", words });
}
