import { type FromInstruction, flagOf } from "../../instructions/instruction.ts";
import { toSourceSpan } from "../../syntax/logical-text.ts";
import { lexWord, type Lookup } from "../../syntax/word-lexer.ts";
import type { Span } from "../../text/span.ts";
import { suggest } from "../../text/suggest.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { firstReferences } from "../shared/first-references.ts";
import { text } from "./text.ts";

/** More names than anyone declares would make the search for a near one slow. */
const maxNames = 200;

export const undefinedArgInFrom = defineRule({
  id: "undefined-arg-in-from",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "buildkit", id: "UndefinedArgInFrom", relation: "same" }],
  mentions: ["$"],
  text,
  examples: [
    {
      bad: `ARG NODE_VERSION=22
FROM node:\${NODE_VERSON}
            ^^^^^^^^^^^ misspelt
`,
      good: `ARG NODE_VERSION=22
FROM node:\${NODE_VERSION}
`,
      fixed: `ARG NODE_VERSION=22
FROM node:\${NODE_VERSION}
`,
    },
    {
      bad: `FROM alpine:3.22
ARG VARIANT=slim
FROM --platform=$BUILDPLATFORM \\
  "node:22-\${VARIANT:-slim}"
             ^^^^^^^ undeclared
`,
      good: `ARG VARIANT
FROM alpine:3.22
FROM --platform=$TARGETPLATFORM "node:22-\${VARIANT:-slim}"
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    const scope = stages.globalScope;
    let declared: readonly string[] | undefined;
    const lookup: Lookup = (name) => {
      const variable = scope.lookup(name, Number.POSITIVE_INFINITY);
      return variable?.state === "set" ? variable.value : undefined;
    };
    for (const { from } of stages.stages) {
      for (const { name, span } of unsetReferences(from, lookup, stages.escape)) {
        if (scope.lookup(name, Number.POSITIVE_INFINITY) !== undefined) continue;
        declared ??= scope.names(Number.POSITIVE_INFINITY);
        const suggestion = declared.length <= maxNames ? suggest(name, declared) : undefined;
        if (suggestion === undefined) findings.push({ span, message: "undeclared", params: { name } });
        else {
          const fix = { safety: "unsafe" as const, edits: [{ span, text: suggestion }] };
          findings.push({ span, message: "misspelt", params: { name, suggestion }, fix });
        }
      }
    }
    return findings;
  },
});

/** Names in the image and the platform that have no value, each once per word. */
function unsetReferences(from: FromInstruction, lookup: Lookup, escape: string): readonly { name: string; span: Span }[] {
  const list: { name: string; span: Span }[] = [];
  const platform = flagOf(from, "platform");
  const texts = [
    { text: from.image.value, at: from.image.at, whole: from.image.span },
    ...(platform?.value === undefined ? [] : [{ text: platform.value, at: platform.valueAt, whole: platform.valueSpan }]),
  ];
  for (const { text, at, whole } of texts) {
    if (!text.includes("$")) continue;
    const { unset, references, error } = lexWord(text, lookup, { escape });
    const places = firstReferences(references);
    const exact = from.line.text.startsWith(text, at);
    for (const name of unset) {
      const reference = places.get(name);
      const place = reference && exact ? toSourceSpan(from.line, at + reference.nameStart, at + reference.nameEnd) : whole;
      list.push({ name, span: place });
    }
    if (error !== undefined) return list;
  }
  return list;
}
