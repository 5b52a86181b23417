import type { BashFormKind } from "../../shell/bash-form.ts";
import { defineRule } from "../rule.ts";
import { formFindings, formSources } from "../shared/bash-form-findings.ts";
import { text } from "./text.ts";

const kinds: ReadonlySet<BashFormKind> = new Set(["set-option", "set-letter", "set-word"] as const);

export const bashOptionInSh = defineRule({
  id: "bash-option-in-sh",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: formSources(kinds),
  mentions: ["set"],
  text,
  examples: [
    {
      bad: `FROM debian:12
RUN set -o pipefail && curl -fsSL https://example.com/a.tgz | tar xz
           ^^^^^^^^ fails
`,
      good: `FROM debian:12
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://example.com/a.tgz | tar xz
`,
      fixed: `FROM debian:12
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN set -o pipefail && curl -fsSL https://example.com/a.tgz | tar xz
`,
    },
    {
      bad: `FROM registry.example.com/base
RUN set -eux -o \\
      pipefail; make | tee log
      ^^^^^^^^ maybe
`,
      good: `FROM alpine:3.22
RUN set -eux; set +o nounset; make
`,
    },
  ],
  check: (context) => formFindings(context, kinds),
});
