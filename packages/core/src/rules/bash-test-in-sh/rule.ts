import type { BashFormKind } from "../../shell/bash-form.ts";
import { defineRule } from "../rule.ts";
import { formFindings, formSources } from "../shared/bash-form-findings.ts";
import { text } from "./text.ts";

const kinds: ReadonlySet<BashFormKind> = new Set([
  "double-brackets",
  "test-equals",
  "test-match",
  "test-order",
  "test-variable-set",
  "test-file-exists",
  "test-shell-option",
  "test-nameref",
  "test-modified",
  "test-sticky",
  "test-group",
  "test-owner",
] as const);

export const bashTestInSh = defineRule({
  id: "bash-test-in-sh",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: formSources(kinds),
  text,
  examples: [
    {
      bad: `FROM debian:12
ARG MODE
RUN if [ "$MODE" == debug ]; then make debug; fi
                 ^^ fails
`,
      good: `FROM debian:12
ARG MODE
RUN if [ "$MODE" = debug ]; then make debug; fi
`,
      fixed: `FROM debian:12
ARG MODE
RUN if [ "$MODE" = debug ]; then make debug; fi
`,
    },
    {
      bad: `FROM registry.example.com/base
RUN if [[ -f /etc/app.conf ]] && \\
       ^^ maybe
       [[ $(uname -m) =~ ^arm ]]; then \\
       ^^ maybe
                      ^^ maybe
       make; fi
`,
      good: `FROM registry.example.com/base
SHELL ["/bin/bash", "-c"]
RUN if [[ -f /etc/app.conf ]]; then make; fi
`,
      fixed: `FROM registry.example.com/base
RUN if [ -f /etc/app.conf ] && \\
       [[ $(uname -m) =~ ^arm ]]; then \\
       make; fi
`,
    },
  ],
  check: (context) => formFindings(context, kinds),
});
