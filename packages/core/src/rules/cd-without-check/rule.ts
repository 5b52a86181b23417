import { placeSpan } from "../../shell/script-tree.ts";
import { hasTreeFlag, type TreeCommand, treeCommands } from "../../shell/tree-commands.ts";
import { spanIn } from "../../shell/shell-text.ts";
import { roughValue } from "../../shell/word-value.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { isCondition } from "../shared/shell-conditions.ts";
import { shellTrees, stopsAtFailure } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const cdWithoutCheck = defineRule({
  id: "cd-without-check",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2164", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN cd /src; make install
    ^^ unchecked
`,
      good: `FROM debian:13
RUN cd /src && make install
RUN set -e; cd /src; make
RUN cd ..; make
`,
      fixed: `FROM debian:13
RUN cd /src || exit 1; make install
`,
    },
    {
      bad: `FROM debian:13
RUN <<EOF
make && pushd /src
        ^^^^^ unchecked
popd > /dev/null
^^^^ unchecked
EOF
`,
      good: `FROM debian:13
SHELL ["/bin/bash", "-ec"]
RUN cd /src; if cd /x; then make; fi
`,
      fixed: `FROM debian:13
RUN <<EOF
make && pushd /src
popd > /dev/null || exit 1
EOF
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const run of shellTrees(stages, scripts, /\b(?:cd|pushd|popd)\b/)) {
      if (stopsAtFailure(run)) continue;
      for (const command of treeCommands(run.tree)) {
        if (!/^(cd|pushd|popd)$/.test(command.name) || isHarmless(command) || isCondition(command.place)) continue;
        const { place, nameWord, name } = command;
        const fix: FixProposal | undefined = place.parent?.node.type === "Statement" ? exitFix(command) : undefined;
        findings.push({
          span: spanIn(place.text, nameWord.pos, nameWord.end),
          message: "unchecked",
          params: { command: name },
          fix,
        });
      }
    }
    return findings;
  },
});

/** A directory that is always there, or only a change of the list of directories. */
function isHarmless(command: TreeCommand): boolean {
  const { name, words } = command;
  if (words.length === 1 && /^\/*(?:\.\.?\/+)*(?:\.\.?)?$/.test(roughValue(words[0]!, "$"))) return true;
  return name !== "cd" && hasTreeFlag(command, "n");
}

function exitFix({ place }: TreeCommand): FixProposal {
  const { end } = placeSpan(place);
  return { safety: "safe", edits: [{ span: { start: end, end }, text: " || exit 1" }] };
}
