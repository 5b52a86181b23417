import { placesOf } from "../../shell/script-tree.ts";
import { spanIn } from "../../shell/shell-text.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const spaceAfterEquals = defineRule({
  id: "space-after-equals",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC1007", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN VERSION= 3 make
    ^^^^^^^^ space
`,
      good: `FROM debian:13
RUN VERSION=3 make && A= && B='' make && IFS= read -r line && C=; make
`,
      fixed: `FROM debian:13
RUN VERSION='' 3 make
`,
    },
    {
      bad: `FROM debian:13
RUN export A= B=2 && \\
           ^^ space
    CFLAGS=  make
    ^^^^^^^ space
`,
      good: `FROM debian:13
RUN make A= B=2
`,
      fixed: `FROM debian:13
RUN export A='' B=2 && \\
    CFLAGS=''  make
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /=[ \t]/)) {
      for (const { node, text: around } of placesOf(tree, "Assignment")) {
        if (node.name === "IFS" || !node.text.endsWith("=")) continue;
        if (!/^[ \t]+[^ \t\r\n;&|)]/.test(around.text.slice(node.end, node.end + 200))) continue;
        const span = spanIn(around, node.pos, node.end);
        const fix: FixProposal = { safety: "safe", edits: [{ span: { start: span.end, end: span.end }, text: "''" }] };
        findings.push({ span, message: "space", params: { variable: node.name }, fix });
      }
    }
    return findings;
  },
});
