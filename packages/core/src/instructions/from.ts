import { goQuote } from "../text/go-quote.ts";
import { goLowerCase } from "../text/lower-case.ts";
import type { Instruction } from "./instruction.ts";
import { checkFlags } from "./flags.ts";
import { blankSeparatedWords, complete, invalid, type Reader, report } from "./reader.ts";

// With the flag u, so that `ſ` counts for an s, as in Go's strings.EqualFold.
const asWord = /^as$/iu;
const validStageName = /^[a-z][a-z0-9-_.]*$/;

/** `FROM image [AS name]`. */
export function readFrom(reader: Reader): Instruction {
  const words = blankSeparatedWords(reader);
  const args = words.map((word) => word.value);
  const [image, as, name] = words;
  const named = words.length === 3 && as !== undefined && asWord.test(as.value);
  if (image === undefined || (words.length !== 1 && !named)) {
    const place = words.length > 1 ? { start: words[1]!.span.start, end: words.at(-1)!.span.end } : reader.base.keywordSpan;
    const extra = words.slice(1).map((word) => word.value);
    report(reader, "from-arguments", place, "FROM requires either one or three arguments", { extra: extra.join(" ") });
    checkFlags(reader);
    return image === undefined
      ? invalid(reader)
      : complete(reader.base, { kind: "from", args, image, as: undefined, name: undefined });
  }
  if (name !== undefined && !validStageName.test(goLowerCase(name.value))) {
    const quoted = goQuote(name.value);
    const buildkit = `invalid name for build stage: ${quoted}, name can't start with a number or contain symbols`;
    report(reader, "invalid-stage-name", name.span, buildkit, { name: name.value });
  }
  checkFlags(reader);
  return complete(reader.base, { kind: "from", args, image, as: named ? as : undefined, name: named ? name : undefined });
}
