import { lexWord } from "../../syntax/word-lexer.ts";

/** What a word becomes when its variables are unset, empty, and set to something awkward: enough to tell two words apart. */
function expansions(word: string, escape: string): readonly string[] {
  const lookups = [(): undefined => undefined, (): string => "", (name: string): string => `<${name} '"\\>`];
  return lookups.flatMap((lookup) => {
    const { result, unset, error } = lexWord(word, lookup, { escape });
    return [error ?? "", result, unset.join(" ")];
  });
}

/** Whether BuildKit makes the same of both words, whatever the variables hold; false when it refuses either. */
export function sameExpansion(one: string, other: string, escape: string): boolean {
  const before = expansions(one, escape);
  const after = expansions(other, escape);
  return before[0] === "" && before.every((value, index) => value === after[index]);
}
