import { spanIn } from "../../shell/shell-text.ts";
import { flagsOf, treeCommands } from "../../shell/tree-commands.ts";
import type { Word } from "../../shell/parse-script.ts";
import { literalValue } from "../../shell/word-value.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const mkdirModeForLastDirectory = defineRule({
  id: "mkdir-mode-for-last-directory",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2174", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN mkdir -p -m 0700 /root/.config/app
             ^^ mode
`,
      good: `FROM debian:13
RUN mkdir -m 0700 /root/x && mkdir -p /a/b && mkdir -p -m 700 x ../y
`,
    },
    {
      bad: `FROM debian:13
RUN mkdir --parents \\
      --mode=0750 "$HOME"
      ^^^^^^^^^^^ mode
`,
      good: `FROM debian:13
RUN install -d -m 0700 /a/b
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /\bmkdir\b/)) {
      for (const command of treeCommands(tree)) {
        if (command.base !== "mkdir") continue;
        const flags = flagsOf(command);
        const mode = flags.find(({ flag }) => flag === "m" || flag === "mode");
        if (mode === undefined || !flags.some(({ flag }) => flag === "p" || flag === "parents")) continue;
        if (!command.words.slice(1).some(mayHaveParents)) continue;
        findings.push({
          span: spanIn(command.place.text, mode.word.pos, mode.word.end),
          message: "mode",
          params: { option: mode.word.text },
        });
      }
    }
    return findings;
  },
});

function mayHaveParents(word: Word): boolean {
  const path = literalValue(word);
  return path === undefined || (path.includes("/") && !/^(?:\.\.?\/)+[^/]+$/.test(path));
}
