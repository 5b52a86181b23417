import { isKnownToShells } from "../../shell/known-variables.ts";
import { scriptVariables } from "../../shell/variable-uses.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const unusedShellVariable = defineRule({
  id: "unused-shell-variable",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2034", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN JAVA_HOME=/opt/java
    ^^^^^^^^^ unused
RUN for i in 1 2 3; do sleep 1; done
        ^ unused
`,
      good: `FROM debian:13
ARG LEVEL
RUN A=1 make && B=2 && echo "$B" && export C=3 && for _ in 1 2; do sleep 1; done && LEVEL=4
`,
    },
    {
      bad: `FROM debian:13
RUN set -ex \\
    && read -r first rest < /etc/list \\
               ^^^^^ unused
    && total=$((3 + 4))
       ^^^^^ unused
`,
      good: `FROM debian:13
RUN x=1 && echo $((x + 1)) && trap 'rm $dir' EXIT && dir=/tmp/x
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree, isDeclared } of shellTrees(stages, scripts, /=|\b(?:read|for|declare|local|readonly)\b/)) {
      const { assigned, used } = scriptVariables(tree);
      for (const [name, span] of assigned) {
        if (span === undefined || used.has(name) || name.startsWith("_") || isKnownToShells(name) || isDeclared(name)) continue;
        findings.push({ span, message: "unused", params: { variable: name } });
      }
    }
    return findings;
  },
});
