import { defineBuildRule } from "../build-rule.ts";
import { hasPlainBase } from "../../deployments/image-settings.ts";
import { builtContainers } from "../shared/built-containers.ts";
import { text } from "./text.ts";

export const swarmServiceWithoutHealthcheck = defineBuildRule({
  id: "swarm-service-without-healthcheck",
  since: "0.1.0",
  category: "runtime",
  severity: "warning",
  profiles: [],
  inRuntimes: { swarm: "warning" },
  sources: [],
  text,
  examples: [
    {
      bad: {
        "compose.yaml": `services:
  web:
  ^^^ none
    build: .
    deploy:
      replicas: 3
`,
        Dockerfile: `FROM node:22
`,
      },
      good: {
        "compose.yaml": `services:
  web:
    build: .
    deploy:
      replicas: 3
`,
        Dockerfile: `FROM node:22
HEALTHCHECK CMD ["node", "health.js"]
`,
      },
    },
  ],
  *check(context) {
    for (const { deployment, image } of builtContainers(context)) {
      if (!deployment.swarm) continue;
      const own = deployment.healthcheck ?? image.healthcheck;
      if (own?.disabled === true) yield { place: deployment.place, message: "disabled" };
      else if (own === undefined && hasPlainBase(image)) yield { place: deployment.place, message: "none" };
    }
  },
});
