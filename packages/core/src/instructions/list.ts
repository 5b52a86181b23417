import { trimSpace } from "../text/white-space.ts";
import { checkFlags } from "./flags.ts";
import type { Instruction } from "./instruction.ts";
import { blankSeparatedWords, complete, invalid, jsonWords, type Reader, report } from "./reader.ts";

/** `EXPOSE port…`. */
export function readExpose(reader: Reader): Instruction {
  const ports = blankSeparatedWords(reader);
  if (ports.length === 0) return missing(reader);
  checkFlags(reader);
  return complete(reader.base, { kind: "expose", args: ports.map((word) => word.value), ports });
}

/** `VOLUME path…`, in JSON form or not. */
export function readVolume(reader: Reader): Instruction {
  const json = jsonWords(reader);
  const paths = json ?? blankSeparatedWords(reader);
  if (paths.length === 0) return { ...missing(reader), json: json !== undefined };
  checkFlags(reader);
  const empty = paths.find((word) => trimSpace(word.value) === "");
  if (empty !== undefined) report(reader, "empty-volume", empty.span, "VOLUME specified can not be an empty string");
  return complete(reader.base, { kind: "volume", json: json !== undefined, args: paths.map((word) => word.value), paths });
}

function missing(reader: Reader): Instruction {
  report(reader, "missing-argument", reader.base.keywordSpan, `${reader.keyword} requires at least one argument`);
  return invalid(reader);
}
