import type { Command } from "../../shell/parse-script.ts";
import { commandAround } from "../../shell/quoting.ts";
import { ancestors, isPlaceOf, type NodeOf, placeSpan, placesOf, type TreePlace } from "../../shell/script-tree.ts";
import { commandName } from "../../shell/tree-commands.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { wholeWordQuotes } from "../shared/quote-word.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const repeatedCharacterInClass = defineRule({
  id: "repeated-character-in-class",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "shellcheck", id: "SC2102", relation: "same" },
    { tool: "shellcheck", id: "SC2101", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM python:3
RUN pip install uvicorn[standard]
                       ^^^^^^^^^^ class
`,
      good: `FROM python:3
RUN pip install 'uvicorn[standard]' celery[redis] && ls [a-z]* && tr -d [aa] < /x
`,
      fixed: `FROM python:3
RUN pip install "uvicorn[standard]"
`,
    },
    {
      bad: `FROM debian:13
RUN ls [:digit:]* && \\
       ^^^^^^^^^ named
    ls "$x"[100-200]
           ^^^^^^^^^ class
`,
      good: `FROM debian:13
RUN ls [[:digit:]]*
`,
      fixed: `FROM debian:13
RUN ls "[:digit:]*" && \\
    ls "$x"[100-200]
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /\[/)) {
      for (const place of placesOf(tree, "Glob")) {
        const kind = isPlainClass(place.node) ? kindOf(place.node.text) : undefined;
        if (kind === undefined || isMeant(place)) continue;
        const word = isPlaceOf(place.parent, "Word") ? place.parent : undefined;
        const fix = word === undefined ? undefined : wholeWordQuotes(word);
        const params = { pattern: place.node.text };
        findings.push({ span: placeSpan(place), message: kind.message, params, code: kind.code, fix });
      }
    }
    return findings;
  },
});

/** A variable between the brackets may give them any other content. */
function isPlainClass({ kind, parts }: NodeOf<"Glob">): boolean {
  return kind === "bracket" && parts.every(({ type }) => type === "Literal");
}

function kindOf(text: string): { readonly message: "class" | "named"; readonly code: string } | undefined {
  if (!text.endsWith("]")) return undefined;
  const inner = text.slice(1, -1).replace(/^[!^]/, "");
  if (inner.startsWith(":") && inner.endsWith(":") && inner !== ":") return { message: "named", code: "SC2101" };
  const characters = [...inner.replaceAll("-", "")];
  const repeats = new Set(characters).size < characters.length;
  return repeats && !inner.includes("[") ? { message: "class", code: "SC2102" } : undefined;
}

/** `tr` and `read` take such words as they stand; `[[ … -eq … ]]` and `-v` take an index. */
function isMeant(place: TreePlace<NodeOf<"Glob">>): boolean {
  const command = commandAround(place);
  const name = command === undefined ? undefined : commandName(command)?.name;
  if (name === "tr" || name === "read") return true;
  for (const { node } of ancestors(place)) {
    if (node.type === "TestBinary") return /^-(eq|ne|lt|le|gt|ge)$/.test(node.operator);
    if (node.type === "TestUnary") return node.operator === "-v";
    if (node.type === "Command") return name === "[" && precededByV(node, place);
  }
  return false;
}

function precededByV({ args }: Command, place: TreePlace): boolean {
  const index = args.findIndex((word) => word === place.parent?.node);
  return args[index - 1]?.text === "-v";
}
