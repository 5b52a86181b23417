import { withTriggers } from "../../instructions/read-instructions.ts";
import { flagValues, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import type { Span } from "../../text/span.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { downloadOf, publicHost, verifiesSomething } from "../shared/downloads.ts";
import { expandedValue } from "../shared/expanded-value.ts";
import { flagOf } from "../../instructions/instruction.ts";
import { text } from "./text.ts";

export const cleartextUrl = defineRule({
  id: "cleartext-url",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "sonar", id: "S5332", relation: "narrower" }],
  mentions: ["http:", "ftp:"],
  text,
  examples: [
    {
      bad: `FROM debian:13
ADD http://downloads.example.com/tool.tgz /opt/
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
RUN curl -fsSL http://downloads.example.com/setup.sh | sh
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
`,
      good: `FROM debian:13
RUN curl -fsS http://localhost:8080/health && curl -fsSO http://files/a.tgz && wget http://10.0.0.7/b.tgz
RUN echo "deb http://deb.example.com/debian trixie main" > /etc/apt/sources.list
`,
      fixed: `FROM debian:13
ADD https://downloads.example.com/tool.tgz /opt/
RUN curl -fsSL https://downloads.example.com/setup.sh | sh
`,
    },
    {
      bad: `FROM python:3.13
ARG MIRROR=http://mirror.example.com
RUN wget -q "ftp://ftp.example.com/pub/tool.tar.gz" && \\
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
    pip install -i $MIRROR/simple tool && \\
                   ^^^^^^^^^^^^^^ url
    git clone http://git.example.com/app.git
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
`,
      good: `FROM python:3.13
RUN wget http://downloads.example.com/tool.tgz && \\
    echo "24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d  tool.tgz" | sha256sum -c
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d http://downloads.example.com/a /a
`,
      fixed: `FROM python:3.13
ARG MIRROR=http://mirror.example.com
RUN wget -q "ftp://ftp.example.com/pub/tool.tar.gz" && \\
    pip install -i $MIRROR/simple tool && \\
    git clone https://git.example.com/app.git
`,
    },
  ],
  check({ syntax, instructions, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const source = syntax.source.text;
    for (const instruction of withTriggers(instructions)) {
      if (instruction.kind !== "add" || flagOf(instruction, "checksum") !== undefined) continue;
      for (const { kind, word } of instruction.sources) {
        const url = kind === "path" ? expandedValue(stages, instruction, word.value) : undefined;
        const host = url === undefined ? undefined : clearHost(url);
        if (host !== undefined)
          findings.push({ span: word.span, message: "url", params: { host }, fix: fixOf(source, word.span) });
      }
    }
    for (const { script } of buildScripts(scripts)) {
      let isVerified: boolean | undefined;
      for (const command of script.commands) {
        for (const { text: url, span } of urlsOf(command)) {
          const host = clearHost(url);
          if (host === undefined) continue;
          isVerified ??= verifiesSomething(script);
          if (!isVerified) findings.push({ span, message: "url", params: { host }, fix: fixOf(source, span) });
        }
      }
    }
    return findings;
  },
});

function clearHost(url: string): string | undefined {
  return /^(?:http|ftp):\/\//i.test(url) ? publicHost(url) : undefined;
}

/** Where a command gets something from. Packages of apt, dnf and apk are signed, so that their servers do not count. */
function urlsOf(command: ShellCommand): readonly ShellWord[] {
  switch (command.name) {
    case "curl":
    case "wget":
      return downloadOf(command)?.urls ?? [];
    case "git":
      return positionals(command)[0]?.text === "clone" ? positionals(command).slice(1, 2) : [];
    case "pip":
    case "pip3":
      return flagValues(command, "-i", "--index-url", "--extra-index-url", "-f", "--find-links").map(({ word }) => word);
    case "npm":
    case "yarn":
    case "pnpm":
      return flagValues(command, "--registry").map(({ word }) => word);
    case "rpm":
      return command.args;
    default:
      return [];
  }
}

/** Most servers have both by now; that this one has is for the build to find out. */
function fixOf(source: string, { start, end }: Span): FixProposal | undefined {
  const at = /^["']?http:\/\/[^:/]+(?:\/|["']?$)/.exec(source.slice(start, end)) === null ? -1 : source.indexOf("http", start);
  return at === -1 ? undefined : { safety: "unsafe", edits: [{ span: { start: at, end: at + "http".length }, text: "https" }] };
}
