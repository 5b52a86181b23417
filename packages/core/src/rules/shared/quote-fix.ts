import { isInBackquotes } from "../../shell/quoting.ts";
import { isPlaceOf, placeSpan, type TreePlace } from "../../shell/script-tree.ts";
import type { FixProposal } from "../rule.ts";

/**
 * Quotes around an expansion. Safe where it cannot change how many words there are but by what the finding warns of: where the
 * file of a redirection is named, and beside a `/` or `=` of the same word. A whole word that is one expansion may be meant to
 * give several words, or none. Undefined in backquotes, where quotes need backslashes. `isOneWord`: the value is known to be
 * one word.
 */
export function quoteFix(place: TreePlace, isOneWord = false): FixProposal | undefined {
  if (isInBackquotes(place)) return undefined;
  const { start, end } = placeSpan(place);
  const edits = [
    { span: { start, end: start }, text: '"' },
    { span: { start: end, end }, text: '"' },
  ];
  return { safety: isOneWord || keepsCount(place) ? "safe" : "unsafe", edits };
}

function keepsCount({ node, parent }: TreePlace): boolean {
  if (!isPlaceOf(parent, "Word")) return false;
  if (isPlaceOf(parent.parent, "Redirect")) return true;
  const { text } = parent;
  const before = node.pos > parent.node.pos ? text.text[node.pos - 1] : undefined;
  const after = node.end < parent.node.end ? text.text[node.end] : undefined;
  return before === "/" || before === "=" || after === "/";
}
