import { checkFlags } from "./flags.ts";
import type { Instruction } from "./instruction.ts";
import { complete, invalid, type Reader, report, wholeText } from "./reader.ts";

/** WORKDIR, USER, STOPSIGNAL and MAINTAINER: the whole rest of the line is one argument, blanks and all. */
export function readText(reader: Reader, kind: "workdir" | "user" | "stopsignal" | "maintainer"): Instruction {
  const value = wholeText(reader);
  if (value === undefined) {
    report(reader, "not-one-argument", reader.base.keywordSpan, `${reader.keyword} requires exactly one argument`);
    return invalid(reader);
  }
  // BuildKit does not look at the flags of STOPSIGNAL.
  if (kind !== "stopsignal") checkFlags(reader);
  return complete(reader.base, { kind, args: [value.value], value });
}
