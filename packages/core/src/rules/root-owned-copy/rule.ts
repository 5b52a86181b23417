import { flagOf } from "../../instructions/instruction.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { isSurelyNotRoot } from "../shared/user-names.ts";
import { text } from "./text.ts";

export const rootOwnedCopy = defineRule({
  id: "root-owned-copy",
  since: "0.1.0",
  category: "runtime",
  severity: "info",
  profiles: ["strict"],
  needs: "plan",
  sources: [
    { tool: "tally", id: "copy-after-user-without-chown", relation: "narrower" },
    { tool: "tally", id: "tally/ruby/state-paths-not-writable-as-non-root", relation: "wider" },
  ],
  text,
  examples: [
    {
      bad: `FROM node:22
USER node
COPY package.json /app/
^^^^ root
RUN npm install
`,
      good: `FROM node:22
USER node
COPY --chown=node package.json /app/
RUN npm install
`,
      fixed: `FROM node:22
USER node
COPY --chown=node package.json /app/
RUN npm install
`,
    },
    {
      bad: `FROM node:22 AS base
ARG UID=1000
USER \${UID}:\${UID}
FROM base
ADD --link \\
^^^ root
  data.json /data/
`,
      good: `FROM node:22
USER node
COPY app /app
USER root
RUN chown -R node /app
USER node
FROM node:22
USER root
COPY app /app
`,
      fixed: `FROM node:22 AS base
ARG UID=1000
USER \${UID}:\${UID}
FROM base
ADD --link \\
  --chown=1000:1000 data.json /data/
`,
    },
  ],
  check({ plan, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const changed = new Set<number>();
    for (const { stage, script } of buildScripts(scripts)) {
      if (script.commands.some(({ name }) => name === "chown" || name === "chmod" || name === "setfacl")) changed.add(stage);
    }
    for (const { instruction, state, stage, triggered, inImage } of plan.steps) {
      if (instruction.kind !== "copy" && instruction.kind !== "add") continue;
      if (triggered || !inImage || changed.has(stage) || state.user.kind !== "known" || !isSurelyNotRoot(state.user)) continue;
      if (flagOf(instruction, "chown") !== undefined) continue;
      const user = state.user.value;
      const { start } = instruction.argumentsSpan;
      const edits = [{ span: { start, end: start }, text: `--chown=${user} ` }];
      const fix = /^[\w.:-]+$/.test(user) ? ({ safety: "unsafe", edits } as const) : undefined;
      findings.push({ span: instruction.keywordSpan, message: "root", params: { user, keyword: instruction.keyword }, fix });
    }
    return findings;
  },
});
