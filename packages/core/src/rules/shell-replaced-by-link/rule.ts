import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const shellReplacedByLink = defineRule({
  id: "shell-replaced-by-link",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL4005", relation: "narrower" },
    { tool: "semgrep", id: "use-shell-instruction", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN ln -sf /bin/bash /bin/sh
                     ^^^^^^^ linked
`,
      good: `FROM debian:13
RUN ln -s /bin/sh /usr/local/bin/shell
SHELL ["/bin/bash", "-c"]
`,
    },
    {
      bad: `FROM debian:13
RUN rm /bin/sh && \\
    ln -s bash /usr/bin/sh
               ^^^^^^^^^^^ linked
`,
      good: `FROM debian:13
RUN ln -s /usr/bin/python3 /usr/bin/python
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { instruction, script } of scripts) {
      if (instruction.kind !== "run") continue;
      for (const { name, args } of script.commands) {
        if (name !== "ln") continue;
        // The last word is the link that is written; what stands before it only names the target.
        const link = args.at(-1);
        const path = link?.value ?? "";
        if (link !== undefined && args.length > 1 && /^\/(?:usr\/)?bin\/sh$/.test(path)) {
          findings.push({ span: link.span, message: "linked", params: { path } });
        }
      }
    }
    return findings;
  },
});
