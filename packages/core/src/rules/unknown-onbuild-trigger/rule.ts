import { ofKind } from "../../instructions/of-kind.ts";
import { keywords } from "../../syntax/keywords.ts";
import { suggest } from "../../text/suggest.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const unknownOnbuildTrigger = defineRule({
  id: "unknown-onbuild-trigger",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "instructions",
  sources: [{ tool: "tally", id: "tally/invalid-onbuild-trigger", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
ONBUILD CPOY . /app
        ^^^^ misspelt
`,
      good: `FROM alpine:3.22
ONBUILD COPY . /app
onbuild run make
`,
      fixed: `FROM alpine:3.22
ONBUILD COPY . /app
`,
    },
    {
      bad: `FROM alpine:3.22
ONBUILD make \\
        ^^^^ unknown
  install
`,
      good: `FROM alpine:3.22
RUN make
`,
    },
  ],
  check({ instructions }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { instruction: inner } of ofKind(instructions, "onbuild")) {
      if (inner.kind !== "invalid" || inner.known !== undefined) continue;
      const { keywordSpan: span, keyword } = inner;
      const suggestion = suggest(
        keyword,
        keywords.filter((known) => known !== "ONBUILD" && known !== "FROM"),
        false,
      );
      if (suggestion === undefined) findings.push({ span, message: "unknown", params: { keyword } });
      else {
        const fix: FixProposal = { safety: "unsafe", edits: [{ span, text: suggestion }] };
        findings.push({ span, message: "misspelt", params: { keyword, suggestion }, fix });
      }
    }
    return findings;
  },
});
