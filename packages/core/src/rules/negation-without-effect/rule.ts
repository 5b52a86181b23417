import type { Statement } from "../../shell/parse-script.ts";
import { isPlaceOf, placesOf, type ScriptTree } from "../../shell/script-tree.ts";
import { spanIn } from "../../shell/shell-text.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { isCondition } from "../shared/shell-conditions.ts";
import { shellTrees, stopsAtFailure } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const negationWithoutEffect = defineRule({
  id: "negation-without-effect",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2251", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN set -e; ! grep -q secret /app/config; make
            ^ negation
`,
      good: `FROM debian:13
RUN set -e; if grep -q secret /app/config; then exit 1; fi; ! ls && make; make; ! ls /x
RUN ! ls; make
`,
    },
    {
      bad: `FROM debian:13
SHELL ["/bin/bash", "-euxc"]
RUN for f in a b; do ! ldd $f | grep 'not found'; done; \\
                     ^ negation
    f() { ! a; ! b; }; f
          ^ negation
`,
      good: `FROM debian:13
RUN set -e; while ! curl localhost; do sleep 1; done; (a; ! b)
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const run of shellTrees(stages, scripts, /(?:^|[\s;({])!\s/)) {
      if (!stopsAtFailure(run)) continue;
      const last = endingStatements(run.tree);
      for (const place of placesOf(run.tree, "Negation")) {
        const pipe = place.parent;
        const statement = pipe?.parent;
        if (!isPlaceOf(pipe, "Pipeline") || !isPlaceOf(statement, "Statement")) continue;
        if (pipe.node.prefixes[0] !== place.node || last.has(statement.node) || isCondition(pipe)) continue;
        findings.push({ span: spanIn(place.text, place.node.pos, place.node.pos + 1), message: "negation" });
      }
    }
    return findings;
  },
});

/** Statements whose status is that of what holds them, where somebody may look at it. */
function endingStatements({ statements, byType }: ScriptTree): ReadonlySet<Statement> {
  const last = new Set<Statement | undefined>([statements.at(-1)]);
  for (const { node } of byType.get("Script") ?? []) if (node.type === "Script") last.add(node.commands.at(-1));
  for (const { node } of byType.get("Subshell") ?? []) if (node.type === "Subshell") last.add(node.body.commands.at(-1));
  for (const { node } of byType.get("While") ?? []) if (node.type === "While") last.add(node.clause.commands.at(-1));
  for (const type of ["If", "Elif"] as const) {
    for (const { node } of byType.get(type) ?? [])
      if (node.type === "If" || node.type === "Elif") last.add(node.clause.commands.at(-1));
  }
  for (const { node } of byType.get("Function") ?? []) {
    if (node.type === "Function" && node.body.type === "BraceGroup") last.add(node.body.body.commands.at(-1));
  }
  return new Set([...last].filter((statement) => statement !== undefined));
}
