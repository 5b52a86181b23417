import { ofKind } from "../../instructions/of-kind.ts";
import { withTriggers } from "../../instructions/read-instructions.ts";
import { flagValues, positionals } from "../../shell/command-queries.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { expandedValue } from "../shared/expanded-value.ts";
import { stagesOfImages } from "../shared/shipped-stages.ts";
import { text } from "./text.ts";

const socket = /(?:^|\/)(?:docker|containerd|podman|crio)\.sock$/;
/** On this machine, or another container of the same pod. */
const localHost = /^tcp:\/\/(?:localhost|127\.|\[::1\])/;

export const dockerSocketAccess = defineRule({
  id: "docker-socket-access",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "semgrep", id: "dockerfile-dockerd-socket-mount", relation: "wider" }],
  mentions: ["docker", "DOCKER", "2375"],
  text,
  examples: [
    {
      bad: `FROM docker:28-cli
VOLUME /var/run/docker.sock
       ^^^^^^^^^^^^^^^^^^^^ socket
ENV DOCKER_HOST=tcp://build.example.com:2375
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open
`,
      good: `FROM docker:28-cli
ENV DOCKER_HOST=tcp://build.example.com:2376 DOCKER_TLS_VERIFY=1
VOLUME /var/run
`,
    },
    {
      bad: `FROM docker:28-dind
RUN touch /var/run/docker.sock && \\
    chmod 666 /var/run/docker.sock
              ^^^^^^^^^^^^^^^^^^^^ socket
CMD ["dockerd", "-H", "unix:///var/run/docker.sock", "-H", "tcp://0.0.0.0:2375"]
                                                           ^^^^^^^^^^^^^^^^^^^^ open
`,
      good: `FROM docker:28-dind
CMD ["dockerd", "-H", "tcp://127.0.0.1:2375"]
ENV DOCKER_HOST=unix:///var/run/docker.sock
`,
    },
  ],
  check({ instructions, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const shipped = stagesOfImages(stages);
    for (const instruction of ofKind(withTriggers(instructions), "volume", "env")) {
      if (instruction.kind === "volume") {
        for (const { value, span } of instruction.paths) if (socket.test(value)) findings.push({ span, message: "socket" });
      } else if (instruction.kind === "env") {
        for (const { key, value } of instruction.pairs) {
          const host = key.value === "DOCKER_HOST" ? expandedValue(stages, instruction, value.value) : undefined;
          if (host !== undefined && isOpen(host)) findings.push({ span: value.span, message: "open", params: { address: host } });
        }
      }
    }
    for (const { stage, script } of scripts) {
      if (!shipped.has(stages.stages[stage]!)) continue;
      for (const command of script.commands) {
        if (command.name === "dockerd" || command.name === "dockerd-entrypoint.sh") {
          for (const { text: host, word } of flagValues(command, "-H", "--host"))
            if (isOpen(host)) findings.push({ span: word.span, message: "open", params: { address: host } });
        } else if (
          command.name === "chmod" &&
          /^0?[0-7]{2}[2367]$|^[ugo]*[oa][ugo]*\+\w*w/.test(positionals(command)[0]?.text ?? "")
        ) {
          const target = command.args.find(({ text: path }) => socket.test(path));
          if (target !== undefined) findings.push({ span: target.span, message: "socket" });
        }
      }
    }
    return findings;
  },
});

/** Without TLS, and not only on this machine. */
function isOpen(address: string): boolean {
  return /^tcp:\/\/.*:2375$/.test(address) && !localHost.test(address);
}
