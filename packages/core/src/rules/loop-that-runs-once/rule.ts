import type { Word } from "../../shell/parse-script.ts";
import { placesOf } from "../../shell/script-tree.ts";
import { spanIn } from "../../shell/shell-text.ts";
import { hasGlob, isListExpansion, literalValue, maySplit } from "../../shell/word-value.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const loopThatRunsOnce = defineRule({
  id: "loop-that-runs-once",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "shellcheck", id: "SC2043", relation: "same" },
    { tool: "shellcheck", id: "SC2041", relation: "same" },
    { tool: "shellcheck", id: "SC2042", relation: "same" },
    { tool: "shellcheck", id: "SC2066", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN for dir in /app; do mkdir "$dir"; done
               ^^^^ once
`,
      good: `FROM debian:13
RUN for dir in /a /b; do mkdir "$dir"; done; for f in *.c; do :; done; for x in $list; do :; done
`,
    },
    {
      bad: `FROM debian:13
RUN for n in "$names"; do id "$n"; done && \\
             ^^^^^^^^ quoted
    for m in 'a b'; do :; done; for o in a,b,c; do :; done
             ^^^^^ quoted
                                         ^^^^^ comma
`,
      good: `FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN for x in "$@"; do :; done; for y in {1..3}; do :; done; for z; do :; done
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /\bfor\b/)) {
      for (const { node, text: around } of placesOf(tree, "For")) {
        const [only, ...more] = node.wordlist ?? [];
        const kind = only === undefined || more.length > 0 ? undefined : kindOf(only);
        if (only === undefined || kind === undefined) continue;
        const params = { word: only.text };
        findings.push({ span: spanIn(around, only.pos, only.end), message: kind.message, params, code: kind.code });
      }
    }
    return findings;
  },
});

type Kind = { readonly message: "once" | "quoted" | "comma"; readonly code: string };

function kindOf(word: Word): Kind | undefined {
  const [first, ...more] = word.parts ?? [];
  if (more.length === 0 && first?.type === "SingleQuoted") return { message: "quoted", code: "SC2041" };
  if (more.length === 0 && first?.type === "DoubleQuoted") {
    const expands = first.parts.some((part) => part.type !== "Literal" && part.type !== "ArithmeticExpansion");
    if (first.parts.some((part) => isListExpansion(part) || isIndirect(part.text))) return undefined;
    if (expands || /[*?]|\[.*\]/.test(literalValue(word) ?? "")) return { message: "quoted", code: "SC2066" };
  }
  if (word.parts === undefined && !/["'\\]/.test(word.text) && word.text.includes(","))
    return { message: "comma", code: "SC2042" };
  return maySplit(word) || hasGlob(word) || hasQuotedList(word) ? undefined : { message: "once", code: "SC2043" };
}

function hasQuotedList(word: Word): boolean {
  return word.parts?.some((part) => part.type === "DoubleQuoted" && part.parts.some((inner) => isIndirect(inner.text))) === true;
}

/** `${!prefix@}` gives several words even in quotes. */
function isIndirect(text: string): boolean {
  return text.startsWith("${!");
}
