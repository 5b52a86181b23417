import { placeSpan } from "../../shell/script-tree.ts";
import { spanIn } from "../../shell/shell-text.ts";
import { hasTreeFlag, type TreeCommand, treeCommands } from "../../shell/tree-commands.ts";
import { onlyLiterals } from "../../shell/word-value.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

const escape = /\\(?:[rntabefv']|[0-7]{1,3}|x[0-9A-Fa-f]{1,2})/;

export const escapeInEcho = defineRule({
  id: "escape-in-echo",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2028", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN echo "[user]\\nname=app" > /etc/app.conf
                ^^ escape
`,
      good: `FROM debian:13
RUN printf '[user]\\nname=app\\n' > /etc/app.conf && echo -e 'a\\tb' && echo 'C:\\windows'
`,
      fixed: `FROM debian:13
RUN printf '%b\\n' "[user]\\nname=app" > /etc/app.conf
`,
    },
    {
      bad: `FROM debian:13
RUN echo one 'two\\x41' three\\\\033 four
                 ^^^^ escape
                             ^^^^ escape
`,
      good: `FROM alpine:3
SHELL ["/bin/ash", "-c"]
RUN echo 'a\\nb'
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree, dialect } of shellTrees(stages, scripts, /\becho\b/)) {
      // Their echo always expands.
      if (dialect === "dash" || dialect === "ash") continue;
      for (const command of treeCommands(tree)) {
        if (command.base !== "echo" || hasTreeFlag(command, "e")) continue;
        for (const word of command.words) {
          if (!escape.test(onlyLiterals(word))) continue;
          const match = escape.exec(word.text);
          const at = word.pos + (match?.index ?? 0);
          const span = spanIn(command.place.text, at, match === null ? word.end : at + match[0].length);
          findings.push({ span, message: "escape", params: { escape: match?.[0] ?? word.text }, fix: printfFix(command) });
        }
      }
    }
    return findings;
  },
});

/** `printf '%b\n'` prints what an expanding echo would. */
function printfFix({ place, nameWord, words, args }: TreeCommand): FixProposal | undefined {
  if (words.length !== 1 || args.length !== 1 || words[0]!.text.startsWith("-") || nameWord.text !== "echo") return undefined;
  const { start } = placeSpan(place);
  const at = spanIn(place.text, nameWord.pos, nameWord.end);
  return at.start < start ? undefined : { safety: "unsafe", edits: [{ span: at, text: "printf '%b\\n'" }] };
}
