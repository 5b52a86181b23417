import { defineBuildRule } from "../build-rule.ts";
import { contains } from "../../text/span.ts";
import { uniquePlaces } from "../shared/built-containers.ts";
import { text } from "./text.ts";

export const unevaluatedBakeExpression = defineBuildRule({
  id: "unevaluated-bake-expression",
  since: "0.1.0",
  category: "clarity",
  severity: "info",
  profiles: ["recommended", "strict", "beginner"],
  sources: [],
  text,
  examples: [
    {
      bad: {
        "docker-bake.hcl": `target "web" {
  dockerfile = basename("docker/web.Dockerfile")
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ function
}
`,
      },
      good: {
        "docker-bake.hcl": `target "web" {
  dockerfile = lower("Web.Dockerfile")
}
`,
        "web.Dockerfile": `FROM node:22
`,
      },
    },
  ],
  *check({ unknowns, builds }) {
    // Only where something goes unchecked for it: a tag with the time of the build is nobody's concern.
    const needed = builds.flatMap(({ build }) => [build.dockerfile.place, build.context.place, build.target?.place]);
    for (const { kind, name, place } of uniquePlaces(unknowns)) {
      const matters = needed.some((part) => part?.file === place.file && contains(part.span, place.span));
      if (matters && kind !== "variable") yield { place, message: kind, params: { name } };
    }
  },
});
