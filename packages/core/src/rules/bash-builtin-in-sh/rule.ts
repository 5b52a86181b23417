import type { BashFormKind } from "../../shell/bash-form.ts";
import { defineRule } from "../rule.ts";
import { formFindings, formSources } from "../shared/bash-form-findings.ts";
import { text } from "./text.ts";

const kinds: ReadonlySet<BashFormKind> = new Set([
  "let",
  "local",
  "builtin",
  "builtin-option",
  "exec-option",
  "trap-event",
  "trap-prefix",
  "trap-case",
  "printf-quoted",
  "read-nothing",
  "select",
  "coprocess",
  "arithmetic-for",
  "function-name",
  "function-keyword",
  "function-keyword-only",
] as const);

export const bashBuiltinInSh = defineRule({
  id: "bash-builtin-in-sh",
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
RUN pushd /src && make && popd
    ^^^^^ fails
                          ^^^^ fails
`,
      good: `FROM debian:12
RUN (cd /src && make)
`,
      fixed: `FROM debian:12
SHELL ["/bin/bash", "-c"]
RUN pushd /src && make && popd
`,
    },
    {
      bad: `FROM ubuntu:24.04
RUN function retry { "$@" || "$@"; }; \\
    ^^^^^^^^ fails
    trap 'rm -f /tmp/x' SIGTERM; retry make
                        ^^^^^^^ fails
`,
      good: `FROM ubuntu:24.04
RUN retry() { "$@" || "$@"; }; \\
    trap 'rm -f /tmp/x' TERM; read -r line < /etc/hostname; retry make
`,
      fixed: `FROM ubuntu:24.04
RUN retry() { "$@" || "$@"; }; \\
    trap 'rm -f /tmp/x' TERM; retry make
`,
    },
  ],
  check: (context) => formFindings(context, kinds),
});
