import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

const suppression = /^(?:hadolint|plimsoll)\s+(?:stage\s+)?ignore\s*=\s*[A-Za-z]|^check\s*=.*\bskip\s*=/i;

export const suppressionComment = defineRule({
  id: "suppression-comment",
  since: "0.1.0",
  category: "clarity",
  severity: "info",
  profiles: [],
  needs: "instructions",
  sources: [{ tool: "hadolint", id: "DL1001", relation: "wider" }],
  text,
  examples: [
    {
      bad: `FROM node:22
# hadolint ignore=DL3003
^^^^^^^^^^^^^^^^^^^^^^^^ comment
RUN cd /app && npm ci
`,
      good: `# hadolint global ignore=DL3003
FROM node:22
# ignore=DL3003 is not written like this
RUN cd /app && npm ci
`,
    },
    {
      bad: `FROM node:22
RUN true && \\
    # plimsoll ignore=cd-in-run — the script expects it
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comment
    cd /app
`,
      good: `# check=skip=all
FROM node:22
`,
    },
  ],
  check({ syntax }) {
    const findings: FindingsOf<typeof text> = [];
    // What holds for the whole file stands at its top and in nobody's way.
    for (const { text: comment, span } of syntax.comments)
      if (suppression.test(comment)) findings.push({ span, message: "comment" });
    return findings;
  },
});
