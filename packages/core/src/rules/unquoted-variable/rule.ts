import { isKeptWhole, namesCommand } from "../../shell/quoting.ts";
import { isPlaceOf, type NodeOf, placeSpan, placesOf, type TreePlace } from "../../shell/script-tree.ts";
import { variableBlanks } from "../../shell/variable-blanks.ts";
import { isListExpansion } from "../../shell/word-value.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { quoteFix } from "../shared/quote-fix.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

type Variable = NodeOf<"SimpleExpansion" | "ParameterExpansion">;

export const unquotedVariable = defineRule({
  id: "unquoted-variable",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "shellcheck", id: "SC2086", relation: "same" },
    { tool: "sonar", id: "S6570", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN files=$(ls /src) && cp $files /dst
                           ^^^^^^ unquoted
`,
      good: `FROM debian:13
ARG VERSION
RUN name=app && cp "$files" /dst/$name-$VERSION
`,
      fixed: `FROM debian:13
RUN files=$(ls /src) && cp "$files" /dst
`,
    },
    {
      bad: `FROM debian:13
RUN <<EOF
for file in /etc/*.conf; do
  mv $file \${file%.conf}.old > $HOME/log
     ^^^^^ unquoted
           ^^^^^^^^^^^^^ unquoted
                               ^^^^^ unquoted
done
EOF
`,
      good: `FROM debian:13
RUN for size in 16 32; do make icon-$size; done; x=$y; case $x in a) echo \${#x} $? $#;; esac
`,
      fixed: `FROM debian:13
RUN <<EOF
for file in /etc/*.conf; do
  mv "$file" "\${file%.conf}".old > "$HOME"/log
done
EOF
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree, dialect, isDeclared } of shellTrees(stages, scripts, /\$/)) {
      const places = [...placesOf(tree, "SimpleExpansion"), ...placesOf(tree, "ParameterExpansion")];
      for (const place of places) {
        if (isNumber(place.node) || isListExpansion(place.node) || isKeptWhole(place, dialect)) continue;
        if (namesCommand(place) || assigns(place) || variableBlanks(tree, isDeclared).get(place.node) === "clean") continue;
        const span = placeSpan(place);
        findings.push({ span, message: "unquoted", params: { variable: place.node.text }, fix: quoteFix(place) });
      }
    }
    return findings;
  },
});

/** What never has blanks, and `${x:+word}`, whose word has quotes of its own. */
function isNumber(node: Variable): boolean {
  if (node.type === "SimpleExpansion") return /^\$[-$?!#]$/.test(node.text);
  const { operation, prefix, parameter } = node;
  if (prefix === "#" || /^[-$?!#]$/.test(parameter)) return true;
  return operation?.type === "Default" && operation.operator.endsWith("+");
}

/** `: ${X:=default}` and the mistaken `$X=value`. */
function assigns({ node, parent }: TreePlace<Variable>): boolean {
  if (!isPlaceOf(parent, "Word") || !isPlaceOf(parent.parent, "Command")) return false;
  const command = parent.parent.node;
  const isDefault =
    node.type === "ParameterExpansion" && node.operation?.type === "Default" && node.operation.operator.endsWith("=");
  if (isDefault) return command.name?.text === ":";
  return command.name === parent.node && /^\$\w+=/.test(parent.node.text);
}
