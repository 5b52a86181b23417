import type { StageGraph } from "../../stages/stage-graph.ts";
import type { Span } from "../../text/span.ts";
import type { LayerItem } from "./layer-items.ts";

/** What the layers of each stage hold, by path; the directories above a path stand for it. */
export class LayerContents {
  private readonly graph: StageGraph;
  private readonly items = new Map<number, Map<string, Span>>();

  constructor(graph: StageGraph) {
    this.graph = graph;
  }

  add(stage: number, items: Iterable<LayerItem>): void {
    const own = this.items.get(stage) ?? new Map<string, Span>();
    this.items.set(stage, own);
    for (const { key, span } of items) for (const path of withParents(key)) own.set(path, span);
  }

  find(stage: number, key: string): Span | undefined {
    for (let current = this.graph.stages[stage]; current !== undefined;) {
      const found = this.items.get(current.index)?.get(key);
      if (found !== undefined) return found;
      current = current.base.kind === "stage" ? this.graph.stages[current.base.index] : undefined;
    }
    return undefined;
  }
}

function withParents(key: string): readonly string[] {
  const found = [key];
  for (let at = key.lastIndexOf("/"); at > 0; at = key.lastIndexOf("/", at - 1)) found.push(key.slice(0, at));
  return found;
}

/** The items and the directories above them. */
export function keysOf(items: readonly LayerItem[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ key }) => withParents(key)));
}

/** Whether the item, or a directory that holds it, is among those that are gone. */
export function isGone(key: string, gone: ReadonlySet<string>): boolean {
  return withParents(key).some((path) => gone.has(path));
}
