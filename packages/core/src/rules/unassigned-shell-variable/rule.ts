import type { ScriptTree } from "../../shell/script-tree.ts";
import { placeSpan } from "../../shell/script-tree.ts";
import { isKnownToShells } from "../../shell/known-variables.ts";
import { treeCommands } from "../../shell/tree-commands.ts";
import { scriptVariables, type VariableReference } from "../../shell/variable-uses.ts";
import { literalValue } from "../../shell/word-value.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const unassignedShellVariable = defineRule({
  id: "unassigned-shell-variable",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "shellcheck", id: "SC2154", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN version=3 && curl -fO "https://example.com/$verison.tgz"
                                               ^^^^^^^^ unassigned
`,
      good: `FROM debian:13
ARG version
RUN echo "$version $HOME \${other:-none}" && for i in 1 2; do echo "$i"; done && read -r x && echo "$x"
`,
    },
    {
      bad: `FROM debian:13
RUN url=https://example.com/$file \\
                            ^^^^^ unassigned
    && echo "$url" "$file"
`,
      good: `FROM debian:13
RUN . /etc/os-release && echo "$name" "\${x:+$x}"
RUN export $(cat /env) && echo "$key"
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree, isDeclared } of shellTrees(stages, scripts, /\$\{?[#!]?[A-Za-z_]|\(\(/)) {
      if (setsUnknownNames(tree)) continue;
      const { assigned, references } = scriptVariables(tree);
      const told = new Set<string>();
      for (const reference of references) {
        const { name, place } = reference;
        if (told.has(name)) continue;
        told.add(name);
        // Names in capitals mostly come from the environment.
        if (!/[a-z]/.test(name) || assigned.has(name) || isKnownToShells(name) || isDeclared(name) || isGuarded(reference))
          continue;
        findings.push({ span: placeSpan(place), message: "unassigned", params: { variable: name } });
      }
    }
    return findings;
  },
});

/** What reads another file or evaluates text may set any variable. */
function setsUnknownNames(tree: ScriptTree): boolean {
  return treeCommands(tree).some(
    ({ name, args }) =>
      /^(\.|source|eval)$/.test(name) ||
      (/^(export|declare|readonly|local|typeset)$/.test(name) &&
        args.some((item) => item.type === "Word" && literalValue(item) === undefined)),
  );
}

/** `${x:-word}` and `${x:+… $x}` say what to do without a value. */
function isGuarded({ name, place }: VariableReference): boolean {
  const { node } = place;
  if (node.type === "ParameterExpansion" && node.operation?.type === "Default" && /[-?]$/.test(node.operation.operator))
    return true;
  for (let around = place.parent; around !== undefined; around = around.parent) {
    if (around.node.type !== "ParameterExpansion") continue;
    const { parameter, operation } = around.node;
    if (parameter !== name || (operation?.type === "Default" && operation.operator.endsWith("+"))) return true;
  }
  return node.type === "ParameterExpansion" && node.operation?.type === "Default" && node.operation.operator.endsWith("+");
}
