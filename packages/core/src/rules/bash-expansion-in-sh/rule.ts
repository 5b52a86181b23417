import type { BashFormKind } from "../../shell/bash-form.ts";
import { defineRule } from "../rule.ts";
import { formFindings, formSources } from "../shared/bash-form-findings.ts";
import { text } from "./text.ts";

const kinds: ReadonlySet<BashFormKind> = new Set([
  "process-substitution",
  "extended-glob",
  "caret-in-glob",
  "ansi-quotes",
  "translated-quotes",
  "arithmetic-command",
  "arithmetic-brackets",
  "increment",
  "power",
  "number-base",
  "indirect",
  "array-keys",
  "names-with-prefix",
  "slice",
  "replacement",
  "changed-case",
  "all-arguments-cut",
  "shell-variable",
  "file-in-substitution",
  "file-in-backticks",
] as const);

export const bashExpansionInSh = defineRule({
  id: "bash-expansion-in-sh",
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
ARG VERSION=v1.2
RUN curl -fsSLO https://example.com/app-\${VERSION/v/}.tgz
                                        ^^^^^^^^^^^^^ fails
`,
      good: `FROM debian:12
ARG VERSION=v1.2
RUN curl -fsSLO https://example.com/app-\${VERSION#v}.tgz
`,
      fixed: `FROM debian:12
ARG VERSION=v1.2
SHELL ["/bin/bash", "-c"]
RUN curl -fsSLO https://example.com/app-\${VERSION/v/}.tgz
`,
    },
    {
      bad: `FROM registry.example.com/base
RUN diff <(sort a) \\
         ^^^^^^^^^ maybe
      b && kill "$(</run/app.pid)"
                 ^^^^^^^^^^^^^^^^ maybe
`,
      good: `FROM registry.example.com/base
ARG UID=1000
RUN useradd --uid $UID app && kill "$(cat /run/app.pid)" && echo \${HOME:-/root} $((1 + 2))
`,
    },
  ],
  check: (context) => formFindings(context, kinds),
});
