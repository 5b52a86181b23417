import { defineBuildRule } from "../build-rule.ts";
import { text } from "./text.ts";

export const missingBuildContext = defineBuildRule({
  id: "missing-build-context",
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
    build: ./webb
           ^^^^^^ missing
`,
        "web/Dockerfile": `FROM node:22
`,
      },
      good: {
        "compose.yaml": `services:
  web:
    build: ./web
`,
        "web/Dockerfile": `FROM node:22
`,
      },
    },
  ],
  *check({ builds, missingFolders }) {
    for (const { build } of builds) {
      const { context, contexts } = build;
      if (context.kind === "folder" && missingFolders.has(context.path)) {
        yield { place: context.place, message: "missing", params: { path: context.path } };
      }
      for (const { name, folder } of contexts) {
        if (folder !== undefined && missingFolders.has(folder.value)) {
          yield { place: folder.place, message: "named", params: { name, path: folder.value } };
        }
      }
    }
  },
});
