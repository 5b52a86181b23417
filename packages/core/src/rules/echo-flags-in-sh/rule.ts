import type { BashFormKind } from "../../shell/bash-form.ts";
import { defineRule } from "../rule.ts";
import { formFindings, formSources } from "../shared/bash-form-findings.ts";
import { text } from "./text.ts";

const kinds: ReadonlySet<BashFormKind> = new Set(["echo-option"] as const);

export const echoFlagsInSh = defineRule({
  id: "echo-flags-in-sh",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: formSources(kinds),
  mentions: ["echo"],
  text,
  examples: [
    {
      bad: `FROM debian:12
RUN echo -e "[app]\\nport=80" > /etc/app.conf
         ^^ fails
`,
      good: `FROM debian:12
RUN printf '[app]\\nport=80\\n' > /etc/app.conf
`,
      fixed: `FROM debian:12
RUN echo "[app]\\nport=80" > /etc/app.conf
`,
    },
    {
      bad: `FROM registry.example.com/base
RUN true && \\
    echo -ne "a\\tb" > /list
         ^^^ maybe
`,
      good: `FROM registry.example.com/base
RUN echo "-e is text here" && echo -- && printf 'a\\tb' > /list
`,
    },
  ],
  check: (context) => formFindings(context, kinds),
});
