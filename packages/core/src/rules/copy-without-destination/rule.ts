import type { Word } from "../../shell/parse-script.ts";
import { spanIn } from "../../shell/shell-text.ts";
import { flagsOf, treeCommands } from "../../shell/tree-commands.ts";
import { hasGlob, partsOf } from "../../shell/word-value.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

const codes: Readonly<Record<string, string>> = { ln: "SC2226", mv: "SC2224", cp: "SC2225" };

export const copyWithoutDestination = defineRule({
  id: "copy-without-destination",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "shellcheck", id: "SC2226", relation: "same" },
    { tool: "shellcheck", id: "SC2224", relation: "same" },
    { tool: "shellcheck", id: "SC2225", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN cd /usr/bin && ln -s /opt/app/bin/app
                   ^^ here
`,
      good: `FROM debian:13
RUN ln -s /opt/app/bin/app . && cp -t /dst a && mv "a" "b" && cp $files && mv *
`,
      fixed: `FROM debian:13
RUN cd /usr/bin && ln -s /opt/app/bin/app .
`,
    },
    {
      bad: `FROM debian:13
RUN cp -r /a/b && \\
    ^^ missing
    /bin/mv --force "x"
    ^^^^^^^ missing
`,
      good: `FROM debian:13
RUN cp --target-directory=/x y && cp {a,b}
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /\b(?:ln|mv|cp)\b/)) {
      for (const command of treeCommands(tree)) {
        const code = codes[command.base];
        if (code === undefined) continue;
        const flags = flagsOf(command);
        const operands = flags.filter(({ flag, word }) => flag === "" && word.text !== "--");
        const [only] = operands;
        if (only === undefined || operands.length > 1 || maySplitMore(only.word)) continue;
        if (flags.some(({ flag }) => flag !== "" && "target-directory".startsWith(flag))) continue;
        const { place, nameWord, base } = command;
        const span = spanIn(place.text, nameWord.pos, nameWord.end);
        if (base !== "ln") findings.push({ span, message: "missing", params: { command: base }, code });
        else
          findings.push({
            span,
            message: "here",
            params: { target: only.word.text },
            code,
            fix: dotBehind(only.word, command.place.text),
          });
      }
    }
    return findings;
  },
});

/** Whether the word may give several, among them a destination. */
function maySplitMore(word: Word): boolean {
  return (
    hasGlob(word) ||
    partsOf(word).some(({ type }) => type === "SimpleExpansion" || type === "ParameterExpansion" || type === "BraceExpansion")
  );
}

function dotBehind(word: Word, text: Parameters<typeof spanIn>[0]): FixProposal {
  const { end } = spanIn(text, word.pos, word.end);
  return { safety: "safe", edits: [{ span: { start: end, end }, text: " ." }] };
}
