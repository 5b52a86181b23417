import { spanIn } from "../../shell/shell-text.ts";
import { treeCommands } from "../../shell/tree-commands.ts";
import { literalValue, roughValue } from "../../shell/word-value.ts";
import type { Word } from "../../shell/parse-script.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const variableAsPrintfFormat = defineRule({
  id: "variable-as-printf-format",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2059", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN printf "$BANNER\\n" > /etc/motd
           ^^^^^^^^^^^ format
`,
      good: `FROM debian:13
RUN printf '%s\\n' "$BANNER" > /etc/motd && printf 'done\\n' && printf "%-\${n}s" x
`,
      fixed: `FROM debian:13
RUN printf '%b' "$BANNER\\n" > /etc/motd
`,
    },
    {
      bad: `FROM debian:13
RUN printf -- "a-$(uname -m)-\${B}" c
              ^^^^^^^^^^^^^^^^^^^^ format
`,
      good: `FROM debian:13
RUN printf -v line '%s' "$x"
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /\bprintf\b/)) {
      for (const { name, words, place } of treeCommands(tree)) {
        if (name !== "printf") continue;
        const format = formatOf(words);
        if (format === undefined || literalValue(format) !== undefined || roughValue(format).includes("%")) continue;
        const span = spanIn(place.text, format.pos, format.end);
        const edits = [{ span: { start: span.start, end: span.start }, text: "'%b' " }];
        const fix: FixProposal | undefined =
          words.length === 1 && format.text.startsWith('"') ? { safety: "unsafe", edits } : undefined;
        findings.push({ span, message: "format", params: { format: format.text }, fix });
      }
    }
    return findings;
  },
});

function formatOf(words: readonly Word[]): Word | undefined {
  const [first] = words;
  if (first?.text === "--") return formatOf(words.slice(1));
  if (first?.text === "-v") return words[2];
  return first?.text.startsWith("-v") === true ? words[1] : first;
}
