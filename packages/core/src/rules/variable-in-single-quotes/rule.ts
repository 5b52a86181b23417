import type { Command } from "../../shell/parse-script.ts";
import { commandAround } from "../../shell/quoting.ts";
import { isPlaceOf, type NodeOf, placesOf, type TreePlace } from "../../shell/script-tree.ts";
import { spanIn } from "../../shell/shell-text.ts";
import { literalValue } from "../../shell/word-value.ts";
import { commandName } from "../../shell/tree-commands.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

const expansion = /\$(?:\w+|[{(])|`[^`]+`/;
/** `$` with these letters is an address or a command of sed. */
const sedAddress = /\$[{dpsaic](?:$|[^a-zA-Z])/;
/** Programs that are given text with `$` in it to work on. */
const readers: ReadonlySet<string> = new Set(
  "trap sh bash ksh zsh ssh eval xprop alias sudo doas run0 docker podman oc dpkg-query jq rename rg unset".split(" "),
);

export const variableInSingleQuotes = defineRule({
  id: "variable-in-single-quotes",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2016", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN echo 'user=$NAME' > /etc/app.conf
               ^^^^^ single
`,
      good: `FROM debian:13
RUN awk '{ print $1 }' /etc/passwd && sed -i '$d' /etc/hosts && sh -c 'echo $HOME'
`,
      fixed: `FROM debian:13
RUN echo "user=$NAME" > /etc/app.conf
`,
    },
    {
      bad: `FROM debian:13
RUN find / -name '*.conf' -exec sed -i 's/a/"\${b}"/' {} + && \\
                                             ^^ single
    echo 'now \`date\`'
              ^^^^^^ single
`,
      good: `FROM debian:13
RUN find / -exec sh -c 'echo $1' _ {} + && PS1='$PWD' && echo '5 $'
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /'/)) {
      for (const place of placesOf(tree, "SingleQuoted")) {
        const { node, text: around } = place;
        const match = expansion.exec(node.value);
        if (match === null || isMeant(place)) continue;
        const at = node.pos + 1 + match.index;
        const span = spanIn(around, at, at + match[0].length);
        findings.push({ span, message: "single", params: { text: match[0] }, fix: doubleQuotes(place) });
      }
    }
    return findings;
  },
});

function isMeant(place: TreePlace<NodeOf<"SingleQuoted">>): boolean {
  const assignment = place.parent?.parent;
  if (isPlaceOf(assignment, "Assignment") && /^(PS[1-4]|PROMPT_COMMAND)$/.test(assignment.node.name)) return true;
  const command = commandAround(place);
  const base = command === undefined ? undefined : commandName(command)?.base;
  if (command === undefined || base === undefined) return false;
  const name = nameOf(base, command);
  if (name === "sed") return sedAddress.test(place.node.value);
  return readers.has(name) || name.endsWith("awk") || name.startsWith("perl") || name === "git filter-branch";
}

/** What works on the text: for find the command that it runs. */
function nameOf(base: string, { args }: Command): string {
  if (base === "git") return args[0]?.text === "filter-branch" ? "git filter-branch" : base;
  if (base !== "find") return base;
  const at = args.findIndex(({ text: word }) => /^-(exec|ok)(dir)?$/.test(word));
  const run = at === -1 ? undefined : args[at + 1];
  return run?.type === "Word" ? (literalValue(run) ?? base) : base;
}

function doubleQuotes({ node, text: around }: TreePlace<NodeOf<"SingleQuoted">>): FixProposal | undefined {
  if (/["\\`!]/.test(node.value)) return undefined;
  const edits = [
    { span: spanIn(around, node.pos, node.pos + 1), text: '"' },
    { span: spanIn(around, node.end - 1, node.end), text: '"' },
  ];
  return { safety: "unsafe", edits };
}
