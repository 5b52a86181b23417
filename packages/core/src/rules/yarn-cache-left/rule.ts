import { flagValue, hasFlag, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import type { Span } from "../../text/span.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { appendCommand } from "../shared/append-command.ts";
import { type BuildScript, buildScripts } from "../shared/build-scripts.ts";
import { imageStages } from "../shared/image-stages.ts";
import { lastFilling } from "../shared/left-cache.ts";
import { isMounted, mountTargets } from "../shared/mounts.ts";
import { removedPaths, removes } from "../shared/removed-paths.ts";
import { runEnvironment } from "../shared/run-environment.ts";
import { text } from "./text.ts";

export const yarnCacheLeft = defineRule({
  id: "yarn-cache-left",
  since: "0.1.0",
  category: "size",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3060", relation: "wider" },
    { tool: "droast", id: "DF055", relation: "same" },
  ],
  mentions: ["yarn"],
  text,
  examples: [
    {
      bad: `FROM node:24
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile
         ^^^^^^^ left
`,
      good: `FROM node:24 AS build
RUN yarn install

FROM node:24
RUN yarn install --frozen-lockfile && yarn cache clean
RUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn install
RUN yarn install --cache-folder /tmp/yarn && rm -rf /tmp/yarn
COPY --from=build /app /app
`,
      fixed: `FROM node:24
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile && yarn cache clean
`,
    },
    {
      bad: `FROM node:24
RUN yarn cache clean && \\
    yarn --production && \\
    ^^^^ left
    yarn run build
RUN yarn global add serve
                ^^^ left
`,
      good: `FROM node:24
RUN yarn --version && yarn run build && yarn cache dir
`,
      fixed: `FROM node:24
RUN yarn cache clean && \\
    yarn --production && \\
    yarn run build && \\
    yarn cache clean
RUN yarn global add serve && yarn cache clean
`,
    },
  ],
  check({ syntax, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const inImage = imageStages(stages);
    const file = { text: syntax.source.text, escape: stages.escape };
    for (const run of buildScripts(scripts)) {
      if (!inImage.has(run.stage)) continue;
      const found = leftCache(stages, run);
      if (found === undefined) continue;
      // With Plug'n'Play the program runs from the cache.
      const edits = appendCommand(run, file, "yarn cache clean");
      const fix = edits === undefined ? undefined : ({ safety: "unsafe", edits } as const);
      findings.push({ span: found.span, message: "left", params: { command: found.name }, fix });
    }
    return findings;
  },
});

interface Install {
  readonly command: ShellCommand;
  readonly span: Span;
  readonly name: string;
}

function leftCache(graph: StageGraph, run: BuildScript): Install | undefined {
  const { commands } = run.script;
  const last = lastFilling(commands, { fills: installOf, empties: isCacheClean });
  if (last === undefined) return undefined;
  const folder =
    flagValue(last.command, "--cache-folder")?.text ?? runEnvironment(graph, run).valueFor(last.command, "YARN_CACHE_FOLDER");
  const holds = (path: string): boolean => (folder === undefined || folder === "" ? holdsUserCache(path) : removes(path, folder));
  const mounted = mountTargets(run.instruction, graph);
  if (mounted.some(holdsUserCache) || (folder !== undefined && isMounted(mounted, folder))) return undefined;
  const later = commands.slice(commands.indexOf(last.command) + 1);
  return later.some((command) => removedPaths(command).some(holds)) ? undefined : last;
}

/** `yarn`, `yarn install`, `yarn add x`, `yarn global add x`. */
function installOf(command: ShellCommand): Install | undefined {
  if (command.name !== "yarn" || hasFlag(command, "-v", "--version", "-h", "--help")) return undefined;
  const words = positionals(command);
  if (words.length === 0) return { command, span: command.nameSpan, name: "yarn" };
  const [first, second] = words;
  const verb = first?.text === "global" ? second : first;
  if (verb?.text !== "add" && (verb?.text !== "install" || verb !== first)) return undefined;
  return { command, span: verb.span, name: `yarn ${verb === first ? "" : "global "}${verb.text}` };
}

function isCacheClean(command: ShellCommand): boolean {
  if (command.name !== "yarn") return false;
  const [first, second] = positionals(command);
  return first?.text === "cache" && (second?.text === "clean" || second?.text === "clear");
}

/** `~/.cache/yarn`, `/usr/local/share/.cache`, `~/.yarn/berry/cache`, `.yarn/cache`: whatever the user and the version. */
function holdsUserCache(path: string): boolean {
  return (
    /(?:^|\/)\.cache(?:\/(?:yarn(?:\/.*)?)?)?$|(?:^|\/)\.yarn(?:\/(?:berry(?:\/cache)?|cache))?$/.test(path) || path === "/root"
  );
}
