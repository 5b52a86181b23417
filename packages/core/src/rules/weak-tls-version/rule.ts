import { flagValue } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { text } from "./text.ts";

export const weakTlsVersion = defineRule({
  id: "weak-tls-version",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "sonar", id: "S4423", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN curl --proto '=https' --tlsv1.0 -fsSL https://example.com/a -o /a
                          ^^^^^^^^^ weak
`,
      good: `FROM debian:13
RUN curl --proto '=https' --tlsv1.2 -fsSL https://example.com/a -o /a && echo --tlsv1.0
`,
      fixed: `FROM debian:13
RUN curl --proto '=https' --tlsv1.2 -fsSL https://example.com/a -o /a
`,
    },
    {
      bad: `FROM debian:13
RUN wget --secure-protocol=TLSv1 https://example.com/a && \\
         ^^^^^^^^^^^^^^^^^^^^^^^ weak
    curl --tls-max 1.1 https://example.com/b -o /b
                   ^^^ weak
`,
      good: `FROM debian:13
RUN wget --secure-protocol=TLSv1_2 https://example.com/a
`,
      fixed: `FROM debian:13
RUN wget --secure-protocol=TLSv1_2 https://example.com/a && \\
    curl --tls-max 1.3 https://example.com/b -o /b
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { script } of buildScripts(scripts)) {
      for (const command of script.commands) {
        const found = command.name === "curl" ? weakCurl(command) : command.name === "wget" ? weakWget(command) : undefined;
        if (found === undefined) continue;
        const { word, better } = found;
        const edits = [{ span: word.span, text: better }];
        const fix: FixProposal | undefined = word.raw === word.text ? { safety: "unsafe", edits } : undefined;
        findings.push({ span: word.span, message: "weak", params: { option: word.text }, fix });
      }
    }
    return findings;
  },
});

interface WeakOption {
  readonly word: ShellWord;
  readonly better: string;
}

function weakCurl(command: ShellCommand): WeakOption | undefined {
  const word = command.args.find(({ text: option }) => /^(?:--tlsv1(?:\.[01])?|--sslv[23]|-[123])$/.test(option));
  if (word !== undefined) return { word, better: "--tlsv1.2" };
  const max = flagValue(command, "--tls-max");
  return max !== undefined && /^(?:1\.[01]|default1\.0)$/.test(max.text) ? { word: max.word, better: "1.3" } : undefined;
}

function weakWget(command: ShellCommand): WeakOption | undefined {
  const given = flagValue(command, "--secure-protocol");
  if (given === undefined || !/^(?:SSLv[23]|TLSv1(?:_[01])?)$/i.test(given.text)) return undefined;
  return { word: given.word, better: given.word.text.startsWith("-") ? "--secure-protocol=TLSv1_2" : "TLSv1_2" };
}
