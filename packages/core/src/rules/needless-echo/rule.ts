import type { Command, Word, WordPart } from "../../shell/parse-script.ts";
import { isInBackquotes } from "../../shell/quoting.ts";
import { isPlaceOf, placeSpan, placesOf, type TreePlace } from "../../shell/script-tree.ts";
import { spanIn } from "../../shell/shell-text.ts";
import { partsOf, roughValue } from "../../shell/word-value.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { soleCommand, solePipe } from "../shared/substitutions.ts";
import { text } from "./text.ts";

export const needlessEcho = defineRule({
  id: "needless-echo",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "shellcheck", id: "SC2005", relation: "same" },
    { tool: "shellcheck", id: "SC2116", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN echo $(git rev-parse HEAD) > /rev
         ^^^^^^^^^^^^^^^^^^^^^ output
`,
      good: `FROM debian:13
RUN git rev-parse HEAD > /rev && echo "rev $(git rev-parse HEAD)" && x=$(echo *.c) && echo $(</rev)
`,
      fixed: `FROM debian:13
RUN git rev-parse HEAD > /rev
`,
    },
    {
      bad: `FROM debian:13
RUN cd $(echo /opt/$NAME) && \\
         ^^^^ substitution
    echo "\`date\`"
         ^^^^^^^^ output
`,
      good: `FROM debian:13
RUN cd "/opt/$NAME" && y=$(echo -n a) && z=$(echo a | tr a b)
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /\becho\b/)) {
      for (const place of placesOf(tree, "Command")) {
        const { node, text: around } = place;
        const [only, ...more] = node.args;
        if (node.name?.text !== "echo" || only?.type !== "Word") continue;
        if (more.length === 0 && outputOf(only) !== undefined) {
          const params = { command: only.text };
          findings.push({
            span: spanIn(around, only.pos, only.end),
            message: "output",
            params,
            code: "SC2005",
            fix: withoutEcho(place, only),
          });
        } else if (isWholeSubstitution(place) && !roughValue(only).startsWith("-") && node.args.every(isPlain)) {
          const span = spanIn(around, node.name.pos, node.name.end);
          findings.push({ span, message: "substitution", code: "SC2116" });
        }
      }
    }
    return findings;
  },
});

/** The substitution that is all of the word, quoted or not. */
function outputOf(word: Word): Extract<WordPart, { readonly type: "CommandExpansion" }> | undefined {
  const [part, ...more] = partsOf(word);
  const inner = part?.type === "DoubleQuoted" && part.parts.length === 1 ? part.parts[0] : part;
  if (more.length > 0 || inner?.type !== "CommandExpansion" || inner.script?.commands.length !== 1) return undefined;
  const command = soleCommand(inner);
  // `$(<file)` is no command.
  return command !== undefined && command.name === undefined && command.prefix.every(({ type }) => type !== "Assignment")
    ? undefined
    : inner;
}

function isWholeSubstitution(place: TreePlace<Command>): boolean {
  const expansion = place.parent?.parent?.parent;
  return isPlaceOf(expansion, "CommandExpansion") && soleCommand(expansion.node) === place.node;
}

function isPlain(item: Command["args"][number]): boolean {
  if (item.type !== "Word") return false;
  return partsOf(item).every(({ type }) => type !== "Glob" && type !== "ExtendedGlob" && type !== "BraceExpansion");
}

function withoutEcho(place: TreePlace<Command>, word: Word): FixProposal | undefined {
  const output = outputOf(word);
  if (output === undefined || !output.text.startsWith("$(") || solePipe(output) === undefined || isInBackquotes(place))
    return undefined;
  const { text: around, node } = place;
  if (place.node.prefix.length > 0 || placeSpan(place).start !== spanIn(around, node.pos, node.pos).start) return undefined;
  const edits = [
    { span: spanIn(around, node.pos, output.pos + 2), text: "" },
    { span: spanIn(around, output.end - 1, word.end), text: "" },
  ];
  return { safety: "unsafe", edits };
}
