import type { ImageSettings } from "../../deployments/image-settings.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import type { BuildRuleContext, Deployment } from "../build-rule.ts";

/** A container whose image is built here, and what its Dockerfile says of it. */
export interface BuiltContainer {
  readonly deployment: Deployment;
  readonly image: ImageSettings;
  readonly graph: StageGraph;
  /** `web.Dockerfile:12` for an offset in the Dockerfile. */
  placeOf(offset: number): string;
}

export function* builtContainers({ containers }: Pick<BuildRuleContext, "containers">): Generator<BuiltContainer> {
  for (const { deployment, built } of containers) {
    const dockerfile = built?.dockerfile;
    if (dockerfile?.kind !== "read" || dockerfile.image === undefined) continue;
    const { image, graph, path, lineOf } = dockerfile;
    yield { deployment, image, graph, placeOf: (offset) => `${path}:${lineOf(offset)}` };
  }
}

/** Each place once: what several builds inherit, or share by an anchor, stands in the file once. */
export function uniquePlaces<
  Item extends { readonly place: { readonly file: string; readonly span: { readonly start: number } } },
>(items: Iterable<Item>): readonly Item[] {
  const byPlace = new Map<string, Item>();
  for (const item of items) {
    const key = `${item.place.file}\n${item.place.span.start}`;
    if (!byPlace.has(key)) byPlace.set(key, item);
  }
  return [...byPlace.values()];
}
