import { placesOf } from "../../shell/script-tree.ts";
import { spanIn } from "../../shell/shell-text.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const literalBrace = defineRule({
  id: "literal-brace",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC1083", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN git reset --hard HEAD@{1}
                          ^ brace
                            ^ brace
`,
      good: `FROM debian:13
RUN git reset --hard 'HEAD@{1}' && touch {a,b} && find . -exec ls {} + && { echo "$x"; } && echo \\{
`,
    },
    {
      bad: `FROM debian:13
RUN make && \\
    echo x} {y
          ^ brace
            ^ brace
`,
      good: `FROM debian:13
RUN echo \${x} "{a}" && cat <<EOF
{a}
EOF
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /[{}]/)) {
      for (const place of placesOf(tree, "Word")) {
        const { node, parent } = place;
        const holder = parent?.node.type;
        if (
          holder !== "Command" &&
          holder !== "Assignment" &&
          holder !== "For" &&
          holder !== "Redirect" &&
          holder !== "ArrayValue"
        )
          continue;
        const bare = node.parts ?? [{ type: "Literal" as const, text: node.text, pos: node.pos }];
        for (const part of bare) {
          if (part.type !== "Literal") continue;
          for (const match of part.text.matchAll(/\\[^]|\{\}|[{}]/g)) {
            if (match[0].length > 1) continue;
            const at = part.pos + match.index;
            findings.push({ span: spanIn(place.text, at, at + 1), message: "brace", params: { brace: match[0] } });
          }
        }
      }
    }
    return findings;
  },
});
