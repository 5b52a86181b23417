import { defineBuildRule } from "../build-rule.ts";
import { secretNames } from "../../rules/shared/secret-names.ts";
import { text } from "./text.ts";

export const secretAsBuildArg = defineBuildRule({
  id: "secret-as-build-arg",
  since: "0.1.0",
  category: "security",
  severity: "warning",
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
      args:
        API_TOKEN: \${API_TOKEN}
        ^^^^^^^^^ both
    environment:
      API_TOKEN: \${API_TOKEN}
`,
        Dockerfile: `FROM node:22
ARG API_TOKEN
`,
      },
      good: {
        "compose.yaml": `services:
  web:
    build: .
    environment:
      API_TOKEN: \${API_TOKEN}
`,
        Dockerfile: `FROM node:22
`,
      },
    },
  ],
  *check({ containers }) {
    for (const { deployment, built } of containers) {
      if (built?.dockerfile.kind !== "read") continue;
      const { dockerfile, build } = built;
      const names = new Set(deployment.environment.map(({ name }) => name));
      const secrets = [...secretNames(dockerfile.instructions, dockerfile.graph)].filter(
        ({ sure, instruction }) => sure && instruction.kind === "arg",
      );
      for (const { name, place } of build.args) {
        const secret = secrets.find(({ key }) => key.value === name);
        if (secret === undefined || !names.has(name)) continue;
        const line = dockerfile.lineOf(secret.key.span.start);
        yield { place, message: "both", params: { name, dockerfile: `${dockerfile.path}:${line}` } };
      }
    }
  },
});
