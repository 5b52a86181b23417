import { withTriggers } from "../../instructions/read-instructions.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { readTransfer } from "../shared/transfers.ts";
import { text } from "./text.ts";

export const movingDownload = defineRule({
  id: "moving-download",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [],
  mentions: ["http", "ftp"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN curl -fsSL -o /bin/tool https://github.com/example/tool/releases/latest/download/tool-linux
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ latest
`,
      good: `FROM debian:13
RUN curl -fsSL -o /bin/tool https://github.com/example/tool/releases/download/v1.2/tool-linux
RUN curl https://api.github.com/repos/example/tool/releases/latest | jq .tag_name
`,
    },
    {
      bad: `FROM debian:13
ADD https://raw.githubusercontent.com/example/app/main/run.sh /run.sh
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ branch
RUN wget -q \\
    https://example.com/dist/latest.tar.gz
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ latest
`,
      good: `FROM debian:13
ADD https://raw.githubusercontent.com/example/app/v1.0/main/run.sh /run.sh
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.com/latest.tgz /
`,
    },
  ],
  check({ instructions, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of withTriggers(instructions)) {
      if (instruction.kind !== "add" || instruction.flags.some(({ name }) => name === "checksum")) continue;
      for (const { kind, word } of instruction.sources) {
        const message = kind === "path" ? movesWith(word.value) : undefined;
        if (message !== undefined) findings.push({ span: word.span, message, params: { url: word.value } });
      }
    }
    for (const run of buildScripts(scripts)) {
      for (const command of run.script.commands) {
        const download = readTransfer(command);
        if (download === undefined || download.target.kind === "none") continue;
        for (const { text: url, span } of download.urls) {
          const message = movesWith(url);
          if (message !== undefined) findings.push({ span, message, params: { url } });
        }
      }
    }
    return findings;
  },
});

/** Whether the address says that its content changes. Questions to an API are asked for the newest on purpose. */
function movesWith(url: string): "latest" | "branch" | undefined {
  if (!/^(?:https?|ftp):\/\//.test(url) || /^https?:\/\/api\./.test(url)) return undefined;
  if (/\/(?:main|master|HEAD)\/|\/(?:archive|tarball|zipball)\/(?:refs\/heads\/)?(?:main|master|HEAD)\b/.test(url)) {
    return /\/\/(?:raw\.githubusercontent|github|gitlab|bitbucket)\b/.test(url) && !/\/v?\d+\.\d+[\w.-]*\//.test(url)
      ? "branch"
      : undefined;
  }
  return /[/_.-](?:latest|current|nightly)(?:[/._-]|$)/i.test(url.replace(/^https?:\/\/[^/]+/, "")) ? "latest" : undefined;
}
