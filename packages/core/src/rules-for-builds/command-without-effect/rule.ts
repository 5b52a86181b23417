import { defineBuildRule } from "../build-rule.ts";
import { builtContainers } from "../shared/built-containers.ts";
import { text } from "./text.ts";

export const commandWithoutEffect = defineBuildRule({
  id: "command-without-effect",
  since: "0.1.0",
  category: "correctness",
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
    command: --port 8080
             ^^^^^^^^^^^ ignored
`,
        Dockerfile: `FROM node:22
ENTRYPOINT node server.js
`,
      },
      good: {
        "compose.yaml": `services:
  web:
    build: .
    command: --port 8080
`,
        Dockerfile: `FROM node:22
ENTRYPOINT ["node", "server.js"]
`,
      },
    },
  ],
  *check(context) {
    for (const { deployment, image, graph, placeOf } of builtContainers(context)) {
      const { command, entrypoint } = deployment;
      if (command === undefined || entrypoint !== undefined || image.entrypoint === undefined || image.entrypoint.exec) continue;
      // `ENTRYPOINT` with nothing behind it takes an inherited one away; a shell of one's own may pass arguments on.
      const own = graph.stages.some(({ instructions }) => instructions.some(({ kind }) => kind === "shell"));
      if (image.entrypoint.empty || own) continue;
      yield { place: command.place, message: "ignored", params: { dockerfile: placeOf(image.entrypoint.offset) } };
    }
  },
});
