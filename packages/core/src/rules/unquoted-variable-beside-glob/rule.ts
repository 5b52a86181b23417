import { type NodeOf, placeSpan, placesOf, type TreePlace } from "../../shell/script-tree.ts";
import { hasGlob, isListExpansion } from "../../shell/word-value.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { quoteFix } from "../shared/quote-fix.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const unquotedVariableBesideGlob = defineRule({
  id: "unquoted-variable-beside-glob",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2231", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN for f in $DIR/*.conf; do mv "$f" /etc; done
             ^^^^ beside
`,
      good: `FROM debian:13
RUN for f in "$DIR"/*.conf /etc/*.conf $list; do mv "$f" /etc; done
`,
      fixed: `FROM debian:13
RUN for f in "$DIR"/*.conf; do mv "$f" /etc; done
`,
    },
    {
      bad: `FROM debian:13
RUN for f in /a \\
      $(dirname "$x")/[0-9].txt; do cat "$f"; done
      ^^^^^^^^^^^^^^^ beside
`,
      good: `FROM debian:13
RUN ls $DIR/*.conf
`,
      fixed: `FROM debian:13
RUN for f in /a \\
      "$(dirname "$x")"/[0-9].txt; do cat "$f"; done
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /\bfor\b/)) {
      for (const place of placesOf(tree, "Word")) {
        const { node, parent } = place;
        if (parent?.node.type !== "For" || !hasGlob(node)) continue;
        for (const part of node.parts ?? []) {
          if (!isExpansion(part)) continue;
          const inner: TreePlace = { node: part, parent: place, text: place.text };
          const params = { expansion: part.text };
          findings.push({ span: placeSpan(inner), message: "beside", params, fix: quoteFix(inner) });
        }
      }
    }
    return findings;
  },
});

function isExpansion(part: NonNullable<NodeOf<"Word">["parts"]>[number]): boolean {
  if (part.type === "SimpleExpansion" || part.type === "ParameterExpansion") return !isListExpansion(part);
  return part.type === "CommandExpansion";
}
