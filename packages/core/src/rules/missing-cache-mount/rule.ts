import type { Instruction } from "../../instructions/instruction.ts";
import type { StageState } from "../../plan/stage-state.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { laterListReaders } from "../shared/apt-cache.ts";
import { type BuildScript, buildScripts } from "../shared/build-scripts.ts";
import { cacheMountEdits, type CacheUsers, mountFor } from "../shared/cache-mount-edits.ts";
import { type CachedTool, cachedTools } from "../shared/cached-tools.ts";
import { isMounted, mountTargets } from "../shared/mounts.ts";
import { runEnvironment } from "../shared/run-environment.ts";
import { text } from "./text.ts";

export const missingCacheMount = defineRule({
  id: "missing-cache-mount",
  since: "0.1.0",
  category: "cache",
  severity: "info",
  profiles: ["strict"],
  needs: "plan",
  sources: [
    { tool: "tally", id: "tally/prefer-package-cache-mounts", relation: "narrower" },
    { tool: "tally", id: "tally/ruby/prefer-bundler-cache-mount", relation: "wider" },
  ],
  text,
  examples: [
    {
      bad: `FROM python:3.13
RUN pip install --no-cache-dir -r requirements.txt
        ^^^^^^^ missing
RUN apt-get update \\
 && apt-get install -y --no-install-recommends libpq5 \\
            ^^^^^^^ missing
 && rm -rf /var/lib/apt/lists/*
`,
      good: `FROM python:3.13
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
RUN rm -f /etc/apt/apt.conf.d/docker-clean
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \\
    apt-get update && apt-get install -y --no-install-recommends libpq5
`,
      fixed: `FROM python:3.13
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \\
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update \\
 && apt-get install -y --no-install-recommends libpq5
`,
    },
    {
      bad: `FROM node:24
USER node
RUN npm ci
        ^^ missing
FROM golang:1.25
RUN go mod download
       ^^^ missing
RUN go build ./...
FROM example.com/uv:0.9
ENV UV_CACHE_DIR=/cache/uv
RUN <<EOF
uv sync --locked
   ^^^^ missing
EOF
`,
      good: `FROM node:24
RUN --mount=type=cache,target=/root/.cache yarn install --frozen-lockfile
ENV PIP_NO_CACHE_DIR=1
RUN pip install flask
`,
      fixed: `FROM node:24
USER node
RUN npm ci
FROM golang:1.25
RUN go mod download
RUN go build ./...
FROM example.com/uv:0.9
ENV UV_CACHE_DIR=/cache/uv
RUN --mount=type=cache,target=/cache/uv <<EOF
uv sync --locked
EOF
`,
    },
  ],
  check({ syntax, stages, scripts, plan }) {
    const findings: FindingsOf<typeof text> = [];
    const states = new Map<Instruction, StageState>(plan.steps.map(({ instruction, state }) => [instruction, state]));
    const readers = laterListReaders(stages, scripts);
    for (const users of usersByStage(scripts, (run, tool) => isMissing(run, tool))) {
      const [first, ...others] = users.uses;
      const state = states.get(first.run.instruction);
      const mount = state && mountFor(stages, users, state);
      if (mount === undefined) continue;
      const params = { command: first.name, mount: mount.flags.join(" ") };
      const related = others.map(({ span, name }) => ({ span, message: "also" as const, params: { command: name } }));
      const needsLists = users.tool.id === "apt" && users.uses.some(({ run }) => readers.comeAfter(run));
      const edits =
        needsLists || !mount.isSure
          ? undefined
          : cacheMountEdits({ text: syntax.source.text, escape: stages.escape }, users, mount.flags);
      findings.push({ span: first.span, message: "missing", params, related, fix: edits && { safety: "unsafe", edits } });
    }

    function isMissing(run: BuildScript, tool: CachedTool): boolean {
      const [command] = run.script.commands;
      const mounted = mountTargets(run.instruction, stages);
      if (command === undefined || mounted.some((target) => tool.serves(target))) return false;
      const environment = runEnvironment(stages, run);
      if (tool.variables.some((name) => isMounted(mounted, environment.valueFor(command, name) ?? ""))) return false;
      return tool.offVariables.every((name) => (environment.valueFor(command, name) ?? "") === "");
    }
    return findings;
  },
});

/** The RUN instructions of each stage that download with one tool and lack its mount: one finding for all of them. */
function usersByStage(
  scripts: readonly RunScript[],
  isMissing: (run: BuildScript, tool: CachedTool) => boolean,
): Iterable<CacheUsers> {
  const found = new Map<string, CacheUsers>();
  for (const run of buildScripts(scripts)) {
    if (run.instruction.trigger) continue;
    for (const tool of cachedTools) {
      const use = firstUse(run, tool);
      if (use === undefined || !isMissing(run, tool)) continue;
      const key = `${run.stage} ${tool.id}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { tool, uses: [{ run, ...use }] });
      else known.uses.push({ run, ...use });
    }
  }
  return found.values();
}

function firstUse(run: BuildScript, tool: CachedTool): ReturnType<CachedTool["downloads"]> {
  for (const command of run.script.commands) {
    const use = tool.downloads(command);
    if (use !== undefined) return use;
  }
  return undefined;
}
