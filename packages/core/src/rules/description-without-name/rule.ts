import type { Instruction } from "../../instructions/instruction.ts";
import { lineAt } from "../../text/source-text.ts";
import type { Span } from "../../text/span.ts";
import { goLowerCase } from "../../text/lower-case.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const descriptionWithoutName = defineRule({
  id: "description-without-name",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  // BuildKit itself counts it as an experiment: most comments above an ARG are meant for readers, not for `--call=outline`.
  profiles: [],
  needs: "instructions",
  sources: [{ tool: "buildkit", id: "InvalidDefinitionDescription", relation: "same" }],
  text,
  examples: [
    {
      bad: `# the version to build
ARG VERSION=1
    ^^^^^^^ description
FROM alpine:3.22
`,
      good: `# VERSION is the version to build
ARG VERSION=1
FROM alpine:3.22
`,
      fixed: `# the version to build
#
ARG VERSION=1
FROM alpine:3.22
`,
    },
    {
      bad: `FROM alpine:3.22
# One and two are
# hadolint ignore=DL3006
ARG ONE TWO
    ^^^ description

# the application
  FROM alpine:3.22 AS App
                      ^^^ description
`,
      good: `# what it stands on
FROM alpine:3.22
# TWO comes second
ARG ONE TWO
# not for the line below
#
FROM alpine:3.22 AS app
`,
      fixed: `FROM alpine:3.22
# One and two are
# hadolint ignore=DL3006
ARG ONE TWO

# the application
#
  FROM alpine:3.22 AS App
`,
    },
  ],
  check({ instructions, syntax }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of instructions) {
      const comment = instruction.commentsAbove.at(-1);
      const defined = definedNames(instruction);
      const [first] = defined;
      const firstWord = comment?.text.split(" ", 1)[0];
      if (first === undefined || firstWord === undefined || defined.some(({ name }) => name === firstWord)) continue;
      const start = syntax.source.lineStarts[lineAt(syntax.source, instruction.span.start)]!;
      // An empty comment ends the description; a comment that suppresses findings must stay next to its instruction.
      const bound = instruction.commentsAbove.some(({ text }) => /^(?:plimsoll|hadolint|check)\b/i.test(text));
      const edits = [{ span: { start, end: start }, text: "#\n" }];
      const params = { name: first.name, keyword: instruction.keyword };
      // BuildKit names the line of the instruction, not that of the comment.
      findings.push({ span: first.span, message: "description", params, fix: bound ? undefined : { safety: "safe", edits } });
    }
    return findings;
  },
});

interface DefinedName {
  /** As the comment must write it. */
  readonly name: string;
  readonly span: Span;
}

function definedNames(instruction: Instruction): readonly DefinedName[] {
  if (instruction.kind === "arg") return instruction.definitions.map(({ name }) => ({ name: name.value, span: name.span }));
  if (instruction.kind !== "from" || instruction.name === undefined) return [];
  return [{ name: goLowerCase(instruction.name.value), span: instruction.name.span }];
}
