import { ofKind } from "../../instructions/of-kind.ts";
import { flagOf } from "../../instructions/instruction.ts";
import type { Stage, StageGraph } from "../../stages/stage-graph.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { expandedValue } from "../shared/expanded-value.ts";
import { isSecretFile } from "../shared/secret-files.ts";
import { stagesOfImages } from "../shared/shipped-stages.ts";
import { text } from "./text.ts";

export const copiedSecretFile = defineRule({
  id: "copied-secret-file",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "trivy", id: "DS-0031", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM node:22
COPY package.json .env ./
                  ^^^^ secret
COPY deploy/id_rsa /root/.ssh/id_rsa
     ^^^^^^^^^^^^^ secret
`,
      good: `FROM node:22
COPY package.json .env.example id_rsa.pub ./
RUN --mount=type=secret,id=key,target=/root/.ssh/id_rsa git clone git@example.com:team/app
`,
    },
    {
      bad: `FROM alpine:3.22 AS base
ADD ["certs/privkey.pem", \\
     ^^^^^^^^^^^^^^^^^^^ secret
     "/etc/ssl/private/"]
FROM base
ENV GOOGLE_APPLICATION_CREDENTIALS=/app/gcp.json
COPY deploy/gcp.json /app/
     ^^^^^^^^^^^^^^^ secret
`,
      good: `FROM alpine:3.22 AS build
COPY .netrc /root/
FROM alpine:3.22
COPY certs/ca.pem /etc/ssl/certs/
COPY --from=build /app/.env /app/
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    // What stays in a build stage is not given to anybody with the image.
    const shipped = stagesOfImages(stages);
    const named = filesNamedByVariables(stages, shipped);
    for (const { instructions } of shipped) {
      for (const instruction of ofKind(instructions, "copy", "add")) {
        if (flagOf(instruction, "from") !== undefined) continue;
        for (const { kind, word } of instruction.sources) {
          if (kind !== "path") continue;
          const params = { file: word.value };
          if (isSecretFile(word.value)) findings.push({ span: word.span, message: "secret", params });
          else if (targetsOf(instruction.destination.value, word.value).some((target) => named.has(target)))
            findings.push({ span: word.span, message: "secret", params });
        }
      }
    }
    return findings;
  },
});

/** Variables that say where a file with credentials lies. */
const credentialVariables: ReadonlySet<string> = new Set([
  "GOOGLE_APPLICATION_CREDENTIALS",
  "AWS_SHARED_CREDENTIALS_FILE",
  "AZURE_AUTH_LOCATION",
  "AZURE_CLIENT_CERTIFICATE_PATH",
  "BOTO_CONFIG",
  "KUBECONFIG",
  "PGPASSFILE",
  "VAULT_CLIENT_KEY",
]);

function filesNamedByVariables(graph: StageGraph, stages: ReadonlySet<Stage>): ReadonlySet<string> {
  const files = new Set<string>();
  for (const { instructions } of stages) {
    for (const instruction of ofKind(instructions, "env")) {
      for (const { key, value } of instruction.pairs) {
        const file = credentialVariables.has(key.value) ? expandedValue(graph, instruction, value.value) : undefined;
        if (file?.startsWith("/") === true) files.add(file);
      }
    }
  }
  return files;
}

/** Where a file may end up: the destination, or below it under its own name. */
function targetsOf(destination: string, source: string): readonly string[] {
  const directory = destination.replace(/\/+$/, "");
  return [destination, `${directory}/${source.slice(source.lastIndexOf("/") + 1)}`];
}
