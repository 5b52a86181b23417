import type { PipelineNode } from "../../shell/parse-script.ts";
import { placesOf, type TreePlace } from "../../shell/script-tree.ts";
import { spanIn } from "../../shell/shell-text.ts";
import { literalValue } from "../../shell/word-value.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { isCondition } from "../shared/shell-conditions.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const andOrInsteadOfIf = defineRule({
  id: "and-or-instead-of-if",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2015", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN [ -f /etc/alpine-release ] && apk add curl || apt-get install -y curl
                                               ^^ both
`,
      good: `FROM debian:13
RUN a && b || true
RUN if a && b || c; then d; fi; a && [ -f b ] || c; a && x=1 || x=2; a && b || echo no
`,
    },
    {
      bad: `FROM debian:13
RUN make && make check \\
    || make clean && ls || rm -f x
                        ^^ both
`,
      good: `FROM debian:13
RUN a || b && c
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /\|\|/)) {
      for (const place of placesOf(tree, "AndOr")) {
        const { commands, operators } = place.node;
        for (const [index, operator] of operators.entries()) {
          const then = commands[index];
          const otherwise = commands[index + 1];
          if (operator !== "||" || operators[index - 1] !== "&&" || then === undefined || otherwise === undefined) continue;
          // Where something follows, it asks for the status of the whole, as an if would.
          if (isTest(then) || isHarmless(otherwise) || index < operators.length - 1 || isCondition(place)) continue;
          const at = operatorBetween(place, then, otherwise);
          findings.push({ span: spanIn(place.text, at, at + 2), message: "both" });
        }
      }
    }
    return findings;
  },
});

function operatorBetween({ text: around }: TreePlace, before: PipelineNode, behind: PipelineNode): number {
  const at = around.text.slice(before.end, behind.pos).indexOf("||");
  return before.end + Math.max(at, 0);
}

function isTest(node: PipelineNode): boolean {
  if (node.type === "TestCommand") return true;
  const name = node.type === "Command" ? literalValue(node.name) : undefined;
  return name === "[" || name === "test";
}

/** It cannot matter whether it runs: it only prints, ends the shell, sets a variable or does nothing. */
function isHarmless(node: PipelineNode): boolean {
  if (node.type === "Pipeline") return node.prefixes.length > 0;
  if (node.type !== "Command") return false;
  const name = literalValue(node.name);
  if (name === undefined) return node.name === undefined;
  return /^(?:.*\/)?(echo|exit|return|printf|true|:)$/.test(name);
}
