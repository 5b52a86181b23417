import type { ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { hasCurlFlag, readTransfer } from "../shared/transfers.ts";
import { optionBehind } from "../shared/option-edits.ts";
import { stageSetting, writes } from "../shared/stage-settings.ts";
import { text } from "./text.ts";

export const redirectNotFollowed = defineRule({
  id: "redirect-not-followed",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/curl-should-follow-redirects", relation: "narrower" }],
  mentions: ["curl"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN curl -fsS -o /tool.tgz https://github.com/example/tool/releases/download/v1/tool.tgz
    ^^^^ redirects
`,
      good: `FROM debian:13
RUN curl -fsSL -o /tool.tgz https://github.com/example/tool/releases/download/v1/tool.tgz
RUN curl -o /a https://example.com/a && wget https://github.com/example/tool/releases/download/v1/tool.tgz
RUN curl --location https://github.com/example/tool/archive/v1.tar.gz | tar xz
`,
      fixed: `FROM debian:13
RUN curl -L -fsS -o /tool.tgz https://github.com/example/tool/releases/download/v1/tool.tgz
`,
    },
    {
      bad: `FROM debian:13
ARG VERSION=1.2.3
RUN cd /opt && \\
    curl -s \\
    ^^^^ redirects
      "https://github.com/example/tool/archive/v\${VERSION}.tar.gz" | tar xz
`,
      good: `FROM debian:13
RUN curl -#SL https://github.com/example/tool/archive/v1.tar.gz | tar xz
RUN curl -sI https://github.com/example/tool/releases/latest | grep location
`,
      fixed: `FROM debian:13
ARG VERSION=1.2.3
RUN cd /opt && \\
    curl -L -s \\
      "https://github.com/example/tool/archive/v\${VERSION}.tar.gz" | tar xz
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const configured = stageSetting(stages, (instruction) => writes(instruction, /curlrc|CURL_HOME/));
    for (const run of buildScripts(scripts)) {
      for (const command of run.script.commands) {
        const download = command.name === "curl" ? readTransfer(command) : undefined;
        if (download === undefined || download.target.kind === "none") continue;
        if (hasCurlFlag(command, "-L", "--location", "--location-trusted", "--follow") || configured.isOn(run.instruction))
          continue;
        const host = download.urls.map(redirectingHost).find((found) => found !== undefined);
        if (host === undefined) continue;
        const edits = command.program && optionBehind(run, command.program, "-L");
        const fix = edits && { safety: "safe" as const, edits };
        findings.push({ span: command.nameSpan, message: "redirects", params: { host }, fix });
      }
    }
    return findings;
  },
});

/** Addresses whose answer is known to be the address of another place. */
const redirecting: readonly RegExp[] = [
  /^(?:https?:\/\/)?(?:www\.)?(github\.com)\/[^/]+\/[^/]+\/(?:releases\/(?:latest\/)?download|archive|raw|tarball|zipball)\//,
  /^(?:https?:\/\/)?(api\.github\.com)\/repos\/[^/]+\/[^/]+\/(?:tarball|zipball)/,
  /^(?:https?:\/\/)?((?:downloads\.|prdownloads\.)?sourceforge\.net)\//,
  /^(?:https?:\/\/)?(aka\.ms|git\.io|bit\.ly|goo\.gl|tinyurl\.com)\//,
  /^(?:https?:\/\/)?(go\.dev|golang\.org)\/dl\//,
  /^http:\/\/(github\.com|raw\.githubusercontent\.com|gitlab\.com)\//,
];

function redirectingHost({ text: url }: ShellWord): string | undefined {
  for (const pattern of redirecting) {
    const host = pattern.exec(url)?.[1];
    if (host !== undefined) return host;
  }
  return undefined;
}
