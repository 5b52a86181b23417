import { defineBuildRule } from "../build-rule.ts";
import { uniquePlaces } from "../shared/built-containers.ts";
import { text } from "./text.ts";

export const unknownBuildReference = defineBuildRule({
  id: "unknown-build-reference",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  sources: [],
  text,
  examples: [
    {
      bad: {
        "docker-bake.hcl": `group "default" {
  targets = ["web", "wroker"]
                    ^^^^^^^^ misspelt
}
target "web" {}
target "worker" {}
`,
        Dockerfile: `FROM node:22
`,
      },
      good: {
        "docker-bake.hcl": `group "default" {
  targets = ["web", "worker"]
}
target "web" {}
target "worker" {}
`,
        Dockerfile: `FROM node:22
`,
      },
    },
  ],
  *check({ builds, unknownTargets }) {
    const named = [...builds.flatMap(({ build }) => build.unknownBuilds), ...unknownTargets];
    for (const { name, place, suggestion } of uniquePlaces(named)) {
      if (suggestion === undefined) yield { place, message: "unknown", params: { name } };
      else yield { place, message: "misspelt", params: { name, suggestion } };
    }
  },
});
