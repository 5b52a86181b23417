import { defineBuildRule } from "../build-rule.ts";
import { hasPlainBase } from "../../deployments/image-settings.ts";
import { builtContainers } from "../shared/built-containers.ts";
import { text } from "./text.ts";

export const waitWithoutHealthcheck = defineBuildRule({
  id: "wait-without-healthcheck",
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
    build: .
    depends_on:
      api:
        condition: service_healthy
                   ^^^^^^^^^^^^^^^ none
  api:
    build: ./api
`,
        Dockerfile: `FROM node:22
`,
        "api/Dockerfile": `FROM node:22
`,
      },
      good: {
        "compose.yaml": `services:
  web:
    build: .
    depends_on:
      api:
        condition: service_healthy
  api:
    build: ./api
`,
        Dockerfile: `FROM node:22
`,
        "api/Dockerfile": `FROM node:22
HEALTHCHECK CMD ["node", "health.js"]
`,
      },
    },
  ],
  *check(context) {
    for (const { deployment } of context.containers) {
      for (const { value: service, place } of deployment.waitsFor) {
        const other = context.containers.find(({ deployment: { name, kind, place: at } }) => {
          return kind === "compose" && name === service && at.file === deployment.place.file;
        });
        if (other === undefined) continue;
        if (other.deployment.healthcheck?.disabled === true) yield { place, message: "disabled", params: { service } };
        if (other.deployment.healthcheck !== undefined) continue;
        for (const { image } of builtContainers({ containers: [other] })) {
          if (image.healthcheck?.disabled === true) yield { place, message: "disabled", params: { service } };
          // Another base image may have a health check of its own.
          else if (image.healthcheck === undefined && hasPlainBase(image)) yield { place, message: "none", params: { service } };
        }
      }
    }
  },
});
