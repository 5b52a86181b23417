import { defineBuildRule } from "../build-rule.ts";
import { isKnown } from "../../deployments/data-node.ts";
import { suggest } from "../../text/suggest.ts";
import { text } from "./text.ts";

export const unknownBuildTarget = defineBuildRule({
  id: "unknown-build-target",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  sources: [],
  text,
  examples: [
    {
      bad: {
        "compose.yaml": `services:
  web:
    build:
      context: .
      target: runtme
              ^^^^^^ misspelt
`,
        Dockerfile: `FROM node:22 AS build
FROM node:22-slim AS runtime
`,
      },
      good: {
        "compose.yaml": `services:
  web:
    build:
      context: .
      target: runtime
`,
        Dockerfile: `FROM node:22 AS build
FROM node:22-slim AS runtime
`,
      },
    },
  ],
  *check({ builds }) {
    for (const { build, dockerfile } of builds) {
      const { target } = build;
      if (target === undefined || !isKnown(target.value) || dockerfile.kind !== "read") continue;
      const { graph, path } = dockerfile;
      if (graph.target !== undefined || graph.stages.length === 0) continue;
      const names = graph.stages.flatMap(({ name }) => name ?? []);
      const suggestion = suggest(target.value, names);
      if (suggestion === undefined) yield { place: target.place, message: "unknown", params: { path, target: target.value } };
      else yield { place: target.place, message: "misspelt", params: { path, target: target.value, suggestion } };
    }
  },
});
