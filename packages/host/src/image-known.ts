import type { BaseImage, Facts } from "@plimsoll/core";
import {
  baseImageName,
  contextSource,
  formatPlatform,
  planDockerfile,
  type PlanInput,
  type PlannedBuild,
} from "@plimsoll/core/plan";

/** Tells what is known of an image on a platform such as `linux/amd64`; undefined when nothing is. */
export type FindImage = (name: string, platform: string) => Promise<BaseImage | undefined>;

/**
 * The facts of a build with what `find` knows of its base images. Which images those are is only known once the build is planned;
 * and the ONBUILD of one can name others, so this goes on until none is new.
 */
export async function withKnownImages(input: PlanInput, find: FindImage): Promise<Facts> {
  let facts = input.facts ?? {};
  for (let round = 0; round < maxRounds; round++) {
    // Which images there are does not depend on files.
    const planned = planDockerfile({ ...input, facts: { images: facts.images } });
    const before = facts.images ?? {};
    const found: Record<string, BaseImage> = {};
    for (const name of imagesOf(planned).filter((each) => !Object.hasOwn(before, each))) {
      const image = await find(name, platformOf(planned, name));
      if (image !== undefined) found[name] = image;
    }
    if (Object.keys(found).length === 0) break;
    facts = { ...facts, images: { ...before, ...found } };
    // Nothing else of an image can name another one.
    if (Object.values(found).every(({ config }) => (config?.OnBuild ?? []).length === 0)) break;
  }
  return facts;
}

/** Images that a build stands on or takes something from, by the names that its file gives them. */
export function imagesOf({ graph }: PlannedBuild): readonly string[] {
  const names = new Set<string>();
  for (const { base, edges } of graph.stages) {
    const below = baseImageName(graph.options, base);
    if (below !== undefined) names.add(below);
    for (const { target } of edges) {
      if (target.kind === "image" && target.text !== "scratch") names.add(target.text);
      const source = target.kind === "context" ? contextSource(graph.options, target.name) : undefined;
      if (source?.kind === "image") names.add(source.text);
    }
  }
  return [...names];
}

/** Triggers of images that triggers of images name: nobody writes more. */
const maxRounds = 3;

/** That of the first stage which stands on the image. */
function platformOf({ graph }: PlannedBuild, name: string): string {
  const stage = graph.stages.find(({ base }) => baseImageName(graph.options, base) === name);
  return stage?.platform === undefined ? "linux/amd64" : formatPlatform(stage.platform);
}
