import type { RunScript } from "../../shell/run-scripts.ts";
import { expandText } from "../../stages/scope.ts";
import type { StageBase, StageGraph } from "../../stages/stage-graph.ts";
import { defineRule, type FixProposal } from "../rule.ts";
import { accountChanges } from "../shared/accounts.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { imageStages } from "../shared/image-stages.ts";
import { lowestBases } from "../shared/inherited.ts";
import { splitUser } from "../shared/user-names.ts";
import { text } from "./text.ts";

export const namedUser = defineRule({
  id: "named-user",
  since: "0.1.0",
  category: "runtime",
  severity: "info",
  profiles: ["strict"],
  inRuntimes: { kubernetes: "warning" },
  needs: "stages",
  sources: [{ tool: "hadolint", id: "DL3066", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM node:22
USER node
     ^^^^ named
`,
      good: `FROM node:22
USER 1000:1000
`,
      fixed: `FROM node:22
USER 1000
`,
    },
    {
      runtimes: ["kubernetes"],
      bad: `FROM alpine:3.22 AS base
RUN addgroup -g 3000 web && \\
    adduser -D -u 2000 -G web app
FROM base
USER app:web
     ^^^^^^^ named
`,
      good: `FROM alpine:3.22
USER 2000:3000
`,
      fixed: `FROM alpine:3.22 AS base
RUN addgroup -g 3000 web && \\
    adduser -D -u 2000 -G web app
FROM base
USER 2000:3000
`,
    },
    {
      bad: `FROM alpine:3.22 AS build
USER builder
FROM alpine:3.22
ARG APP=app
USER $APP
     ^^^^ named
`,
      good: `FROM alpine:3.22
ARG APP_UID=10001
USER \${APP_UID}
`,
    },
  ],
  *check({ stages, scripts }) {
    // Only the user that the container starts with matters to Kubernetes.
    const stage = stages.stages.at(-1);
    if (stage === undefined) return;
    const position = stage.instructions.findLastIndex(({ kind }) => kind === "user");
    const instruction = stage.instructions[position];
    if (instruction?.kind !== "user") return;
    const user = expandText(instruction.value.value, stage.scope, position, stages.escape, stage.openEnded);
    if (!user.known || user.unset.length > 0 || /^\d+(?::|$)/.test(user.text)) return;
    const { span, value } = instruction.value;
    const number = numberOf(user.text, stages, scripts);
    const fix: FixProposal | undefined =
      number === undefined || value !== user.text ? undefined : { safety: "unsafe", edits: [{ span, text: number }] };
    yield { span, message: "named", params: { user: user.text }, fix };
  },
});

/** The numbers of user and group, where the file or the image says them. */
function numberOf(value: string, stages: StageGraph, scripts: readonly RunScript[]): string | undefined {
  const { user, group } = splitUser(value);
  const users = new Map<string, string>();
  const groups = new Map<string, string>();
  const image = imageStages(stages);
  for (const { stage, script } of buildScripts(scripts)) {
    if (!image.has(stage)) continue;
    for (const change of script.commands.flatMap((command) => [...accountChanges(command)])) {
      if (change.kind === "user" && change.id !== undefined) users.set(change.name, change.id);
      if (change.kind === "group" && change.id !== undefined) groups.set(change.name, change.id);
    }
  }
  const base = stages.target === undefined ? undefined : lowestBases(stages)[stages.target];
  const uid = users.get(user) ?? knownNumber(base, user);
  const gid = group === undefined || /^\d+$/.test(group) ? group : (groups.get(group) ?? knownNumber(base, group));
  if (uid === undefined || (group !== undefined && gid === undefined)) return undefined;
  return gid === undefined ? uid : `${uid}:${gid}`;
}

/** Users that an image brings along: the same number stands for their group. Source: the Dockerfiles of these images. */
function knownNumber(base: StageBase | undefined, name: string): string | undefined {
  if (base?.kind !== "image") return undefined;
  const { registry, repository } = base.reference;
  if (registry === undefined && /^(?:library\/)?node$/.test(repository)) return name === "node" ? "1000" : undefined;
  return registry === "gcr.io" && repository.startsWith("distroless/") && name === "nonroot" ? "65532" : undefined;
}
