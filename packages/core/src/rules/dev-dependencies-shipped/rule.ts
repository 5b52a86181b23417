import type { ShellCommand } from "../../shell/shell-script.ts";
import type { Stage } from "../../stages/stage-graph.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { type BuildScript, buildScripts } from "../shared/build-scripts.ts";
import { developmentWord, missingDevOption, prunes, startsDevelopment } from "../shared/dev-dependencies.ts";
import { imageStages } from "../shared/image-stages.ts";
import { runsProjectScript } from "../shared/javascript-managers.ts";
import { officialStages } from "../shared/official-base.ts";
import { optionBehind } from "../shared/option-edits.ts";
import { projectInstall } from "../shared/project-installs.ts";
import type { ProjectInstall } from "../shared/project-manager.ts";
import { type RunEnvironment, runEnvironment } from "../shared/run-environment.ts";
import { text } from "./text.ts";

export const devDependenciesShipped = defineRule({
  id: "dev-dependencies-shipped",
  since: "0.1.0",
  category: "size",
  severity: "warning",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/php/composer-no-dev-in-production", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM node:24
COPY package.json package-lock.json ./
RUN npm ci
        ^^ all
COPY . .
CMD ["node", "server.js"]
`,
      good: `FROM node:24 AS build
RUN npm ci && npm run build

FROM node:24
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
ENV NODE_ENV=production
RUN yarn install --frozen-lockfile
COPY --from=build /dist /dist
CMD ["node", "server.js"]
`,
      fixed: `FROM node:24
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .
CMD ["node", "server.js"]
`,
    },
    {
      bad: `FROM python:3.13
COPY requirements*.txt pyproject.toml poetry.lock uv.lock ./
RUN pip install -r requirements.txt -r requirements-dev.txt
                                       ^^^^^^^^^^^^^^^^^^^^ named
RUN poetry install --no-root && \\
           ^^^^^^^ all
    uv sync --frozen
       ^^^^ all
CMD ["gunicorn", "app:app"]
`,
      good: `FROM python:3.13 AS test
RUN pip install -r requirements-dev.txt
CMD ["pytest"]
`,
      fixed: `FROM python:3.13
COPY requirements*.txt pyproject.toml poetry.lock uv.lock ./
RUN pip install -r requirements.txt -r requirements-dev.txt
RUN poetry install --only=main --no-root && \\
    uv sync --no-dev --frozen
CMD ["gunicorn", "app:app"]
`,
    },
    {
      bad: `FROM php:8.4-apache
COPY . .
RUN composer install --prefer-dist
             ^^^^^^^ all
`,
      good: `FROM php:8.4-apache
RUN composer install --no-dev
ENV COMPOSER_NO_DEV=1
RUN composer install
`,
      fixed: `FROM php:8.4-apache
COPY . .
RUN composer install --no-dev --prefer-dist
`,
    },
    {
      bad: `FROM node:24
RUN yarn install --production=false
RUN pnpm install --frozen-lockfile
         ^^^^^^^ all
ENTRYPOINT node .
`,
      good: `FROM node:24
RUN npm ci && npm run build && npm prune --omit=dev
CMD ["node", "dist/index.js"]
`,
      fixed: `FROM node:24
RUN yarn install --production=false
RUN pnpm install --prod --frozen-lockfile
ENTRYPOINT node .
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const inImage = imageStages(stages);
    const target = stages.target === undefined ? undefined : stages.stages[stages.target];
    const serves = target !== undefined && isPhpServer(officialStages(stages, "php").get(target.index));
    if (target === undefined || !isForProduction(target, inImage, scripts, serves)) return findings;
    const found = installsOf(scripts, inImage);
    if (found === undefined) return findings;
    const environments = new Map<BuildScript, RunEnvironment>();
    for (const { run, install } of found) {
      const params = { command: install.name };
      const word = developmentWord(install);
      if (word !== undefined) {
        findings.push({ span: word.span, message: "named", params: { ...params, word: word.text } });
        continue;
      }
      const environment = environments.get(run) ?? runEnvironment(stages, run);
      environments.set(run, environment);
      const option = missingDevOption(install, environment);
      if (option === undefined) continue;
      const { verb } = install;
      const place = verb ?? install.command.program;
      const edits = place === undefined ? undefined : optionBehind(run, place, option);
      findings.push({
        span: install.span,
        message: "all",
        params: { ...params, option },
        fix: edits && { safety: "unsafe", edits },
      });
    }
    return findings;
  },
});

interface FoundInstall {
  readonly run: BuildScript;
  readonly install: ProjectInstall;
}

/** The installs of the image; undefined when it also builds or tests something, for which it needs these packages. */
function installsOf(scripts: readonly RunScript[], inImage: ReadonlySet<number>): readonly FoundInstall[] | undefined {
  const found: FoundInstall[] = [];
  for (const run of buildScripts(scripts)) {
    if (!inImage.has(run.stage) || run.instruction.trigger) continue;
    for (const command of run.script.commands) {
      const install = projectInstall(command);
      if (install !== undefined) found.push({ run, install });
      else if (runsProjectScript(command) || prunes(command) || usesEnvironment(command)) return undefined;
    }
  }
  return found;
}

/** `poetry run pytest`, `pytest`, `uv run …`: what is installed is used in the build. */
function usesEnvironment(command: ShellCommand): boolean {
  const { name, args } = command;
  if (name === "poetry" || name === "uv" || name === "pipenv") return args[0]?.text === "run";
  return name !== undefined && /^(?:pytest|tox|nox|mypy|ruff|flake8|pylint|coverage)$/.test(name);
}

/** Names of stages that are not meant to be shipped. */
const development = /dev|test|debug|lint|local|ci$|^ci/;

/** The image has something to start, and nothing says that it is for development. */
function isForProduction(target: Stage, inImage: ReadonlySet<number>, scripts: readonly RunScript[], serves: boolean): boolean {
  if (target.name !== undefined && development.test(target.name)) return false;
  const variable = target.scope.lookup("NODE_ENV", target.instructions.length);
  if (variable?.state === "set" && /^(?:dev|test)/.test(variable.value)) return false;
  const started = scripts.filter(({ instruction, stage }) => inImage.has(stage) && starts.has(instruction.kind));
  return (started.length > 0 || serves) && !started.some(({ script }) => script.commands.some(startsDevelopment));
}

/** The base image starts a server by itself. */
function isPhpServer(tag: string | undefined): boolean {
  return tag !== undefined && /-(?:fpm|apache)(?:-|$)/.test(tag);
}

const starts: ReadonlySet<string> = new Set(["cmd", "entrypoint"]);
