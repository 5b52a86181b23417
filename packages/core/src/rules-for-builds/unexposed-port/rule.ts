import { defineBuildRule } from "../build-rule.ts";
import { hasPlainBase } from "../../deployments/image-settings.ts";
import { builtContainers } from "../shared/built-containers.ts";
import { text } from "./text.ts";

export const unexposedPort = defineBuildRule({
  id: "unexposed-port",
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
    ports:
      - "8080:80"
        ^^^^^^^^^ published
`,
        Dockerfile: `FROM node:22
EXPOSE 3000
CMD ["node", "server.js"]
`,
      },
      good: {
        "compose.yaml": `services:
  web:
    build: .
    ports:
      - "8080:3000"
`,
        Dockerfile: `FROM node:22
EXPOSE 3000
CMD ["node", "server.js"]
`,
      },
    },
  ],
  *check(context) {
    for (const { deployment, image, placeOf } of builtContainers(context)) {
      // Without an EXPOSE the Dockerfile says nothing of ports, and another base image may expose more.
      const [first] = image.ports;
      if (first === undefined || !image.portsKnown || !hasPlainBase(image)) continue;
      const exposed = [...new Set(image.ports.map(nameOf))].join(", ");
      for (const { port, protocol, place, by } of deployment.ports) {
        if (image.ports.some((own) => own.protocol === protocol && port >= own.first && port <= own.last)) continue;
        const name = nameOf({ first: port, last: port, protocol });
        yield { place, message: by, params: { port: name, exposed, dockerfile: placeOf(first.offset) } };
      }
    }
  },
});

function nameOf({ first, last, protocol }: { readonly first: number; readonly last: number; readonly protocol: string }): string {
  return `${first}${last === first ? "" : `-${last}`}${protocol === "tcp" ? "" : `/${protocol}`}`;
}
