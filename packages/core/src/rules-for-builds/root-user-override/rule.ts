import { defineBuildRule } from "../build-rule.ts";
import { builtContainers } from "../shared/built-containers.ts";
import { text } from "./text.ts";

export const rootUserOverride = defineBuildRule({
  id: "root-user-override",
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
    build: .
    user: root
          ^^^^ root
`,
        Dockerfile: `FROM node:22
USER node
`,
      },
      good: {
        "compose.yaml": `services:
  web:
    build: .
`,
        Dockerfile: `FROM node:22
USER node
`,
      },
    },
  ],
  *check(context) {
    for (const { deployment, image, placeOf } of builtContainers(context)) {
      const { user } = deployment;
      if (user === undefined || !isRoot(user.value) || image.user === undefined) continue;
      const own = image.user.value;
      if (own === "" || isRoot(own)) continue;
      yield { place: user.place, message: "root", params: { user: own, dockerfile: placeOf(image.user.offset) } };
    }
  },
});

function isRoot(user: string): boolean {
  return /^(?:root|0)(?::|$)/.test(user);
}
