import { defineBuildRule } from "../build-rule.ts";
import { isKnown } from "../../deployments/data-node.ts";
import { findNamedContext } from "../../stages/named-context.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import type { Place } from "../build-rule.ts";
import { uniquePlaces } from "../shared/built-containers.ts";
import { text } from "./text.ts";

export const unusedNamedContext = defineBuildRule({
  id: "unused-named-context",
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
    build:
      context: .
      additional_contexts:
        assets: ./assets
        ^^^^^^ unused
`,
        Dockerfile: `FROM nginx:1.29
COPY --from=asset / /usr/share/nginx/html
`,
        "assets/index.html": `<p>
`,
      },
      good: {
        "compose.yaml": `services:
  web:
    build:
      context: .
      additional_contexts:
        assets: ./assets
`,
        Dockerfile: `FROM nginx:1.29
COPY --from=assets / /usr/share/nginx/html
`,
        "assets/index.html": `<p>
`,
      },
    },
  ],
  *check({ builds }) {
    const used = new Set<string>();
    const unused: { readonly name: string; readonly place: Place; readonly path: string }[] = [];
    for (const { build, dockerfile } of builds) {
      for (const { name, place } of build.contexts) {
        if (dockerfile.kind !== "read" || !isKnown(name) || takesFrom(dockerfile.graph, name)) used.add(placeKey(place));
        else unused.push({ name, place, path: dockerfile.path });
      }
    }
    // What several builds inherit may be for some of them only.
    for (const { name, place, path } of uniquePlaces(unused)) {
      if (!used.has(placeKey(place))) yield { place, message: "unused", params: { name, path } };
    }
  },
});

function takesFrom(graph: StageGraph, name: string): boolean {
  const isMeant = (text: string): boolean => findNamedContext([name], text) !== undefined;
  return graph.stages.some(({ base, edges, name: stage }) => {
    // A stage of that name is replaced by the context; what is not known could be it.
    if (stage === name.toLowerCase() || base.kind === "invalid" || (base.kind === "image" && isMeant(base.text))) return true;
    if (base.kind === "context" && base.name === name) return true;
    return edges.some(({ target }) => {
      if (target.kind === "context") return target.name === name;
      return (target.kind === "image" && isMeant(target.text)) || target.kind === "invalid";
    });
  });
}

function placeKey({ file, span }: Place): string {
  return `${file}\n${span.start}`;
}
