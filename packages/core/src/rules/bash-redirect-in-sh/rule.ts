import type { BashFormKind } from "../../shell/bash-form.ts";
import { defineRule } from "../rule.ts";
import { formFindings, formSources } from "../shared/bash-form-findings.ts";
import { text } from "./text.ts";

const kinds: ReadonlySet<BashFormKind> = new Set([
  "here-string",
  "both-to-file",
  "both-to-file-old",
  "named-descriptor",
  "large-descriptor",
  "network-file",
  "file-pattern",
  "both-to-pipe",
] as const);

export const bashRedirectInSh = defineRule({
  id: "bash-redirect-in-sh",
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
RUN make install &> /build.log && rm -r /src
                 ^^ fails
`,
      good: `FROM debian:12
RUN make install > /build.log 2>&1 && rm -r /src
`,
      fixed: `FROM debian:12
RUN make install > /build.log 2>&1 && rm -r /src
`,
    },
    {
      bad: `FROM alpine:3.22
RUN base64 -d <<< "aGk=" > /hi && \\
              ^^^ fails
    make |& tee /build.log
         ^^ fails
`,
      good: `FROM alpine:3.22
RUN echo "aGk=" | base64 -d > /hi && make 2>&1 | tee /build.log
`,
      fixed: `FROM alpine:3.22
RUN base64 -d <<< "aGk=" > /hi && \\
    make 2>&1 | tee /build.log
`,
    },
  ],
  check: (context) => formFindings(context, kinds),
});
