import { isConditional } from "../../shell/command-queries.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { appendCommand } from "../shared/append-command.ts";
import { type BuildScript, buildScripts } from "../shared/build-scripts.ts";
import { imageStages } from "../shared/image-stages.ts";
import { lastFilling } from "../shared/left-cache.ts";
import { isMounted, mountTargets } from "../shared/mounts.ts";
import { runAs } from "../shared/package-command.ts";
import { removedPaths, removes } from "../shared/removed-paths.ts";
import { runEnvironment } from "../shared/run-environment.ts";
import { type CacheFill, type ToolCache, toolCaches } from "../shared/tool-caches.ts";
import { text } from "./text.ts";

export const packageCacheLeft = defineRule({
  id: "package-cache-left",
  since: "0.1.0",
  category: "size",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/ruby/leftover-bundler-cache", relation: "same" }],
  mentions: ["npm", "conda", "mamba", "pacman", "poetry", "pipenv", "uv ", "composer", "bundle", "cargo", "go "],
  text,
  examples: [
    {
      bad: `FROM node:24
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
        ^^ npm
`,
      good: `FROM node:24 AS build
RUN npm ci

FROM node:24
RUN npm ci --omit=dev && npm cache clean --force
RUN --mount=type=cache,target=/root/.npm npm install -g serve
RUN npm ci --cache /tmp/npm && rm -rf /tmp/*
COPY --from=build /app /app
`,
      fixed: `FROM node:24
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
`,
    },
    {
      bad: `FROM condaforge/miniforge3:25.3.1-0
RUN \${CONDA_DIR}/bin/conda install -y \\
                           ^^^^^^^ conda
      numpy && \\
    conda list
RUN poetry install --only=main
           ^^^^^^^ poetry
ENV UV_LINK_MODE=copy
RUN uv sync --locked --no-dev
       ^^^^ uv
`,
      good: `FROM condaforge/miniforge3:25.3.1-0
RUN conda install -y numpy && conda clean -afy
RUN poetry install --only=main && rm -rf ~/.cache
RUN uv sync --locked --no-dev
ENV UV_LINK_MODE=copy UV_NO_CACHE=1
RUN uv pip install flask
`,
      fixed: `FROM condaforge/miniforge3:25.3.1-0
RUN \${CONDA_DIR}/bin/conda install -y \\
      numpy && \\
    conda list && \\
    \${CONDA_DIR}/bin/conda clean --all --yes
RUN poetry install --only=main
ENV UV_LINK_MODE=copy
RUN uv sync --locked --no-dev && uv cache clean
`,
    },
    {
      bad: `FROM ruby:3.4
RUN composer install --no-dev
             ^^^^^^^ composer
RUN bundle install --jobs 4
           ^^^^^^^ bundler
RUN go install example.com/tool@v1.2.0
       ^^^^^^^ go
RUN cargo install --locked just@1.42.0
          ^^^^^^^ cargo
`,
      good: `FROM ruby:3.4
RUN composer install --no-dev --no-cache && composer require a/b && composer clearcache
RUN bundle install && rm -rf ~/.bundle "\${BUNDLE_PATH}"/ruby/*/cache
RUN go build ./... && cargo install --path . && go install ./cmd/app
RUN --mount=type=cache,target=/usr/local/cargo/registry cargo install --locked just@1.42.0
`,
      fixed: `FROM ruby:3.4
RUN composer install --no-dev && composer clear-cache
RUN bundle install --jobs 4 && rm -rf \${BUNDLE_PATH:-/usr/local/bundle}/cache \${BUNDLE_PATH:-/usr/local/bundle}/ruby/*/cache
RUN go install example.com/tool@v1.2.0
RUN cargo install --locked just@1.42.0
`,
    },
    {
      bad: `FROM archlinux:base-20251019.0.436919
RUN pacman -Syu --noconfirm git
           ^^^^ pacman
`,
      good: `FROM archlinux:base-20251019.0.436919
RUN pacman -Syu --noconfirm git && rm -rf /var/cache/pacman/pkg/*
RUN pacman -Sy && pacman -Si git
`,
      fixed: `FROM archlinux:base-20251019.0.436919
RUN pacman -Syu --noconfirm git && rm -rf /var/cache/pacman/pkg/*
`,
    },
  ],
  check({ syntax, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const inImage = imageStages(stages);
    const file = { text: syntax.source.text, escape: stages.escape };
    for (const run of buildScripts(scripts)) {
      if (!inImage.has(run.stage)) continue;
      for (const cache of toolCaches) {
        const fill = leftBy(stages, run, cache);
        if (fill === undefined) continue;
        const command = canCleanAtEnd(run, fill) ? cache.cleanUp(fill) : undefined;
        const edits = command === undefined ? undefined : appendCommand(run, file, runAs(fill, command));
        findings.push({
          span: fill.span,
          message: cache.title,
          params: { command: fill.name },
          fix: edits && { safety: "safe", edits },
        });
      }
    }
    return findings;
  },
});

/** Whether the manager surely is there at the end of the RUN: not installed for a part of it, and not removed. */
function canCleanAtEnd({ script: { commands } }: BuildScript, { command }: CacheFill): boolean {
  if (isConditional(command) || command.inside.some((construct) => construct !== "group")) return false;
  const later = commands.slice(commands.indexOf(command) + 1);
  return !later.some(
    ({ args, name }) => name === "rm" || args.some(({ text: word }) => /^(?:purge|remove|autoremove|del|erase)$/.test(word)),
  );
}

/** The last command of a RUN that fills the cache, when the files stay in the layer. */
function leftBy(graph: StageGraph, run: BuildScript, cache: ToolCache): CacheFill | undefined {
  const { commands } = run.script;
  const fill = lastFilling(commands, cache);
  if (fill === undefined) return undefined;
  const environment = runEnvironment(graph, run);
  if (cache.isOff(fill, environment)) return undefined;
  const directory = cache.directory(fill, environment);
  const isDefault = directory === undefined || directory === "";
  const mounted = mountTargets(run.instruction, graph);
  if (mounted.some((target) => cache.holds(target)) || (!isDefault && isMounted(mounted, directory))) return undefined;
  // What a variable holds that is not known may be the cache.
  if (!isDefault && directory.includes("$")) return undefined;
  const holds = (path: string): boolean => (isDefault ? cache.holds(path) : removes(path, directory));
  const later = commands.slice(commands.indexOf(fill.command) + 1);
  return later.some((command) => removedPaths(command).some(holds)) ? undefined : fill;
}
