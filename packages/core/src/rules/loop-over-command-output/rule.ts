import type { CommandNode } from "../../shell/parse-script.ts";
import { placesOf } from "../../shell/script-tree.ts";
import { spanIn } from "../../shell/shell-text.ts";
import { literalValue, roughValue } from "../../shell/word-value.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { solePipe } from "../shared/substitutions.ts";
import { text } from "./text.ts";

const lineTools = /^(grep|fgrep|egrep|sed|cat|awk|cut|sort)$/;

export const loopOverCommandOutput = defineRule({
  id: "loop-over-command-output",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "shellcheck", id: "SC2044", relation: "same" },
    { tool: "shellcheck", id: "SC2045", relation: "same" },
    { tool: "shellcheck", id: "SC2013", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN for file in $(find / -name '*.conf'); do mv "$file" /etc; done
                ^^^^^^^^^^^^^^^^^^^^^^^^ files
`,
      good: `FROM debian:13
RUN find / -name '*.conf' -exec mv {} /etc \\; && for n in $(seq 3); do echo "$n"; done
`,
    },
    {
      bad: `FROM debian:13
RUN for f in \`ls /opt\`; do rm "$f"; done; for line in $(cat list | sort); do \\
             ^^^^^^^^^ files
                                                      ^^^^^^^^^^^^^^^^^^ lines
    echo "$line"; done
`,
      good: `FROM debian:13
RUN while read -r line; do echo "$line"; done < list; for x in a $(ls); do :; done
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /\bfor\b/)) {
      for (const { node, text: around } of placesOf(tree, "For")) {
        const [word, ...more] = node.wordlist ?? [];
        if (word?.parts === undefined || more.length > 0) continue;
        for (const part of word.parts) {
          if (part.type !== "CommandExpansion") continue;
          const pipe = solePipe(part) ?? [];
          const kind = kindOf(pipe, word.parts.length);
          if (kind === undefined) continue;
          findings.push({
            span: spanIn(around, part.pos, part.end),
            message: kind.message,
            params: { command: nameOf(pipe[0]) },
            code: kind.code,
          });
        }
      }
    }
    return findings;
  },
});

function kindOf(
  pipe: readonly CommandNode[],
  parts: number,
): { readonly message: "files" | "lines"; readonly code: string } | undefined {
  if (pipe.length > 0 && pipe.every((command) => lineTools.test(baseOf(command)))) return { message: "lines", code: "SC2013" };
  if (pipe.length !== 1 || parts !== 1) return undefined;
  const name = nameOf(pipe[0]);
  if (name === "find") return { message: "files", code: "SC2044" };
  return name === "ls" ? { message: "files", code: "SC2045" } : undefined;
}

function nameOf(node: CommandNode | undefined): string {
  return node?.type === "Command" && node.name !== undefined ? roughValue(node.name) : "";
}

function baseOf(node: CommandNode): string {
  const name = node.type === "Command" ? literalValue(node.name) : undefined;
  return name === undefined ? "" : name.slice(name.lastIndexOf("/") + 1);
}
