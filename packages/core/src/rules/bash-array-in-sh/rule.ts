import type { BashFormKind } from "../../shell/bash-form.ts";
import { defineRule } from "../rule.ts";
import { formFindings, formSources } from "../shared/bash-form-findings.ts";
import { text } from "./text.ts";

const kinds: ReadonlySet<BashFormKind> = new Set(["array", "array-element", "append"] as const);

export const bashArrayInSh = defineRule({
  id: "bash-array-in-sh",
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
RUN packages=(curl git); apt-get install -y "\${packages[@]}"
             ^^^^^^^^^^ fails
                                             ^^^^^^^^^^^^^^ fails
`,
      good: `FROM debian:12
RUN set -- curl git; apt-get install -y "$@"
`,
      fixed: `FROM debian:12
SHELL ["/bin/bash", "-c"]
RUN packages=(curl git); apt-get install -y "\${packages[@]}"
`,
    },
    {
      bad: `FROM alpine:3.22
RUN flags=-O2; \\
    flags+=" -g"; make CFLAGS="$flags"
         ^^ fails
`,
      good: `FROM alpine:3.22
RUN flags=-O2; flags="$flags -g"; make CFLAGS="$flags"
`,
    },
  ],
  check: (context) => formFindings(context, kinds),
});
