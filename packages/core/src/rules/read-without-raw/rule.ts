import { spanIn } from "../../shell/shell-text.ts";
import { flagsOf, treeCommands } from "../../shell/tree-commands.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const readWithoutRaw = defineRule({
  id: "read-without-raw",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2162", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN while read line; do echo "$line"; done < /list
          ^^^^ raw
`,
      good: `FROM debian:13
RUN while IFS= read -r line; do echo "$line"; done < /list && read -rp x y && read -t 0
`,
      fixed: `FROM debian:13
RUN while read -r line; do echo "$line"; done < /list
`,
    },
    {
      bad: `FROM debian:13
RUN cat list | \\
    while IFS=: read -d '' name rest; do echo "$name$rest"; done
                ^^^^ raw
`,
      good: `FROM debian:13
RUN git read -x
`,
      fixed: `FROM debian:13
RUN cat list | \\
    while IFS=: read -r -d '' name rest; do echo "$name$rest"; done
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /\bread\b/)) {
      for (const command of treeCommands(tree)) {
        if (command.name !== "read") continue;
        const { words, place, nameWord } = command;
        const polls = words.some(({ text: word }, index) => word === "-t0" || (word === "-t" && words[index + 1]?.text === "0"));
        if (polls || flagsOf(command).some(({ flag }) => flag === "r")) continue;
        const span = spanIn(place.text, nameWord.pos, nameWord.end);
        const fix: FixProposal = { safety: "safe", edits: [{ span: { start: span.end, end: span.end }, text: " -r" }] };
        findings.push({ span, message: "raw", fix });
      }
    }
    return findings;
  },
});
