import { defineBuildRule } from "../build-rule.ts";
import { text } from "./text.ts";

export const missingDockerfile = defineBuildRule({
  id: "missing-dockerfile",
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
    build:
      context: .
      dockerfile: web.dockerfile
                  ^^^^^^^^^^^^^^ missing
`,
        "web.Dockerfile": `FROM node:22
`,
      },
      good: {
        "compose.yaml": `services:
  web:
    build:
      context: .
      dockerfile: web.Dockerfile
`,
        "web.Dockerfile": `FROM node:22
`,
      },
    },
  ],
  *check({ builds, missingFolders }) {
    for (const { build, dockerfile } of builds) {
      if (dockerfile.kind !== "missing" || build.dockerfile.kind !== "file") continue;
      // Without its folder the file is the smaller loss.
      if (build.context.kind === "folder" && missingFolders.has(build.context.path)) continue;
      yield { place: build.dockerfile.place, message: "missing", params: { path: dockerfile.path } };
    }
  },
});
