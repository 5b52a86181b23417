import { hasFlag } from "../../shell/command-queries.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { downloadOf, verifiesSomething } from "../shared/downloads.ts";
import { text } from "./text.ts";

export const redirectToCleartext = defineRule({
  id: "redirect-to-cleartext",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: [],
  needs: "stages",
  sources: [{ tool: "sonar", id: "S6506", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN curl -fsSL https://example.com/tool.tgz -o /tool.tgz
         ^^^^^ redirect
`,
      good: `FROM debian:13
RUN curl --proto =https -fsSL https://example.com/tool.tgz -o /tool.tgz && curl -fsS https://example.com/a -o /a
`,
      fixed: `FROM debian:13
RUN curl --proto =https -fsSL https://example.com/tool.tgz -o /tool.tgz
`,
    },
    {
      bad: `FROM debian:13
RUN sh -c 'curl --location "https://example.com/$FILE" \\
                ^^^^^^^^^^ redirect
      | tar xz'
`,
      good: `FROM debian:13
RUN curl -L https://example.com/a -o a && echo "24454f830cdb  a" | sha256sum -c && curl -L http://localhost/b
`,
      fixed: `FROM debian:13
RUN sh -c 'curl --proto =https --location "https://example.com/$FILE" \\
      | tar xz'
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { script } of buildScripts(scripts)) {
      let isVerified: boolean | undefined;
      for (const command of script.commands) {
        if (command.name !== "curl" || !hasFlag(command, "-L", "--location")) continue;
        if (hasFlag(command, "--proto", "--proto-redir")) continue;
        const follows = command.args.find(({ text: word }) => word === "--location" || /^-[a-zA-Z]*L/.test(word));
        const isSecure = downloadOf(command)?.urls.some(({ text: url }) => url.startsWith("https://")) === true;
        isVerified ??= verifiesSomething(script);
        if (follows === undefined || !isSecure || isVerified) continue;
        const at = command.nameSpan.end;
        const edits = [{ span: { start: at, end: at }, text: " --proto =https" }];
        findings.push({
          span: follows.span,
          message: "redirect",
          fix: script.form === "exec" ? undefined : { safety: "unsafe", edits },
        });
      }
    }
    return findings;
  },
});
