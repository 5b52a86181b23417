import type { Redirection, Statement } from "../../shell/parse-script.ts";
import { placesOf, type ScriptTree } from "../../shell/script-tree.ts";
import { type ShellText, spanIn } from "../../shell/shell-text.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const repeatedAppend = defineRule({
  id: "repeated-append",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2129", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN echo a >> /list; echo b >> /list; echo c >> /list
           ^^^^^^^^ repeated
`,
      good: `FROM debian:13
RUN { echo a; echo b; echo c; } >> /list; echo d >> /list; echo e >> /other
RUN echo a >> /list && echo b >> /list && echo c >> /list
`,
    },
    {
      bad: `FROM debian:13
RUN <<EOF
echo x > "$f"
cat a | sort >> "$f"
             ^^^^^^^ repeated
date >> "$f"
echo z >> "$f"
echo end
EOF
`,
      good: `FROM debian:13
RUN if a; then echo 1 >> f; echo 2 >> f; else echo 3 >> f; fi; echo 4 >> f
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, />>/)) {
      for (const { statements, around } of lists(tree)) {
        let first: Redirection | undefined;
        let count = 0;
        for (const statement of [...statements, undefined]) {
          const append = statement === undefined ? undefined : appendOf(statement);
          if (append !== undefined && first !== undefined && target(append) === target(first)) {
            count++;
            continue;
          }
          if (first !== undefined && count >= 3) {
            const params = { count, file: target(first) ?? "" };
            findings.push({ span: spanIn(around, first.pos, first.end), message: "repeated", params });
          }
          first = append;
          count = 1;
        }
      }
    }
    return findings;
  },
});

interface List {
  readonly statements: readonly Statement[];
  readonly around: ShellText;
}

/** The lists of statements but for those of a case. */
function lists(tree: ScriptTree): readonly List[] {
  const list: List[] = [];
  list.push({ statements: tree.statements, around: tree.script.text });
  for (const { node, parent, text: around } of placesOf(tree, "CompoundList")) {
    if (parent?.node.type !== "CaseItem") list.push({ statements: node.commands, around });
  }
  for (const { node, text: around } of placesOf(tree, "Script")) list.push({ statements: node.commands, around });
  return list;
}

/** The first `>>` of the command that ends the statement's pipe. */
function appendOf({ command, background }: Statement): Redirection | undefined {
  const last = command.type === "Pipeline" ? command.commands.at(-1) : command;
  if (last === undefined || background === true) return undefined;
  if (last.type !== "Command" && last.type !== "Redirected") return undefined;
  return last.redirects.find(({ operator }) => operator === ">>");
}

function target(redirect: Redirection): string | undefined {
  return redirect.type === "Redirect" ? redirect.target?.text : undefined;
}
