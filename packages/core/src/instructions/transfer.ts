import { parseHeredocWord } from "../syntax/heredoc.ts";
import { checkFlags } from "./flags.ts";
import type { CopySource, Instruction } from "./instruction.ts";
import { blankSeparatedWords, complete, invalid, jsonWords, type Reader, report } from "./reader.ts";
import type { Word } from "./word.ts";

/** COPY and ADD: sources and a destination. */
export function readTransfer(reader: Reader, kind: "copy" | "add"): Instruction {
  const json = jsonWords(reader);
  const words = json ?? blankSeparatedWords(reader);
  const args = words.map((word) => word.value);
  const destination = words.at(-1);
  if (destination === undefined || words.length < 2) {
    const buildkit = `${reader.keyword} requires at least two arguments, but only one was provided. Destination could not be determined`;
    report(reader, "missing-destination", destination?.span ?? reader.base.keywordSpan, buildkit);
    return { ...invalid(reader), json: json !== undefined, args };
  }
  checkFlags(reader);
  if (isHeredoc(destination)) {
    const buildkit = `${reader.keyword} cannot accept a heredoc as a destination`;
    report(reader, "heredoc-destination", destination.span, buildkit);
  }
  const sources = words.slice(0, -1).map((word): CopySource => {
    const marker = parseHeredocWord(word.value);
    if (marker === undefined || "error" in marker) return { kind: "path", word };
    // Of two bodies with one name BuildKit keeps the last, for both.
    return { kind: "heredoc", word, heredoc: reader.base.heredocs.findLast((heredoc) => heredoc.name === marker.name) };
  });
  return complete(reader.base, { json: json !== undefined, args, kind, sources, destination });
}

function isHeredoc(word: Word): boolean {
  const marker = parseHeredocWord(word.value);
  return marker !== undefined && !("error" in marker);
}
