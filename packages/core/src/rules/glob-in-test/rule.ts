import type { Word } from "../../shell/parse-script.ts";
import { placesOf } from "../../shell/script-tree.ts";
import { type ShellText, spanIn } from "../../shell/shell-text.ts";
import { treeCommands } from "../../shell/tree-commands.ts";
import { hasGlob } from "../../shell/word-value.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { testTerms } from "../shared/test-terms.ts";
import { text } from "./text.ts";

export const globInTest = defineRule({
  id: "glob-in-test",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2144", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN if [ -f /tmp/*.deb ]; then dpkg -i /tmp/*.deb; fi
            ^^^^^^^^^^ glob
`,
      good: `FROM debian:13
RUN for f in /tmp/*.deb; do [ -f "$f" ] && dpkg -i "$f"; done; [ "$x" = a* ] || [ -d '/a*' ]
`,
    },
    {
      bad: `FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN [[ -e *.so ]] && \\
          ^^^^ glob
    [ "$x" = 1 -o ! -d /opt/?/bin ]
                       ^^^^^^^^^^ glob
`,
      good: `FROM debian:13
RUN [ a -nt *.c ] ; ls -d *.d
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /\[/)) {
      for (const { operator, word, around } of testedWords(tree)) {
        if (operator === "-v" || !hasGlob(word)) continue;
        findings.push({ span: spanIn(around, word.pos, word.end), message: "glob", params: { operator, pattern: word.text } });
      }
    }
    return findings;
  },
});

interface TestedWord {
  readonly operator: string;
  readonly word: Word;
  readonly around: ShellText;
}

function testedWords(tree: Parameters<typeof treeCommands>[0]): readonly TestedWord[] {
  const list: TestedWord[] = [];
  for (const command of treeCommands(tree)) {
    for (const { operator, operands } of testTerms(command)) {
      const [word] = operands;
      if (operator !== undefined && word !== undefined) list.push({ operator: operator.text, word, around: command.place.text });
    }
  }
  for (const { node, text: around } of placesOf(tree, "TestUnary")) {
    list.push({ operator: node.operator, word: node.operand, around });
  }
  return list;
}
