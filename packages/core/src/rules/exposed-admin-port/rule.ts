import { defineRule, type FindingsOf } from "../rule.ts";
import { exposedPorts } from "../shared/exposed-ports.ts";
import { stagesOfImages } from "../shared/shipped-stages.ts";
import type { Span } from "../../text/span.ts";
import type { TextEdit } from "../../text/edit.ts";
import { text } from "./text.ts";

/** Ports with which a machine is administered (IANA's registry; VNC counts its displays from 5900). */
const services: Readonly<Record<number, string>> = {
  22: "SSH",
  23: "Telnet",
  2375: "Docker",
  2376: "Docker",
  3389: "RDP",
  5800: "VNC",
  5900: "VNC",
  5901: "VNC",
  5902: "VNC",
  5903: "VNC",
  5985: "WinRM",
  5986: "WinRM",
};

export const exposedAdminPort = defineRule({
  id: "exposed-admin-port",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "checkov", id: "CKV_DOCKER_1", relation: "wider" },
    { tool: "trivy", id: "DS-0004", relation: "wider" },
    { tool: "sonar", id: "S6473", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
EXPOSE 80 22
          ^^ port
`,
      good: `FROM debian:13
EXPOSE 80 2222 22/udp
`,
      fixed: `FROM debian:13
EXPOSE 80
`,
    },
    {
      bad: `FROM debian:13 AS base
ARG VNC=5901
EXPOSE \\
    $VNC/tcp 20-25
    ^^^^^^^^ port
             ^^^^^ port
FROM base
`,
      good: `FROM debian:13 AS build
EXPOSE 22
FROM scratch
COPY --from=build /app /
EXPOSE 8080
`,
    },
  ],
  check({ syntax, stages }) {
    const findings: FindingsOf<typeof text> = [];
    const shipped = stagesOfImages(stages);
    for (const { stage, port, span, literal } of exposedPorts(stages)) {
      if (!shipped.has(stage)) continue;
      const match = /^(?:\d+:)?(\d{1,5})(?:-(\d{1,5}))?(?:\/tcp)?$/i.exec(port);
      const first = Number(match?.[1]);
      const last = Number(match?.[2] ?? first);
      const found = Object.keys(services).find((admin) => Number(admin) >= first && Number(admin) <= last);
      // Many ports at once are not opened for the sake of one of them.
      if (found === undefined || last - first > 100) continue;
      const params = { port: found, service: services[Number(found)] ?? "" };
      const edits = literal && first === last ? wordRemoval(syntax.source.text, span) : undefined;
      findings.push({ span, message: "port", params, fix: edits && { safety: "unsafe", edits } });
    }
    return findings;
  },
});

/** Takes a port out that has another one in front of it: an EXPOSE without any would not parse. */
function wordRemoval(source: string, { start, end }: Span): readonly TextEdit[] | undefined {
  return / *[0-9]\S* $/.test(source.slice(Math.max(0, start - 20), start))
    ? [{ span: { start: start - 1, end }, text: "" }]
    : undefined;
}
