import { defineRule, type FindingsOf } from "../rule.ts";
import { apk } from "../shared/apk.ts";
import { apt } from "../shared/apt.ts";
import { dnf } from "../shared/dnf.ts";
import { packageCommand, wordSet } from "../shared/package-command.ts";
import { stagesOfImages } from "../shared/shipped-stages.ts";
import { text } from "./text.ts";

const servers = wordSet("openssh-server dropbear tinysshd telnetd telnet-server");
const installing = wordSet("install in add");

export const sshServerInImage = defineRule({
  id: "ssh-server-in-image",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN apt-get update && apt-get install -y nginx openssh-server
                                               ^^^^^^^^^^^^^^ installed
`,
      good: `FROM debian:13
RUN apt-get update && apt-get install -y nginx openssh-client
`,
    },
    {
      bad: `FROM alpine:3.22
RUN apk add --no-cache openssh && ssh-keygen -A
ENTRYPOINT ["/usr/sbin/sshd", "-D"]
            ^^^^^^^^^^^^^^^^ started
`,
      good: `FROM debian:13 AS test
RUN apt-get update && apt-get install -y openssh-server
FROM alpine:3.22
COPY --from=test /report /
RUN apk add --no-cache openssh && apk del openssh-server
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const shipped = stagesOfImages(stages);
    for (const { stage, script, instruction } of scripts) {
      if (!shipped.has(stages.stages[stage]!)) continue;
      for (const command of script.commands) {
        // RUN may start it to try it out; what is started with the container stays.
        if (instruction.kind !== "run" && (command.name === "sshd" || command.name === "dropbear"))
          findings.push({ span: command.nameSpan, message: "started" });
        const found = packageCommand(command, apt) ?? packageCommand(command, apk) ?? packageCommand(command, dnf);
        if (instruction.kind !== "run" || found === undefined || !installing.has(found.verb.text)) continue;
        for (const { text: name, span } of found.operands)
          if (servers.has(name.replace(/[=<>~].*$/, "")))
            findings.push({ span, message: "installed", params: { package: name } });
      }
    }
    return findings;
  },
});
