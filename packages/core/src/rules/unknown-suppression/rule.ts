import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

/** The findings are made by the lint passes (lint/report-suppressions.ts), which alone know every rule. */
export const unknownSuppression = defineRule({
  id: "unknown-suppression",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "instructions",
  sources: [],
  text,
  examples: [
    {
      bad: `# plimsoll ignore=untaged-image
                  ^^^^^^^^^^^^^ misspelt
FROM alpine
USER app
`,
      good: `# plimsoll ignore=untagged-image
FROM alpine
USER app
`,
      fixed: `# plimsoll ignore=untagged-image
FROM alpine
USER app
`,
    },
    {
      bad: `# check=skip=jsonArgsRecommended
             ^^^^^^^^^^^^^^^^^^^ misspelt-check
FROM alpine:3.22
# check=skip=DL3025 the shell is wanted
             ^^^^^^ no-check
CMD echo hello
`,
      good: `# check=skip=StageNameCasing;error=true
FROM alpine:3.22
# check=skip=JSONArgsRecommended the shell is wanted
CMD echo hello
`,
      fixed: `# check=skip=JSONArgsRecommended
FROM alpine:3.22
# check=skip=DL3025 the shell is wanted
CMD echo hello
`,
    },
  ],
  check() {
    const findings: FindingsOf<typeof text> = [];
    return findings;
  },
});
