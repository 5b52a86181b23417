import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

/** The findings are made by the lint passes (lint/report-suppressions.ts), which alone know what a comment left out. */
export const unusedSuppression = defineRule({
  id: "unused-suppression",
  since: "0.1.0",
  category: "clarity",
  severity: "info",
  profiles: ["recommended", "strict", "beginner"],
  needs: "instructions",
  sources: [],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
# plimsoll ignore=untagged-image
                  ^^^^^^^^^^^^^^ unused
USER app
`,
      good: `# plimsoll ignore=untagged-image
FROM alpine
USER app
`,
      fixed: `FROM alpine:3.22
USER app
`,
    },
  ],
  check() {
    const findings: FindingsOf<typeof text> = [];
    return findings;
  },
});
