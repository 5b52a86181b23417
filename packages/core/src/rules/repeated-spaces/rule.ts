import type { Instruction, KeyValue } from "../../instructions/instruction.ts";
import { withTriggers } from "../../instructions/read-instructions.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { Span } from "../../text/span.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const repeatedSpaces = defineRule({
  id: "repeated-spaces",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "instructions",
  sources: [{ tool: "tally", id: "tally/no-multi-spaces", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM   alpine:3.22 AS  base
    ^^^ repeated
COPY a  b   /srv/
RUN  echo "a  b"
`,
      good: `FROM alpine:3.22
RUN echo "a  b"   && echo c
ENV A=1 \\
    B=2
`,
      fixed: `FROM alpine:3.22 AS base
COPY a b /srv/
RUN echo "a  b"
`,
    },
    {
      bad: `FROM alpine:3.22
LABEL a="x  y"   b=2 \\
              ^^^ repeated
      c=3
COPY --chown=1   --link  a  \\
  /srv/
`,
      good: `FROM alpine:3.22
RUN --mount=type=cache,target=/x \\
    a   b
COPY <<EOF   \\
  /a
x  y
EOF
`,
      fixed: `FROM alpine:3.22
LABEL a="x  y" b=2 \\
      c=3
COPY --chown=1 --link a  \\
  /srv/
`,
    },
  ],
  check({ syntax, instructions }) {
    const findings: FindingsOf<typeof text> = [];
    const file = syntax.source.text;
    if (!/\S(?: {2}| *\t)[ \t]*\S/.test(file)) return findings;
    const edits: TextEdit[] = [];
    for (const instruction of withTriggers(instructions)) {
      let before: Span | undefined;
      for (const token of tokensOf(instruction)) {
        if (before !== undefined && token.start > before.end && /^[ \t]{2,}$|^\t$/.test(file.slice(before.end, token.start))) {
          edits.push({ span: { start: before.end, end: token.start }, text: " " });
        }
        before = token;
      }
    }
    const [first] = edits;
    if (first === undefined) return findings;
    findings.push({ span: first.span, message: "repeated", params: { count: edits.length }, fix: { safety: "safe", edits } });
    return findings;
  },
});

/** Keyword, flags and words, in the order of the file. What only a shell reads is one token. */
function tokensOf(instruction: Instruction): readonly Span[] {
  return [instruction.keywordSpan, ...instruction.flags.map(({ span }) => span), ...argumentsOf(instruction)];
}

function argumentsOf(instruction: Instruction): readonly Span[] {
  const all = instruction.argumentsSpan.end > instruction.argumentsSpan.start ? [instruction.argumentsSpan] : [];
  if (instruction.json) return all;
  switch (instruction.kind) {
    case "from":
      return spansOf([instruction.image, instruction.as, instruction.name]);
    case "copy":
    case "add":
      return spansOf([...instruction.sources.map(({ word }) => word), instruction.destination]);
    case "env":
    case "label":
      return instruction.pairs.some(({ separator }) => separator !== "=") ? all : instruction.pairs.map(pairSpan);
    case "expose":
      return spansOf(instruction.ports);
    case "volume":
      return spansOf(instruction.paths);
    case "invalid":
    case "onbuild":
      return [];
    default:
      return all;
  }
}

function spansOf(words: readonly ({ readonly span: Span } | undefined)[]): readonly Span[] {
  return words.flatMap((word) => (word === undefined ? [] : [word.span]));
}

function pairSpan({ key, value }: KeyValue): Span {
  return { start: key.span.start, end: value.span.end };
}
