import type { ImageConfig } from "../../../packages/core/src/stages/image-config.ts";
import { planDockerfile, type PlannedBuild } from "../../../packages/core/src/plan-dockerfile.ts";
import type { BuildOptions } from "../../../packages/core/src/stages/stage-graph.ts";

/** Plans a text; `images` are configs of base images by name. */
export function planText(
  text: string,
  { images = {}, ...build }: BuildOptions & { readonly images?: Readonly<Record<string, ImageConfig>> } = {},
): PlannedBuild {
  const known = Object.entries(images).map(([name, config]) => [name, { platform: undefined, config }]);
  return planDockerfile({ text, build, facts: { images: Object.fromEntries(known) } });
}

/** What stands in the history, a line for each entry, without the base image's; `+` marks those with a layer. */
export function historyOf(built: PlannedBuild): readonly string[] {
  const written = built.image.target?.history.filter(({ step }) => step !== undefined) ?? [];
  return written.map(({ createdBy, empty }) => `${empty ? "" : "+ "}${createdBy}`);
}

/** For each RUN its variables but PATH, in order. */
export function variablesOfRuns({ plan, image }: PlannedBuild): readonly string[] {
  return plan.steps.flatMap(({ instruction }, index) => {
    if (instruction.kind !== "run") return [];
    const shown = image.steps[index]!.env.filter(({ name }) => name !== "PATH");
    return [shown.map(({ name, value }) => `${name}=${value}`).join(" ")];
  });
}
