import { defineBuildRule } from "../build-rule.ts";
import { isKnown } from "../../deployments/data-node.ts";
import { flagOf } from "../../instructions/instruction.ts";
import { parsePlatform } from "../../stages/platform.ts";
import { targetPlatform } from "../../stages/platform-args.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { uniquePlaces } from "../shared/built-containers.ts";
import { text } from "./text.ts";

export const platformContradiction = defineBuildRule({
  id: "platform-contradiction",
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
    platform: linux/arm64
              ^^^^^^^^^^^ fixed
    build: .
`,
        Dockerfile: `FROM --platform=linux/amd64 node:22
`,
      },
      good: {
        "compose.yaml": `services:
  web:
    platform: linux/arm64
    build: .
`,
        Dockerfile: `FROM --platform=$BUILDPLATFORM node:22 AS build
FROM node:22
`,
      },
    },
  ],
  *check({ builds, containers }) {
    for (const { deployment, built } of containers) {
      const { platform } = deployment;
      const platforms = built?.build.platforms ?? [];
      if (platform === undefined || !isKnown(platform.value) || platforms.some(({ value }) => isSame(value, platform.value)))
        continue;
      if (platforms.length === 0 || deployment.build === undefined || !platforms.every(({ value }) => isKnown(value))) continue;
      const list = platforms.map(({ value }) => value).join(", ");
      yield { place: platform.place, message: "built", params: { platform: platform.value, platforms: list } };
    }
    for (const { build, dockerfile } of builds) {
      if (dockerfile.kind !== "read" || dockerfile.graph.target === undefined) continue;
      const fixed = fixedPlatform(dockerfile.graph, dockerfile.graph.target);
      if (fixed === undefined) continue;
      const params = { fixed: fixed.text, dockerfile: `${dockerfile.path}:${dockerfile.lineOf(fixed.offset)}` };
      for (const { value, place } of uniquePlaces(build.platforms)) {
        if (isKnown(value) && !isSame(value, fixed.text))
          yield { place, message: "fixed", params: { ...params, platform: value } };
      }
    }
  },
});

/** What the FROM below the target names letter by letter. */
function fixedPlatform(graph: StageGraph, target: number): { readonly text: string; readonly offset: number } | undefined {
  let stage = graph.stages[target];
  while (stage?.base.kind === "stage") stage = graph.stages[stage.base.index];
  const flag = stage === undefined ? undefined : flagOf(stage.from, "platform");
  if (flag?.value === undefined || flag.value.includes("$") || stage?.base.kind !== "image") return undefined;
  return { text: flag.value, offset: flag.valueSpan.start };
}

/** `linux/arm64` and `linux/arm64/v8` are the same. What cannot be read is left to others. */
function isSame(a: string, b: string): boolean {
  const usual = targetPlatform(undefined);
  const [one, other] = [parsePlatform(a, usual), parsePlatform(b, usual)];
  if (one === undefined || other === undefined) return true;
  return one.os === other.os && one.architecture === other.architecture;
}
