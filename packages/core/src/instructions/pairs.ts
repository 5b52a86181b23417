import { goQuote } from "../text/go-quote.ts";
import { isWordBreak } from "../text/white-space.ts";
import { checkFlags } from "./flags.ts";
import type { Instruction, KeyValue } from "./instruction.ts";
import { complete, invalid, type Reader, report, reportParse, wordAt } from "./reader.ts";
import { splitQuotedWords, type TextRange } from "./split-words.ts";

/** ENV and LABEL: `key=value` words, or the old form with one key and the rest of the line as its value. */
export function readPairs(reader: Reader, kind: "env" | "label"): Instruction {
  const words = splitQuotedWords(reader.argsToken.value, reader.escape);
  const first = words[0];
  const sound = checkFlags(reader);
  if (first === undefined) {
    if (sound) report(reader, "missing-argument", reader.base.keywordSpan, `${reader.keyword} requires at least one argument`);
    return invalid(reader);
  }
  const pairs = first.value.includes("=") ? equalsPairs(reader, words) : oldPair(reader);
  if (pairs === undefined) return invalid(reader);
  for (const pair of pairs) {
    if (pair.key.value !== "") continue;
    report(reader, "blank-name", pair.value.span, `${reader.keyword} names can not be blank`);
    break;
  }
  const args: string[] = [];
  for (const { key, value, separator } of pairs) args.push(key.value, value.value, separator);
  return complete(reader.base, { kind, args, pairs });
}

function oldPair(reader: Reader): readonly KeyValue[] | undefined {
  const text = reader.argsToken.value;
  let keyEnd = 0;
  while (keyEnd < text.length && !isWordBreak(text.charCodeAt(keyEnd))) keyEnd++;
  if (keyEnd === text.length) {
    const place = reader.base.argumentsSpan;
    reportParse(reader, "missing-second-argument", place, `${reader.keyword} must have two arguments`, { name: text });
    return undefined;
  }
  let valueStart = keyEnd;
  while (valueStart < text.length && isWordBreak(text.charCodeAt(valueStart))) valueStart++;
  const key = wordAt(reader, { value: text.slice(0, keyEnd), start: 0, end: keyEnd });
  const value = wordAt(reader, { value: text.slice(valueStart), start: valueStart, end: text.length });
  return [{ key, value, separator: "" }];
}

function equalsPairs(reader: Reader, words: readonly TextRange[]): readonly KeyValue[] | undefined {
  const pairs: KeyValue[] = [];
  let sound = true;
  for (const word of words) {
    const equals = word.value.indexOf("=");
    if (equals === -1) {
      const quoted = goQuote(word.value);
      const buildkit = `Syntax error - can't find = in ${quoted}. Must be of the form: name=value`;
      reportParse(reader, "missing-equals", wordAt(reader, word).span, buildkit, { word: word.value });
      sound = false;
      continue;
    }
    const key = wordAt(reader, { value: word.value.slice(0, equals), start: word.start, end: word.start + equals });
    const value = wordAt(reader, { value: word.value.slice(equals + 1), start: word.start + equals + 1, end: word.end });
    pairs.push({ key, value, separator: "=" });
  }
  return sound || pairs.length > 0 ? pairs : undefined;
}
