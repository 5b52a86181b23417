import { spanIn } from "../../shell/shell-text.ts";
import { type TreeCommand, treeCommands } from "../../shell/tree-commands.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { testTerms } from "../shared/test-terms.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const andOrInTest = defineRule({
  id: "and-or-in-test",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2166", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN if [ -f /a -a -n "$X" ]; then make; fi
               ^^ joined
`,
      good: `FROM debian:13
RUN [ -f /a ] && [ -n "$X" ] || [ -a /b ] || test -f /a -a -f /b
`,
      fixed: `FROM debian:13
RUN if [ -f /a ] && [ -n "$X" ]; then make; fi
`,
    },
    {
      bad: `FROM debian:13
RUN [ "$A" = 1 -o "$B" = "-a" -o ! -e /c ] && make
               ^^ joined
                              ^^ joined
`,
      good: `FROM debian:13
RUN [ "$A" = -o ]
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /-[ao]\b/)) {
      for (const command of treeCommands(tree)) {
        const joints = testTerms(command).flatMap(({ joint }) => (joint === undefined ? [] : [joint]));
        const fix = joints.length === 0 ? undefined : splitFix(command);
        for (const [index, joint] of joints.entries()) {
          const span = spanIn(command.place.text, joint.pos, joint.end);
          const operator = joint.text === "-a" ? "&&" : "||";
          findings.push({
            span,
            message: "joined",
            params: { option: joint.text, operator },
            fix: index === 0 ? fix : undefined,
          });
        }
      }
    }
    return findings;
  },
});

/** Only where all of it is joined by the same word and nothing around it binds more closely. */
function splitFix(command: TreeCommand): FixProposal | undefined {
  const { place, words } = command;
  const joints = testTerms(command).flatMap(({ joint }) => (joint === undefined ? [] : [joint]));
  const around = place.parent?.node;
  const isFirst = around?.type === "Statement" || (around?.type === "AndOr" && around.commands[0] === place.node);
  const isPlain = joints.length === 1 && !words.some(({ text: word }) => word === "!" || /^\\?[()]$/.test(word));
  if (!isFirst || !isPlain) return undefined;
  const edits = joints.map((joint) => ({
    span: spanIn(place.text, joint.pos, joint.end),
    text: joint.text === "-a" ? "] && [" : "] || [",
  }));
  return { safety: "safe", edits };
}
