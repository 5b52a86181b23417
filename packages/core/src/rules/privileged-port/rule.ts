import { stageShells } from "../../shell/stage-shell.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { exposedPorts } from "../shared/exposed-ports.ts";
import { stagesOfImages } from "../shared/shipped-stages.ts";
import { isSurelyNotRoot } from "../shared/user-names.ts";
import { text } from "./text.ts";

export const privilegedPort = defineRule({
  id: "privileged-port",
  since: "0.1.0",
  category: "runtime",
  severity: "info",
  profiles: [],
  // Docker itself lets every user of a container listen on any port.
  inRuntimes: { kubernetes: "info" },
  needs: "plan",
  sources: [],
  text,
  examples: [
    {
      runtimes: ["kubernetes"],
      bad: `FROM python:3.13
EXPOSE 80
       ^^ privileged
USER 10001
CMD ["python", "-m", "http.server", "80"]
`,
      good: `FROM python:3.13
EXPOSE 8080
USER 10001
CMD ["python", "-m", "http.server", "8080"]
`,
    },
    {
      runtimes: ["kubernetes"],
      bad: `FROM node:22
ARG PORT=443
EXPOSE 8080 $PORT/tcp \\
            ^^^^^^^^^ privileged
  53/udp
  ^^^^^^ privileged
USER node
`,
      good: `FROM node:22 AS server
RUN setcap cap_net_bind_service=+ep /usr/local/bin/node
EXPOSE 80
USER node
`,
    },
  ],
  check({ stages, plan, runtimes, syntax }) {
    const findings: FindingsOf<typeof text> = [];
    if (!runtimes.includes("kubernetes") || /\bsetcap\b|cap_net_bind/i.test(syntax.source.text)) return findings;
    const shipped = stagesOfImages(stages);
    const shells = stageShells(stages);
    for (const { stage, port, span } of exposedPorts(stages)) {
      const user = plan.endStates[stage.index]?.user;
      const number = /^(\d+)(?:\/\w+)?$/.exec(port)?.[1];
      if (user?.kind !== "known" || !isSurelyNotRoot(user) || !shipped.has(stage) || number === undefined) continue;
      if (shells[stage.index]?.windows === true) continue;
      if (Number(number) > 0 && Number(number) < 1024)
        findings.push({ span, message: "privileged", params: { port: number, user: user.value } });
    }
    return findings;
  },
});
