import { placesOf, type ScriptTree, type TreePlace } from "../../shell/script-tree.ts";
import { spanIn } from "../../shell/shell-text.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

/** What a backslash outside quotes takes a meaning from. */
const special = "|&;<>()\\ '\t\n\r\u00a0\"$`?*@!+[]{}.,~#";

export const escapeWithoutMeaning = defineRule({
  id: "escape-without-meaning",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "shellcheck", id: "SC1012", relation: "same" },
    { tool: "shellcheck", id: "SC1001", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN echo a\\nb && grep -E ^\\d+$ /list
          ^^ control
                          ^^ plain
`,
      good: `FROM debian:13
RUN printf 'a\\nb' && grep -E '^\\d+$' "x\\d" && find . \\( -name a\\ b \\) -exec ls {} \\; && echo \\$x \\#
`,
      fixed: `FROM debian:13
RUN echo a\\nb && grep -E ^d+$ /list
`,
    },
    {
      bad: `FROM debian:13
RUN tr \\t ' ' < /a && \\
       ^^ control
    sed s/x\\/y\\:z/ "$f"\\-old
                       ^^ plain
           ^^ plain
              ^^ plain
`,
      good: `FROM debian:13
RUN cat <<EOF
a\\d
EOF
`,
      fixed: `FROM debian:13
RUN tr \\t ' ' < /a && \\
    sed s/x/y:z/ "$f"-old
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /\\/)) {
      for (const { raw, pos, place } of bareTexts(tree)) {
        for (const match of raw.matchAll(/\\([^])/gu)) {
          const character = match[1]!;
          // `\rm` keeps an alias from being taken.
          if (special.includes(character) || (match.index === 0 && isCommandName(place))) continue;
          const at = pos + match.index;
          const span = spanIn(place.text, at, at + match[0].length);
          const params = { escape: match[0], character };
          if (/[ntr]/.test(character)) findings.push({ span, message: "control", params, code: "SC1012" });
          else {
            const slash = spanIn(place.text, at, at + 1);
            const fix: FixProposal = { safety: "safe", edits: [{ span: slash, text: "" }] };
            findings.push({ span, message: "plain", params, code: "SC1001", fix });
          }
        }
      }
    }
    return findings;
  },
});

function isCommandName({ node, parent }: TreePlace): boolean {
  return parent?.node.type === "Command" && parent.node.name === node;
}

interface BareText {
  readonly raw: string;
  readonly pos: number;
  readonly place: TreePlace;
}

/** The stretches of words outside quotes, expansions and patterns, as they are written. */
function bareTexts(tree: ScriptTree): readonly BareText[] {
  const list: BareText[] = [];
  for (const place of placesOf(tree, "Word")) {
    const { node, parent } = place;
    const holder = parent?.node.type;
    // The operand of an expansion has rules of its own, and so has the right side of =~.
    if (holder === "Default" || holder === "Remove" || holder === "Replace" || holder === "ParameterExpansion") continue;
    if (parent?.node.type === "TestBinary" && parent.node.operator === "=~") continue;
    if (node.parts === undefined) list.push({ raw: node.text, pos: node.pos, place });
    else for (const part of node.parts) if (part.type === "Literal") list.push({ raw: part.text, pos: part.pos, place });
  }
  return list;
}
