import type { ShellCommand } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { baseName, hasCurlFlag, readTransfer } from "../shared/transfers.ts";
import { optionBehind } from "../shared/option-edits.ts";
import { wordSet } from "../shared/package-command.ts";
import { stageSetting, writes } from "../shared/stage-settings.ts";
import { text } from "./text.ts";

export const downloadWithoutFail = defineRule({
  id: "download-without-fail",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "droast", id: "DF035", relation: "narrower" },
    { tool: "tally", id: "tally/prefer-curl-config", relation: "narrower" },
  ],
  mentions: ["curl"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN curl -L -o /usr/local/bin/tool https://example.com/tool && chmod +x /usr/local/bin/tool
    ^^^^ file
`,
      good: `FROM debian:13
RUN curl -fL -o /usr/local/bin/tool https://example.com/tool
RUN curl -L -o /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt
RUN curl -L -o /tool https://example.com/tool && echo "$SUM /tool" | sha256sum -c -
RUN curl -o /dev/null https://example.com && curl https://example.com/version
`,
      fixed: `FROM debian:13
RUN curl -f -L -o /usr/local/bin/tool https://example.com/tool && chmod +x /usr/local/bin/tool
`,
    },
    {
      bad: `FROM debian:13
RUN set -x \\
  && curl -sSL https://example.com/key.asc \\
     ^^^^ file
     > /etc/apt/keyrings/example.asc
WORKDIR /opt
RUN ["curl", "-O", "https://example.com/app.jar"]
     ^^^^^^ file
`,
      good: `FROM debian:13
RUN echo --fail >> ~/.curlrc
RUN curl -sSL https://example.com/key.asc -o /key.asc
`,
      fixed: `FROM debian:13
RUN set -x \\
  && curl -f -sSL https://example.com/key.asc \\
     > /etc/apt/keyrings/example.asc
WORKDIR /opt
RUN ["curl", "-f", "-O", "https://example.com/app.jar"]
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const configured = stageSetting(stages, (instruction) => writes(instruction, /curlrc|CURL_HOME/));
    for (const run of buildScripts(scripts)) {
      const { commands } = run.script;
      for (const [index, command] of commands.entries()) {
        const download = command.name === "curl" ? readTransfer(command) : undefined;
        if (download?.target.kind !== "file" || hasCurlFlag(command, "-f", "--fail", "--fail-with-body")) continue;
        if (isRead(baseName(download.target.name), commands, index) || configured.isOn(run.instruction)) continue;
        const edits = command.program && optionBehind(run, command.program, "-f");
        const fix = edits && { safety: "unsafe" as const, edits };
        findings.push({ span: command.nameSpan, message: "file", params: { file: download.target.name }, fix });
      }
    }
    return findings;
  },
});

/** What does not look into a file. Everything else would fail on the page of an error. */
const blind = wordSet(
  "chmod chown chgrp mv cp ln install mkdir rm ls echo touch cd set apt-get apt apk yum dnf microdnf wget curl " +
    "sleep true printf export",
);

/** Whether the same RUN unpacks, checks, runs or edits the file, which fails or shows when it is not what it should be. */
function isRead(name: string, commands: readonly ShellCommand[], from: number): boolean {
  const mentions = (words: readonly { readonly text: string }[]): boolean => words.some(({ text: word }) => word.includes(name));
  return commands.slice(from + 1).some((command) => {
    if (command.name === undefined) return command.program?.text.includes(name) === true;
    // A checksum may be kept in a file of its own.
    if (/sum$|^gpg|^cosign$|^minisign$/.test(command.name)) return true;
    // Packages that are named by file: `apt-get install ./a.deb`.
    const installs = /^(?:apt|apt-get|apk|yum|dnf|microdnf)$/.test(command.name);
    if (command.name === name) return true;
    return (installs || !blind.has(command.name)) && mentions(command.args);
  });
}
