import { flagOf, type Instruction } from "../../instructions/instruction.ts";
import type { BuildStep } from "../../plan/build-plan.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { type BuildScript, buildScriptsByInstruction } from "../shared/build-scripts.ts";
import { type BulkCopy, CopiedSources } from "../shared/early-copy.ts";
import { type CopyMove, manifestCopy, moveCopyBehind } from "../shared/move-copy.ts";
import { projectInstall } from "../shared/project-installs.ts";
import type { ProjectInstall } from "../shared/project-manager.ts";
import { onlySystemInstall, type SystemInstall } from "../shared/system-installs.ts";
import { text } from "./text.ts";

export const sourcesCopiedBeforeInstall = defineRule({
  id: "sources-copied-before-install",
  since: "0.1.0",
  category: "cache",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "plan",
  sources: [{ tool: "droast", id: "DF070", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM node:24
WORKDIR /app
COPY . .
     ^ project
RUN npm ci
CMD ["node", "server.js"]
`,
      good: `FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm ci --omit=dev
CMD ["node", "server.js"]
`,
      fixed: `FROM node:24
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
CMD ["node", "server.js"]
`,
    },
    {
      bad: `FROM python:3.13
# the sources
COPY --chown=app ./ /srv
                 ^^ system
RUN apt-get update \\
 && apt-get install -y --no-install-recommends libpq5 \\
 && rm -rf /var/lib/apt/lists/*
WORKDIR /srv
RUN pip install --no-cache-dir -r requirements.txt
`,
      good: `FROM python:3.13
WORKDIR /srv
COPY requirements.txt .
COPY app app
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
RUN apt-get update && apt-get install -y ./vendor/tool.deb
`,
      fixed: `FROM python:3.13
RUN apt-get update \\
 && apt-get install -y --no-install-recommends libpq5 \\
 && rm -rf /var/lib/apt/lists/*
COPY --chown=app requirements.txt /srv/
WORKDIR /srv
RUN pip install --no-cache-dir -r requirements.txt
# the sources
COPY --chown=app ./ /srv
`,
    },
    {
      bad: `FROM golang:1.25 AS build
WORKDIR /src/server
COPY server/ /src/server
     ^^^^^^^ project
RUN go mod download
RUN go build -o /server .
`,
      good: `FROM golang:1.25 AS build
WORKDIR /src/server
COPY server/go.mod server/go.sum ./
COPY shared/ /src/
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY server/ /src/server
RUN go build -o /server .
`,
      fixed: `FROM golang:1.25 AS build
WORKDIR /src/server
COPY server/go.mod server/go.sum* /src/server/
RUN go mod download
COPY server/ /src/server
RUN go build -o /server .
`,
    },
  ],
  check({ syntax, stages, scripts, plan }) {
    const findings: FindingsOf<typeof text> = [];
    const runs = buildScriptsByInstruction(scripts);
    const told = new Set<Instruction>();
    const states: StageState[] = [];
    for (const step of plan.steps) {
      if (step.kind === "base") states[step.stage] = startOf(stages, step.stage, states);
      const state = states[step.stage];
      const run = runs.get(step.instruction);
      if (state === undefined || step.triggered || state.isDone) continue;
      state.copied.add(step);
      if (takesDependencies(step.instruction)) state.isDone = true;
      const early = run === undefined ? undefined : earlyCopyOf(state, run, step);
      if (run === undefined || early === undefined || told.has(early.copy.instruction)) continue;
      const { copy, install } = early;
      told.add(copy.instruction);
      const related = [{ span: install.span, message: "install" as const, params: { command: install.name } }];
      const params = { command: install.name, source: copy.source.source.word.value, keyword: copy.instruction.keyword };
      const between = instructionsBetween(stages, copy, step);
      const move = between && { source: syntax.source, copy, run: run.instruction, between };
      const fix = move && fixOf(move, step, run, install);
      if (!("manager" in install)) findings.push({ span: copy.span, message: "system", params, related, fix });
      else findings.push({ span: copy.span, message: "project", params: { ...params, files: filesOf(install) }, related, fix });
    }
    return findings;
  },
});

interface StageState {
  readonly copied: CopiedSources;
  /** Package managers that have installed the project's dependencies already. */
  readonly installed: Set<string>;
  /** Dependencies come from elsewhere. */
  isDone: boolean;
}

interface EarlyCopy {
  readonly copy: BulkCopy;
  readonly install: ProjectInstall | SystemInstall;
}

function startOf(graph: StageGraph, stage: number, states: readonly StageState[]): StageState {
  const base = graph.stages[stage]?.base;
  const above = base?.kind === "stage" ? states[base.index] : undefined;
  return { copied: new CopiedSources(above?.copied), installed: new Set(above?.installed), isDone: above?.isDone ?? false };
}

/** `COPY --from=deps /app/node_modules ./node_modules`: the install that follows finds them there. */
function takesDependencies(instruction: Instruction): boolean {
  if (instruction.kind !== "copy" || flagOf(instruction, "from") === undefined) return false;
  return instruction.sources.some(({ word }) => dependencies.test(word.value));
}

const dependencies = /node_modules|vendor|site-packages|venv|\.m2|\.nuget|\.cache|\/go\/pkg|bundle|\.pnpm|\.yarn/;

function earlyCopyOf(state: StageState, run: BuildScript, step: BuildStep): EarlyCopy | undefined {
  const { workingDirectory } = step.state;
  // With a cache mount the install is short, and a bind mount shows that the order is meant.
  const isMounted = run.instruction.mounts.some(({ type }) => type === "cache" || type === "bind");
  for (const command of run.script.commands) {
    const install = projectInstall(command);
    if (install === undefined || state.installed.has(install.manager)) continue;
    state.installed.add(install.manager);
    if (isMounted) continue;
    const directory = workingDirectory.kind === "known" ? workingDirectory.value : undefined;
    const copy = state.copied.bulkCopyFor(install.files, directory);
    if (copy !== undefined) return { copy, install };
  }
  const copy = state.copied.whole;
  if (isMounted || copy?.destination === undefined || systemDirectory.test(copy.destination)) return undefined;
  const install = onlySystemInstall(run.script);
  return install === undefined ? undefined : { copy, install };
}

/** Where files may change what a package manager does. */
const systemDirectory = /^\/$|^\/(?:usr|var|lib|bin|sbin)$|^\/(?:usr\/local|etc)(?:\/|$)/;

function instructionsBetween(graph: StageGraph, copy: BulkCopy, step: BuildStep): readonly Instruction[] | undefined {
  if (copy.step.stage !== step.stage || copy.step.position < 0) return undefined;
  return graph.stages[step.stage]?.instructions.slice(copy.step.position + 1, step.position);
}

function fixOf(
  move: CopyMove,
  step: BuildStep,
  run: BuildScript,
  install: ProjectInstall | SystemInstall,
): FixProposal | undefined {
  if (!("manager" in install)) {
    const edits = moveCopyBehind(move);
    return edits && { safety: "safe", edits, title: "system" };
  }
  // Whatever else the RUN does may need the sources.
  const isAlone = run.script.commands.length === 1 && run.script.errors.length === 0;
  if (!isAlone || install.sources === undefined) return undefined;
  const manifests = manifestCopy(move.source, move.copy, step, install.sources);
  const edits = manifests === undefined ? undefined : moveCopyBehind(move, manifests);
  return edits && { safety: "unsafe", edits, title: "project" };
}

function filesOf({ files }: ProjectInstall): string {
  return files.join(" ");
}
