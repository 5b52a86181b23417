import type { Word } from "../../shell/parse-script.ts";
import type { TreeCommand } from "../../shell/tree-commands.ts";

/** One condition inside `[ … ]`. */
export interface TestTerm {
  /** `-f` and the like; undefined for a comparison or a single word. */
  readonly operator: Word | undefined;
  readonly operands: readonly Word[];
  /** The `-a` or `-o` that joins it to the one before it. */
  readonly joint: Word | undefined;
}

const unary = /^-[a-zA-Z]$/;
const binary = /^(?:==?|!=|=~|\\?[<>]=?|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))$/;

/** The conditions of a `[ … ]` command, from left to right; none for any other command. */
export function testTerms({ name, words }: TreeCommand): readonly TestTerm[] {
  if (name !== "[" || words.at(-1)?.text !== "]") return [];
  const terms: TestTerm[] = [];
  const end = words.length - 1;
  let joint: Word | undefined;
  for (let at = 0; at < end;) {
    const word = words[at]!;
    if (word.text === "!" || /^(?:\\\(|'\('|"\(")$/.test(word.text)) {
      at++;
      continue;
    }
    const next = at + 1 < end ? words[at + 1] : undefined;
    const isUnary = unary.test(word.text) && next !== undefined && !(binary.test(next.text) && at + 2 < end);
    const isBinary = !isUnary && next !== undefined && binary.test(next.text);
    const length = isUnary ? 2 : isBinary ? 3 : 1;
    const operands = words.slice(isUnary ? at + 1 : at, Math.min(at + length, end));
    terms.push({ operator: isUnary ? word : undefined, operands, joint });
    at += length;
    while (at < end && /^(?:\\\)|'\)'|"\)")$/.test(words[at]!.text)) at++;
    joint = at < end && /^-[ao]$/.test(words[at]!.text) ? words[at] : undefined;
    if (at < end && joint === undefined) return terms;
    at++;
  }
  return terms;
}
