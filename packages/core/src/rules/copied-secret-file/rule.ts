import { flagOf } from "../../instructions/instruction.ts";
import { defineRule } from "../rule.ts";
import { stagesOfImages } from "../shared/shipped-stages.ts";
import { text } from "./text.ts";

export const copiedSecretFile = defineRule({
  id: "copied-secret-file",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "trivy", id: "DS031", relation: "narrower" }],
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
`,
      good: `FROM alpine:3.22 AS build
COPY .netrc /root/
FROM alpine:3.22
COPY certs/ca.pem /etc/ssl/certs/
COPY --from=build /app/.env /app/
`,
    },
  ],
  *check({ stages }) {
    // What stays in a build stage is not given to anybody with the image.
    for (const { instructions } of stagesOfImages(stages)) {
      for (const instruction of instructions) {
        if ((instruction.kind !== "copy" && instruction.kind !== "add") || flagOf(instruction, "from") !== undefined) continue;
        for (const { kind, word } of instruction.sources) {
          const name = kind === "path" ? lastParts(word.value) : "";
          if (secretFiles.some((pattern) => pattern.test(name)))
            yield { span: word.span, message: "secret", params: { file: word.value } };
        }
      }
    }
  },
});

/** Names that tools and people give to files with secrets; each matches the end of a path. */
const secretFiles: readonly RegExp[] = [
  /\/\.env(?:\.(?:local|prod|production|staging|secrets?))?$/,
  /\/id_(?:rsa|dsa|ecdsa|ed25519)$/,
  /\/(?:\.netrc|\.pypirc|\.git-credentials|\.pgpass|\.my\.cnf|\.htpasswd|\.vault-token)$/,
  /\/\.aws(?:\/credentials)?$|\/\.kube\/config$|\/kubeconfig$|\/\.docker\/config\.json$|\/\.ssh$|\/\.gnupg$/,
  /\/(?:terraform\.tfstate|service-account[\w-]*\.json|client_secrets?\.json)$/,
  /\/(?:privkey|private|[\w.-]*[-_.]key)\.(?:pem|key)$|\/(?:server|client|tls)\.key$/,
  /\.(?:p12|pfx|kdbx)$/,
];

/** The path with a slash in front and none behind, so that a pattern can tell where a name begins. */
function lastParts(path: string): string {
  return `/${path.replace(/^["']|["']$/g, "").replace(/\/+$/, "")}`;
}
