import { defineRule, type FindingsOf } from "../rule.ts";
import { secretNames } from "../shared/secret-names.ts";
import { text } from "./text.ts";

export const secretInArgOrEnv = defineRule({
  id: "secret-in-arg-or-env",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "buildkit", id: "SecretsUsedInArgOrEnv", relation: "narrower" },
    { tool: "hadolint", id: "DL3064", relation: "narrower" },
    { tool: "trivy", id: "DS-0031", relation: "wider" },
    { tool: "semgrep", id: "secret-in-build-arg", relation: "wider" },
    { tool: "sonar", id: "S6472", relation: "narrower" },
    { tool: "tally", id: "tally/ruby/secrets-in-arg-or-env", relation: "wider" },
    { tool: "tally", id: "tally/ruby/prefer-secret-mounts-for-build-credentials", relation: "narrower" },
    { tool: "droast", id: "DF013", relation: "wider" },
    { tool: "droast", id: "DF014", relation: "wider" },
  ],
  text,
  examples: [
    {
      bad: `FROM node:22
ARG NPM_TOKEN
    ^^^^^^^^^ arg
RUN npm ci
`,
      good: `FROM node:22
RUN --mount=type=secret,id=npm,env=NPM_TOKEN npm ci
`,
    },
    {
      bad: `ARG apiKey
    ^^^^^^ arg
FROM postgres:18
ENV POSTGRES_USER=app \\
    POSTGRES_PASSWORD="s3cret"
    ^^^^^^^^^^^^^^^^^ env
ONBUILD ARG DEPLOY_KEY
            ^^^^^^^^^^ arg
`,
      good: `FROM postgres:18
ENV POSTGRES_PASSWORD_FILE=/run/secrets/db ALLOW_EMPTY_PASSWORD=yes SECRET_KEY="" GPG_KEY=E3FF2839 SSH_AUTH_SOCK=/tmp/x
ARG SIGNING_KEY=8A7495662C3CD4AE18D95637FAF6989E1BC16FEA
ENV SIGNING_KEY=$SIGNING_KEY TOKENIZERS_PARALLELISM=true DB_PASSWORD=/run/secrets/db PUBLIC_KEY=x KEY_ID=7
`,
    },
  ],
  check({ instructions, stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { instruction, key, sure, code } of secretNames(instructions, stages)) {
      if (sure) findings.push({ span: key.span, message: instruction.kind, params: { name: key.value }, code });
    }
    return findings;
  },
});
