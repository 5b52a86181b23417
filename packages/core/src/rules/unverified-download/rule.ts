import { dialectOf, isPosixLike } from "../../shell/dialect.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { downloadOf, publicHost, verifiesSomething } from "../shared/downloads.ts";
import { wordSet } from "../shared/package-command.ts";
import { text } from "./text.ts";

/** What makes use of a file that was downloaded. */
const users = wordSet(
  "tar unzip bsdtar 7z 7za gunzip unxz cpio chmod install mv cp dpkg apt apt-get rpm dnf yum microdnf apk java " +
    "python python3 perl",
);

const commit = /\/(?:archive|tarball|zip)\/[0-9a-f]{40}\b/;

export const unverifiedDownload = defineRule({
  id: "unverified-download",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "sonar", id: "S6474", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN curl -fsSL https://example.com/tool-1.2.tar.gz | tar xz -C /opt
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unchecked
`,
      good: `FROM debian:13
RUN curl -fsSLO https://example.com/tool.tar.gz && \\
    echo "24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d  tool.tar.gz" | sha256sum -c && tar xf tool.tar.gz
`,
    },
    {
      bad: `FROM debian:13
ARG VERSION=1.2
RUN wget -q "https://example.com/tool-$VERSION" -O /usr/local/bin/tool && \\
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unchecked
    chmod +x /usr/local/bin/tool
RUN wget -q https://example.com/team.deb && dpkg -i team.deb
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unchecked
`,
      good: `FROM debian:13
RUN wget -q https://example.com/tool.asc https://example.com/tool && gpg --verify tool.asc tool && chmod +x tool
RUN curl -fsSL https://example.com/setup.sh | bash
RUN curl -fsSL https://example.com/version.json -o /version.json
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { script } of buildScripts(scripts)) {
      const { commands } = script;
      if (!commands.some(({ name }) => name === "curl" || name === "wget") || verifiesSomething(script)) continue;
      const used = new Set(commands.filter(isUse).flatMap(({ args }) => args.map(({ text: word }) => baseName(word))));
      const unpacking = new Set(
        commands.filter(({ name }) => name === "tar" || name === "bsdtar" || name === "cpio").map(({ pipeline }) => pipeline),
      );
      for (const command of commands) {
        const download = downloadOf(command);
        const url = download?.urls[0];
        // A commit of a repository names its own contents.
        if (download === undefined || url === undefined || publicHost(url.text) === undefined || commit.test(url.text)) continue;
        const { file } = download;
        const isUsed =
          file === undefined ? unpacking.has(command.pipeline) && command.pipelineLength > 1 : used.has(baseName(file));
        if (isUsed) findings.push({ span: url.span, message: "unchecked", params: { url: url.text } });
      }
    }
    return findings;
  },
});

/** A program that unpacks, installs or runs; a shell that is given a file. */
function isUse({ name = "" }: ShellCommand): boolean {
  return users.has(name) || isPosixLike(dialectOf(name));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
