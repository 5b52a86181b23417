import type { BashFormKind } from "../../shell/bash-form.ts";
import { defineRule } from "../rule.ts";
import { formFindings, formSources } from "../shared/bash-form-findings.ts";
import { text } from "./text.ts";

const kinds: ReadonlySet<BashFormKind> = new Set(["braces"] as const);

export const braceExpansionInSh = defineRule({
  id: "brace-expansion-in-sh",
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
RUN mkdir -p /srv/{data,log}
                  ^^^^^^^^^^ fails
`,
      good: `FROM debian:12
RUN mkdir -p /srv/data /srv/log
`,
      fixed: `FROM debian:12
RUN mkdir -p /srv/data /srv/log
`,
    },
    {
      bad: `FROM alpine:3.22
RUN for i in {1..3}; do \\
             ^^^^^^ fails
      make retry && break; done
`,
      good: `FROM fedora:42
RUN echo "{a,b}" \${HOME} && awk '{print $1,$2}' /etc/passwd
`,
      fixed: `FROM alpine:3.22
RUN for i in 1 2 3; do \\
      make retry && break; done
`,
    },
  ],
  check: (context) => formFindings(context, kinds),
});
