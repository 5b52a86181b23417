import { isKeptWhole } from "../../shell/quoting.ts";
import { type NodeOf, placeSpan, placesOf } from "../../shell/script-tree.ts";
import { isListExpansion } from "../../shell/word-value.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { quoteFix } from "../shared/quote-fix.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const unquotedList = defineRule({
  id: "unquoted-list",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2068", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN files=(a b) && rm \${files[@]}
                      ^^^^^^^^^^^ list
`,
      good: `FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN files=(a b) && rm "\${files[@]}" && echo \${#files[@]} \${files[0]} && x=$@
`,
      fixed: `FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN files=(a b) && rm "\${files[@]}"
`,
    },
    {
      bad: `FROM debian:13
RUN f() { for x in $@; do \\
                   ^^ list
      run --x $@; done; }; f a b
              ^^ list
`,
      good: `FROM debian:13
RUN f() { run "$@" \${@+"$@"}; }; f a
`,
      fixed: `FROM debian:13
RUN f() { for x in "$@"; do \\
      run --x "$@"; done; }; f a b
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree, dialect } of shellTrees(stages, scripts, /@/)) {
      for (const place of [...placesOf(tree, "SimpleExpansion"), ...placesOf(tree, "ParameterExpansion")]) {
        if (!isListExpansion(place.node) || isAlternative(place.node) || isKeptWhole(place, dialect, true)) continue;
        const fix = quoteFix(place, true);
        findings.push({ span: placeSpan(place), message: "list", params: { list: place.node.text }, fix });
      }
    }
    return findings;
  },
});

/** `${@+"$@"}` has its quotes inside. */
function isAlternative(node: NodeOf<"SimpleExpansion" | "ParameterExpansion">): boolean {
  return node.type === "ParameterExpansion" && node.operation?.type === "Default" && node.operation.operator.endsWith("+");
}
