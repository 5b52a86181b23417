import { isInBackquotes } from "../../shell/quoting.ts";
import { placeSpan, placesOf } from "../../shell/script-tree.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const backquotedCommand = defineRule({
  id: "backquoted-command",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2006", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN cd /src && rev=\`git rev-parse HEAD\` && make REV="\`cat VERSION\`-$rev"
                   ^^^^^^^^^^^^^^^^^^^^ backquoted
                                                     ^^^^^^^^^^^^^ backquoted
`,
      good: `FROM debian:13
RUN rev=$(git rev-parse HEAD) && echo '\`x\`' \\\`y\\\`
`,
      fixed: `FROM debian:13
RUN cd /src && rev=$(git rev-parse HEAD) && make REV="$(cat VERSION)-$rev"
`,
    },
    {
      bad: `FROM debian:13
RUN dir=\`dirname \\\`which java\\\`\`
        ^^^^^^^^^^^^^^^^^^^^^^^^ backquoted
                 ^^^^^^^^^^^^^^ backquoted
`,
      good: `FROM debian:13
RUN dir=$(dirname "$(which java)")
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /`/)) {
      for (const place of placesOf(tree, "CommandExpansion")) {
        const { node } = place;
        if (!node.text.startsWith("`") || node.script === undefined || node.script.commands.length === 0) continue;
        const span = placeSpan(place);
        // A backslash means something else in backquotes, and a comment would swallow the parenthesis.
        const isPlain = !/[\\#]/.test(node.text) && !isInBackquotes(place);
        const edits = [
          { span: { start: span.start, end: span.start + 1 }, text: "$(" },
          { span: { start: span.end - 1, end: span.end }, text: ")" },
        ];
        const fix: FixProposal | undefined = isPlain ? { safety: "safe", edits } : undefined;
        findings.push({ span, message: "backquoted", params: { command: node.text.slice(1, -1) }, fix });
      }
    }
    return findings;
  },
});
