import type { RuleContext } from "../rules/rule.ts";
import { WordSearch } from "../text/line-search.ts";

/** An editor asks about one version of a text after the other. */
const search = new WordSearch();

/**
 * Tells which words a build mentions: in the Dockerfile or as the value of a build argument, where a command may come from too. Many rules
 * ask for the same few words, so each is looked for once.
 */
export function mentionsIn({ syntax, stages }: Pick<RuleContext, "syntax" | "stages">): (word: string) => boolean {
  const { text: source } = syntax.source;
  const values = Object.values(stages.options.buildArgs ?? {});
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = search.in(source, word) || values.some((text) => text.includes(word));
    known.set(word, found);
    return found;
  };
}
