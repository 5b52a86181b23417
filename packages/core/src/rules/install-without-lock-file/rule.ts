import type { ShellCommand } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScriptsByInstruction } from "../shared/build-scripts.ts";
import { LockFiles } from "../shared/lock-files.ts";
import { lockOptionEdits, missingLockOption } from "../shared/lock-use.ts";
import { projectInstall } from "../shared/project-installs.ts";
import { runEnvironment } from "../shared/run-environment.ts";
import { text } from "./text.ts";

export const installWithoutLockFile = defineRule({
  id: "install-without-lock-file",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "plan",
  sources: [{ tool: "droast", id: "DF031", relation: "wider" }],
  text,
  examples: [
    {
      bad: `FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --omit=dev
        ^^^^^^^ loose
`,
      good: `FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm install -g serve@14.2.5
`,
      fixed: `FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
`,
    },
    {
      bad: `FROM node:24 AS web
COPY package.json ./
RUN yarn && \\
    ^^^^ missing
    yarn build

FROM python:3.13
COPY pyproject.toml uv.lock ./
RUN uv sync --no-dev
       ^^^^ loose
COPY Pipfile* ./
RUN ["pipenv", "install"]
               ^^^^^^^^^ loose
`,
      good: `FROM node:24 AS web
ENV CI=true
COPY . .
RUN pnpm install

FROM python:3.13
ENV UV_FROZEN=1
COPY pyproject.toml uv.lock ./
RUN uv sync
COPY Pipfile Pipfile.lock ./
RUN pipenv sync
RUN git clone https://example.com/app && cd app && npm install
`,
      fixed: `FROM node:24 AS web
COPY package.json ./
RUN yarn && \\
    yarn build

FROM python:3.13
COPY pyproject.toml uv.lock ./
RUN uv sync --locked --no-dev
COPY Pipfile* ./
RUN ["pipenv", "install", "--deploy"]
`,
    },
  ],
  check({ stages, scripts, plan }) {
    const findings: FindingsOf<typeof text> = [];
    const runs = buildScriptsByInstruction(scripts);
    const files: LockFiles[] = [];
    for (const step of plan.steps) {
      const base = stages.stages[step.stage]?.base;
      if (step.kind === "base") files[step.stage] = new LockFiles(base?.kind === "stage" ? files[base.index] : undefined);
      const copied = files[step.stage];
      const run = runs.get(step.instruction);
      if (copied === undefined || step.triggered) continue;
      copied.add(step);
      if (run === undefined) continue;
      copied.addMounts(run.instruction);
      const environment = runEnvironment(stages, run);
      for (const command of run.script.commands) {
        if (bringsFiles(command)) copied.addUnknown();
        const install = projectInstall(command);
        const state = install && copied.stateFor(install.manager);
        if (install === undefined || state === undefined) continue;
        const params = { command: install.name, lock: install.files.at(-1) ?? "" };
        if (state === "missing") {
          findings.push({ span: install.span, message: "missing", params });
          continue;
        }
        const wanted = missingLockOption(install, environment);
        if (wanted === undefined) continue;
        const option =
          wanted === "--frozen-lockfile" && install.manager === "yarn" && copied.hasModernYarn ? "--immutable" : wanted;
        const edits = lockOptionEdits(run, install, option);
        const better = option.startsWith("-") ? `${install.name} ${option}` : `npm ${option}`;
        findings.push({
          span: install.span,
          message: "loose",
          params: { ...params, better },
          fix: edits && { safety: "unsafe", edits },
        });
      }
    }
    return findings;
  },
});

/** What a checkout or an archive holds is not known. */
function bringsFiles({ name }: ShellCommand): boolean {
  return name !== undefined && /^(?:git|tar|unzip|svn|hg|curl|wget|cp|mv|ln|npx|degit)$/.test(name);
}
