import { defineBuildRule } from "../build-rule.ts";
import { builtContainers } from "../shared/built-containers.ts";
import { text } from "./text.ts";

export const replacedHealthcheck = defineBuildRule({
  id: "replaced-healthcheck",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  sources: [],
  text,
  examples: [
    {
      bad: {
        "compose.yaml": `services:
  web:
    build: .
    healthcheck:
    ^^^^^^^^^^^ replaced
      test: ["CMD", "curl", "-f", "http://localhost:3000/"]
`,
        Dockerfile: `FROM node:22
HEALTHCHECK CMD ["node", "health.js"]
`,
      },
      good: {
        "compose.yaml": `services:
  web:
    build: .
    healthcheck:
      interval: 10s
`,
        Dockerfile: `FROM node:22
HEALTHCHECK CMD ["node", "health.js"]
`,
      },
    },
  ],
  *check(context) {
    for (const { deployment, image, placeOf } of builtContainers(context)) {
      const { healthcheck } = deployment;
      if (healthcheck === undefined || healthcheck.disabled || image.healthcheck === undefined || image.healthcheck.disabled)
        continue;
      yield { place: healthcheck.place, message: "replaced", params: { dockerfile: placeOf(image.healthcheck.offset) } };
    }
  },
});
