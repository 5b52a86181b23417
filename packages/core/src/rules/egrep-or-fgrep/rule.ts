import { spanIn } from "../../shell/shell-text.ts";
import { treeCommands } from "../../shell/tree-commands.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const egrepOrFgrep = defineRule({
  id: "egrep-or-fgrep",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "shellcheck", id: "SC2196", relation: "same" },
    { tool: "shellcheck", id: "SC2197", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN ls | egrep -v 'a|b'
         ^^^^^ obsolete
`,
      good: `FROM debian:13
RUN ls | grep -Ev 'a|b' && ls | grep -F a.b && echo egrep
`,
      fixed: `FROM debian:13
RUN ls | grep -E -v 'a|b'
`,
    },
    {
      bad: `FROM debian:13
RUN x=$(/bin/fgrep a /b) && \\
        ^^^^^^^^^^ obsolete
    fgrep -q c /d
    ^^^^^ obsolete
`,
      good: `FROM debian:13
RUN pgrep egrep
`,
      fixed: `FROM debian:13
RUN x=$(/bin/fgrep a /b) && \\
    grep -F -q c /d
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /\b[ef]grep\b/)) {
      for (const { base, nameWord, place } of treeCommands(tree)) {
        if (base !== "egrep" && base !== "fgrep") continue;
        const instead = base === "egrep" ? "grep -E" : "grep -F";
        const span = spanIn(place.text, nameWord.pos, nameWord.end);
        const fix: FixProposal | undefined =
          nameWord.text === base ? { safety: "safe", edits: [{ span, text: instead }] } : undefined;
        const code = base === "egrep" ? "SC2196" : "SC2197";
        findings.push({ span, message: "obsolete", params: { command: base, instead }, code, fix });
      }
    }
    return findings;
  },
});
