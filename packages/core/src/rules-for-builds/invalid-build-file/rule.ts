import { defineBuildRule } from "../build-rule.ts";
import { text } from "./text.ts";

export const invalidBuildFile = defineBuildRule({
  id: "invalid-build-file",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  sources: [],
  text,
  examples: [
    {
      bad: {
        "docker-bake.hcl": `target "web" {
  context = 
            ^ invalid
}
`,
      },
      good: {
        "docker-bake.hcl": `target "web" {
  context = "."
}
`,
        Dockerfile: `FROM node:22
`,
      },
    },
  ],
  *check({ unreadable }) {
    for (const { place, format, detail } of unreadable) yield { place, message: "invalid", params: { format, detail } };
  },
});
