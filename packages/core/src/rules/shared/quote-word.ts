import type { Word } from "../../shell/parse-script.ts";
import { isInBackquotes } from "../../shell/quoting.ts";
import { placeSpan, type TreePlace } from "../../shell/script-tree.ts";
import { partsOf } from "../../shell/word-value.ts";
import type { FixProposal } from "../rule.ts";

/**
 * Double quotes around a whole word that holds nothing but text and patterns: the program receives what it receives now while
 * no file matches. Undefined for other words.
 */
export function wholeWordQuotes(place: TreePlace<Word>): FixProposal | undefined {
  const { node } = place;
  if (isInBackquotes(place) || /["'\\$`!~{}]/.test(node.text)) return undefined;
  if (!partsOf(node).every(({ type }) => type === "Literal" || type === "Glob")) return undefined;
  const { start, end } = placeSpan(place);
  const edits = [
    { span: { start, end: start }, text: '"' },
    { span: { start: end, end }, text: '"' },
  ];
  return { safety: "safe", edits };
}
