import type { Span } from "../../text/span.ts";
import type { LayerItem } from "./layer-items.ts";

/** Where something was written, and its bytes where they are known. */
export interface WrittenItem {
  readonly span: Span;
  readonly bytes: number | undefined;
}

/** What the layers of an image hold, by path; the directories above a path stand for it. */
export class LayerContents {
  private readonly items = new Map<string, WrittenItem>();

  add(items: Iterable<LayerItem>): void {
    for (const { key, span, bytes } of items) {
      for (const path of withParents(key)) this.items.set(path, { span, bytes: path === key ? bytes : undefined });
    }
  }

  /** Where it, or something below it, was last written. */
  find(key: string): WrittenItem | undefined {
    return this.items.get(key);
  }
}

/** The items and the directories above them. */
export function keysOf(items: readonly LayerItem[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ key }) => withParents(key)));
}

/** Whether the item, or a directory that holds it, is among those that are gone. */
export function isGone(key: string, gone: ReadonlySet<string>): boolean {
  return withParents(key).some((path) => gone.has(path));
}

function withParents(key: string): readonly string[] {
  const found = [key];
  for (let at = key.lastIndexOf("/"); at > 0; at = key.lastIndexOf("/", at - 1)) found.push(key.slice(0, at));
  return found;
}
