import type { Assignment } from "../../shell/parse-script.ts";
import { ancestors } from "../../shell/script-tree.ts";
import { spanIn } from "../../shell/shell-text.ts";
import { hasTreeFlag, type TreeCommand, treeCommands } from "../../shell/tree-commands.ts";
import { flatParts } from "../../shell/word-value.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const maskedExitStatus = defineRule({
  id: "masked-exit-status",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2155", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN export VERSION=$(cat /version) && make
           ^^^^^^^ masked
`,
      good: `FROM debian:13
RUN VERSION=$(cat /version) && export VERSION && export LEVEL=3 && make
`,
      fixed: `FROM debian:13
RUN VERSION=$(cat /version) && export VERSION && make
`,
    },
    {
      bad: `FROM debian:13
RUN set -e; \\
    export A=1 B="b-$(date)"; \\
               ^ masked
    f() { local dir=\`pwd\`; }; f
                ^^^ masked
`,
      good: `FROM debian:13
RUN f() { local -r dir=$(pwd); }; A=$(b) make
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /\b(?:export|readonly|local|declare|typeset)\b/)) {
      for (const command of treeCommands(tree)) {
        if (!/^(export|readonly|local|declare|typeset)$/.test(command.name) || isLocalConstant(command)) continue;
        for (const item of command.args) {
          if (item.type !== "Assignment" || !hidesFailure(item)) continue;
          const span = spanIn(command.place.text, item.pos, item.pos + item.name.length);
          findings.push({
            span,
            message: "masked",
            params: { variable: item.name, command: command.name },
            fix: splitFix(command, item),
          });
        }
      }
    }
    return findings;
  },
});

function hidesFailure({ value }: Assignment): boolean {
  return value.type === "Word" && flatParts(value).some(({ type }) => type === "CommandExpansion");
}

/** `local -r x=$(…)` has no good way around. */
function isLocalConstant(command: TreeCommand): boolean {
  if (!/^(local|declare|typeset)$/.test(command.name) || !hasTreeFlag(command, "r") || hasTreeFlag(command, "g")) return false;
  return [...ancestors(command.place)].some(({ node }) => node.type === "Function");
}

/** `export X=$(…)` becomes `X=$(…) && export X` where nothing but `&&` stands around it. */
function splitFix({ name, args, place }: TreeCommand, assignment: Assignment): FixProposal | undefined {
  const around = place.parent?.node;
  const stands =
    around?.type === "Statement" || (around?.type === "AndOr" && around.operators.every((operator) => operator === "&&"));
  if (name !== "export" || args.length !== 1 || place.node.redirects.length > 0 || place.node.prefix.length > 0 || !stands) {
    return undefined;
  }
  const { end } = spanIn(place.text, assignment.pos, assignment.end);
  const edits = [
    { span: spanIn(place.text, place.node.pos, assignment.pos), text: "" },
    { span: { start: end, end }, text: ` && export ${assignment.name}` },
  ];
  return { safety: "unsafe", edits };
}
