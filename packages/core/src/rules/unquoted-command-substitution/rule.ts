import type { Command } from "../../shell/parse-script.ts";
import { isKeptWhole, namesCommand } from "../../shell/quoting.ts";
import { placeSpan, placesOf } from "../../shell/script-tree.ts";
import { literalValue } from "../../shell/word-value.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { quoteFix } from "../shared/quote-fix.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { soleCommand } from "../shared/substitutions.ts";
import { text } from "./text.ts";

export const unquotedCommandSubstitution = defineRule({
  id: "unquoted-command-substitution",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2046", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN make -j$(nproc) && apt-mark auto $(apt-mark showmanual)
           ^^^^^^^^ unquoted
                                     ^^^^^^^^^^^^^^^^^^^^^^ unquoted
`,
      good: `FROM debian:13
RUN arch=$(uname -m) && make -j"$(nproc)" && for n in $(seq 3); do echo "$n"; done && echo $(seq 3)
`,
      fixed: `FROM debian:13
RUN make -j"$(nproc)" && apt-mark auto "$(apt-mark showmanual)"
`,
    },
    {
      bad: `FROM debian:13
RUN test -n \`which \\
            ^^^^^^^~ unquoted
    git\`
`,
      good: `FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN [[ -n $(which git) ]] && $(which git) status
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree, dialect } of shellTrees(stages, scripts, /\$\(|`/)) {
      for (const place of placesOf(tree, "CommandExpansion")) {
        const { node } = place;
        if (node.script === undefined || node.script.commands.length === 0) continue;
        const command = soleCommand(node);
        const name = literalValue(command?.name);
        // Their output is there to be cut into words.
        if (name === "seq" || name === "pgrep" || isKeptWhole(place, dialect) || namesCommand(place)) continue;
        const isOneWord = command !== undefined && givesOneWord(command);
        const fix = node.text.startsWith("$") ? quoteFix(place, isOneWord) : undefined;
        findings.push({ span: placeSpan(place), message: "unquoted", params: { command: name ?? node.text }, fix });
      }
    }
    return findings;
  },
});

/** Commands that print one word and nothing else. */
const oneWord =
  /^(?:nproc|arch|whoami|uname -[mrs]|id -[ug]n?(?: [\w-]+)?|dpkg --print-architecture|lsb_release -[cris]s|mktemp(?: -d)?)$/;

function givesOneWord({ name, args }: Command): boolean {
  return oneWord.test([name?.text, ...args.map((word) => word.text)].join(" "));
}
