import { placeSpan } from "../../shell/script-tree.ts";
import { treeCommands } from "../../shell/tree-commands.ts";
import { hasGlob, literalValue } from "../../shell/word-value.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { wholeWordQuotes } from "../shared/quote-word.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

const patternOption = /^-(?:i?l?name|i?path|i?regex|i?wholename)$/;

export const unquotedFindPattern = defineRule({
  id: "unquoted-find-pattern",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2061", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN find /usr -name *.pyc -delete
                    ^^^^^ pattern
`,
      good: `FROM debian:13
RUN find /usr -name '*.pyc' -delete && find *.d -type f && find . -name \\*.o
`,
      fixed: `FROM debian:13
RUN find /usr -name "*.pyc" -delete
`,
    },
    {
      bad: `FROM debian:13
RUN /usr/bin/find . \\
    -type f -iname $x-[0-9]
                   ^^^^^^^^ pattern
`,
      good: `FROM debian:13
RUN ls -name *.x
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /\bfind\b/)) {
      for (const { base, words, place } of treeCommands(tree)) {
        if (base !== "find") continue;
        for (const [index, node] of words.entries()) {
          const option = literalValue(words[index - 1]);
          if (option === undefined || !patternOption.test(option) || !hasGlob(node)) continue;
          const word = { node, parent: place, text: place.text };
          const params = { option, pattern: node.text };
          findings.push({ span: placeSpan(word), message: "pattern", params, fix: wholeWordQuotes(word) });
        }
      }
    }
    return findings;
  },
});
