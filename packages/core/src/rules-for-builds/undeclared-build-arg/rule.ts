import { defineBuildRule } from "../build-rule.ts";
import type { Instruction } from "../../instructions/instruction.ts";
import { suggest } from "../../text/suggest.ts";
import type { Place } from "../build-rule.ts";
import { uniquePlaces } from "../shared/built-containers.ts";
import { text } from "./text.ts";

export const undeclaredBuildArg = defineBuildRule({
  id: "undeclared-build-arg",
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
      args:
        NODE_VERSON: "22"
        ^^^^^^^^^^^ misspelt
`,
        Dockerfile: `ARG NODE_VERSION=20
FROM node:\${NODE_VERSION}
`,
      },
      good: {
        "compose.yaml": `services:
  web:
    build:
      context: .
      args:
        NODE_VERSION: "22"
`,
        Dockerfile: `ARG NODE_VERSION=20
FROM node:\${NODE_VERSION}
`,
      },
    },
  ],
  *check({ builds }) {
    // What several builds share may be for some of them only.
    const consumed = new Set<string>();
    const undeclared: {
      readonly name: string;
      readonly place: Place;
      readonly path: string;
      readonly declared: readonly string[];
    }[] = [];
    for (const { build, dockerfile } of builds) {
      if (dockerfile.kind !== "read") {
        for (const { place } of build.args) consumed.add(placeKey(place));
        continue;
      }
      const declared = declaredArgs(dockerfile.instructions);
      for (const { name, place } of build.args) {
        if (declared.includes(name) || isPredefined(name) || dockerfile.image?.surprises === true) consumed.add(placeKey(place));
        else undeclared.push({ name, place, path: dockerfile.path, declared });
      }
    }
    for (const { name, place, path, declared } of uniquePlaces(undeclared)) {
      if (consumed.has(placeKey(place))) continue;
      const suggestion = suggest(name, declared);
      if (suggestion === undefined) yield { place, message: "undeclared", params: { name, path } };
      else yield { place, message: "misspelt", params: { name, path, suggestion } };
    }
  },
});

function declaredArgs(instructions: readonly Instruction[]): readonly string[] {
  return instructions.flatMap((outer) => {
    const instruction = outer.kind === "onbuild" ? outer.instruction : outer;
    return instruction.kind === "arg" ? instruction.definitions.map(({ name }) => name.value) : [];
  });
}

/** What BuildKit reads without an ARG (dockerfile2llb, proxy and buildkit arguments) and what FROM lines know by themselves. */
function isPredefined(name: string): boolean {
  return /^(?:BUILDKIT_.*|SOURCE_DATE_EPOCH|(?:BUILD|TARGET)(?:PLATFORM|OS|ARCH|VARIANT|STAGE|OSVERSION)|(?:https?|ftp|no|all)_proxy)$/i.test(
    name,
  );
}

function placeKey({ file, span }: Place): string {
  return `${file}\n${span.start}`;
}
