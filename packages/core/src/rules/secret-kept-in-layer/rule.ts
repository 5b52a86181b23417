import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { mountedSecrets, variablesFilledFrom } from "../shared/mounted-secrets.ts";
import { secretNames } from "../shared/secret-names.ts";
import { stagesOfImages } from "../shared/shipped-stages.ts";
import { secretUses } from "./secret-uses.ts";
import { text } from "./text.ts";

export const secretKeptInLayer = defineRule({
  id: "secret-kept-in-layer",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "dockle", id: "CIS-DI-0010", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM node:22
ARG NPM_TOKEN
RUN echo "//npm.example.com/:_authToken=$NPM_TOKEN" > .npmrc && npm ci
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ written
`,
      good: `FROM node:22
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
RUN --mount=type=secret,id=token,env=NPM_TOKEN \\
    echo "//npm.example.com/:_authToken=$NPM_TOKEN" > .npmrc && npm ci && rm .npmrc
`,
    },
    {
      bad: `FROM python:3.13
RUN --mount=type=secret,id=netrc \\
    cp /run/secrets/netrc ~/.netrc && pip install team-package
       ^^^^^^^^^^^^^^^^^^ written
RUN --mount=type=secret,id=token TOKEN=$(cat /run/secrets/token) && echo $TOKEN && \\
                                                                         ^^^^^^ printed
    git config --global url."https://$TOKEN@git.example.com/".insteadOf https://git.example.com/
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ stored
`,
      good: `FROM python:3.13 AS build
ARG API_TOKEN
RUN git clone https://$API_TOKEN@git.example.com/app && echo '$API_TOKEN' "\${API_TOKEN:+set}"
FROM python:3.13
COPY --from=build /app/dist /app
RUN --mount=type=secret,id=token pip install --index-url https://$(cat /run/secrets/token)@git.example.com/simple app
`,
    },
  ],
  check({ syntax, instructions, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const given = new Set<string>();
    for (const { instruction, key, sure } of secretNames(instructions, stages))
      if (sure && instruction.kind === "arg") given.add(key.value);
    if (given.size === 0 && !syntax.source.text.includes("secret")) return findings;
    const shipped = stagesOfImages(stages);
    for (const { instruction, stage, script } of buildScripts(scripts)) {
      // The files of a build stage stay on the machine that builds.
      if (!shipped.has(stages.stages[stage]!)) continue;
      const { files, variables } = mountedSecrets(instruction);
      if (given.size === 0 && files.length === 0 && variables.size === 0) continue;
      const names = new Set([...given, ...variables, ...variablesFilledFrom(script.commands, files)]);
      for (const { kind, span, place } of secretUses(script.commands, names, files)) {
        if (kind === "printed") findings.push({ span, message: "printed", params: { command: place } });
        else findings.push({ span, message: kind, params: { file: place } });
      }
    }
    return findings;
  },
});
