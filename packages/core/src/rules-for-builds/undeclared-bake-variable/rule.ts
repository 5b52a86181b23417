import { defineBuildRule } from "../build-rule.ts";
import { uniquePlaces } from "../shared/built-containers.ts";
import { text } from "./text.ts";

export const undeclaredBakeVariable = defineBuildRule({
  id: "undeclared-bake-variable",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  sources: [],
  text,
  examples: [
    {
      bad: {
        "docker-bake.hcl": `variable "TAG" {
  default = "1.2"
}
target "web" {
  tags = ["web:\${TAGS}"]
                 ^^^^ undeclared
}
`,
        Dockerfile: `FROM node:22
`,
      },
      good: {
        "docker-bake.hcl": `variable "TAG" {
  default = "1.2"
}
target "web" {
  tags = ["web:\${TAG}"]
}
`,
        Dockerfile: `FROM node:22
`,
      },
    },
  ],
  *check({ unknowns }) {
    const variables = unknowns.filter(({ kind }) => kind === "variable");
    for (const { name, place } of uniquePlaces(variables)) yield { place, message: "undeclared", params: { name } };
  },
});
